import { createHash } from 'node:crypto';

/** A coin that only depends on the text: whether a target, or a random name, takes part in a fit. */
export function inFit(text: string): boolean {
  return (createHash('sha256').update(`fit ${text}`).digest()[0] ?? 0) % 2 === 0;
}
