import { createHash } from 'node:crypto';
import type { Finding } from '../../../analysis/types';
import { keyOf, subjectOf } from '../../identity';

/** The name and version of the way in which fingerprints are made; another way would need another version. */
export const FINGERPRINT = 'lookalikeFinding/v1';

/**
 * The fingerprints of the findings of one file: from rule, URI, what the finding is on, and how many of the same stand
 * before it. They have no line in them, so a line that moves keeps them, and no two findings of a run share one (128
 * bits of SHA-256).
 */
export function fingerprints(uri: string, text: string, findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(finding.rule, uri, subjectOf(text, finding));
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return createHash('sha256')
      .update(keyOf(key, String(before)))
      .digest('hex')
      .slice(0, 32);
  });
}
