import { normalizeName } from '../../../shared/src/normalize';
import { MAX_NAME_LENGTH } from './lookup/hash';
import type { InvalidReason } from './reason';
import { suggestReadings } from './suggest-readings';
import type { JudgeContext, NameFinding } from './types';

const SEPARATOR = /^[._-]$/;

/**
 * What is wrong with a text as a whole: it is empty, longer than any name in use, or begins or ends with a separator
 * (PEP 508). A text over the length is answered without being read. Single characters: `judgeCharacters`.
 */
export function judgeShape(written: string, context: JudgeContext): NameFinding | undefined {
  const cause = invalidCause(written);
  if (cause === undefined) return undefined;
  return {
    rule: 'name.invalid',
    severity: 'error',
    reason: { kind: 'invalid', written, cause },
    suggestions: cause === 'edge' ? suggestReadings([normalizeName(written)], 'separators', context) : [],
  };
}

function invalidCause(written: string): InvalidReason['cause'] | undefined {
  if (written === '') return 'empty';
  if (written.length > MAX_NAME_LENGTH) return 'too-long';
  return SEPARATOR.test(written.charAt(0)) || SEPARATOR.test(written.slice(-1)) ? 'edge' : undefined;
}
