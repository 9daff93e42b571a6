import { MAX_NAME_LENGTH } from './lookup/hash';
import type { InvalidReason } from './reason';
import type { NameFinding } from './types';

const FIRST_OR_LAST = /^[A-Za-z0-9]$/;
const FOREIGN = /[^A-Za-z0-9._-]/;

/**
 * Whether the text can be a name at all: ASCII letters and digits with `.`, `_`, `-` between them (PEP 508), and not
 * longer than any name in use. A text over the length is answered without being read.
 */
export function findInvalid(written: string): NameFinding | undefined {
  const cause = invalidCause(written);
  if (cause === undefined) return undefined;
  return {
    rule: 'name.invalid',
    severity: 'error',
    reason: { kind: 'invalid', written, cause },
    suggestions: [],
  };
}

function invalidCause(written: string): InvalidReason['cause'] | undefined {
  if (written === '') return 'empty';
  if (written.length > MAX_NAME_LENGTH) return 'too-long';
  if (FOREIGN.test(written)) return 'characters';
  const edges = FIRST_OR_LAST.test(written.charAt(0)) && FIRST_OR_LAST.test(written.slice(-1));
  return edges ? undefined : 'edge';
}
