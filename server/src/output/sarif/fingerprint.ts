import type { Finding } from '../../analysis/types';
import { keyOf, subjectOf } from '../identity';

/** The name and version of the way in which fingerprints are made; another way would need another version. */
export const FINGERPRINT = 'lookalikeFinding/v1';

/**
 * The fingerprints of the findings of one file: from rule, URI, what the finding is on, and how many of the same stand
 * before it. They have no line in them, so a line that moves keeps them, and no two findings of a run share one (128
 * bits of SHA-256).
 */
export function fingerprints(
  uri: string,
  text: string,
  findings: readonly Finding[],
): Promise<readonly string[]> {
  const seen = new Map<string, number>();
  const keys = findings.map((finding) => {
    const key = keyOf(finding.rule, uri, subjectOf(text, finding));
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return keyOf(key, String(before));
  });
  return Promise.all(keys.map(digest));
}

/** By what both Node and browsers have. Two keys that hash alike would have to be sought: nobody gains by that. */
async function digest(key: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)), 0, 16);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
