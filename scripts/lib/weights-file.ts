import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../../server/src/names/weights.json', import.meta.url);

/** Writes some entries of `server/src/names/weights.json` and keeps the others. */
export function mergeWeights(entries: Readonly<Record<string, unknown>>): void {
  const known = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;
  writeFileSync(FILE, `${JSON.stringify({ ...known, ...entries }, null, 2)}\n`);
}
