import { readBounded } from '../files';
import { keyOf } from '../../output/identity';

/** The findings of a baseline: how many of each are known. */
export type Known = Map<string, number>;

/** Known findings of one rule on one thing in one file. The path is relative to the baseline's folder, with `/`. */
export interface Entry {
  readonly path: string;
  readonly rule: string;
  /** The normalised name; the include as written where the finding is on an include, empty where it is on the file. */
  readonly name: string;
  /** At least 1. */
  readonly count: number;
}

/** Reads a baseline; a sentence without its end where it can't be read or is damaged. */
export function readBaseline(path: string): Known | string {
  const bytes = readBounded(path);
  if (typeof bytes === 'string') return bytes;
  const content = parse(new TextDecoder('utf-8').decode(bytes));
  if (!isRecord(content) || !Array.isArray(content.findings)) return 'not a baseline (see --write-baseline)';
  if (content.schema !== 1) return 'a baseline of another version of lookalike; write it again';
  const known: Known = new Map();
  for (const [at, entry] of content.findings.entries()) {
    if (!isEntry(entry))
      return `a damaged baseline: finding ${at + 1} has no usable path, rule, name and count`;
    const key = keyOf(entry.path, entry.rule, entry.name);
    known.set(key, (known.get(key) ?? 0) + entry.count);
  }
  return known;
}

/** The text of a baseline: one finding a line, in a fixed order, so that versions of the file compare well. */
export function baselineText(entries: ReadonlyMap<string, Entry>): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([, entry]) => `\n    ${JSON.stringify(entry)}`);
  return `{\n  "schema": 1,\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isEntry(value: unknown): value is Entry {
  return (
    isRecord(value) &&
    typeof value.path === 'string' &&
    typeof value.rule === 'string' &&
    typeof value.name === 'string' &&
    Number.isSafeInteger(value.count) &&
    Number(value.count) > 0
  );
}
