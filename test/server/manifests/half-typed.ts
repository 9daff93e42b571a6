import { LineMap } from '../../../server/src/manifests/line-map';
import type { DependencyEntry, FormatId, Manifest } from '../../../server/src/manifests/types';

/** A change of one text: `removed` characters at `at` gave way to `inserted`. */
export interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

export interface Survival {
  /** Entries on lines that the edit doesn't touch. */
  readonly total: number;
  /** Those of them that are read as before. */
  readonly kept: number;
  /** Those that are lost although the edit opened, closed or renamed nothing around them. */
  readonly lost: readonly DependencyEntry[];
  /** Entries that nobody wrote there: read on lines that the edit leaves alone, where none was read before. */
  readonly gained: readonly DependencyEntry[];
}

/** A generator of numbers in [0, 1) from a seed (mulberry32), so that a failing edit can be made again. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const TYPED = 'abz019-_. \t=<>~!;:,@#"\'[]{}()\\/\n';

/** One random cut, insertion or deletion. */
export function randomEdit(text: string, kind: 'cut' | 'insert' | 'delete', random: () => number): Edit {
  const at = Math.floor(random() * text.length);
  if (kind === 'cut') return { at, removed: text.length - at, inserted: '' };
  if (kind === 'delete') return { at, removed: 1, inserted: '' };
  return { at, removed: 0, inserted: TYPED.charAt(Math.floor(random() * TYPED.length)) };
}

export function applyEdit(text: string, edit: Edit): string {
  return text.slice(0, edit.at) + edit.inserted + text.slice(edit.at + edit.removed);
}

/** Compares the readings before and after an edit, entry by entry, on the lines that it leaves alone. */
export function survival(text: string, edit: Edit, before: Manifest, after: Manifest): Survival {
  const syntax = SYNTAXES[before.format] ?? TOML;
  const lines = new LineMap(text);
  const first = lines.position(edit.at).line;
  const last = lines.position(edit.at + edit.removed).line;
  const shift = edit.inserted.length - edit.removed;
  const found = new Set(after.entries.map(identity));
  const exempt = exemptLines(text, lines, edit, syntax);
  let total = 0;
  let kept = 0;
  const lost: DependencyEntry[] = [];
  for (const entry of before.entries) {
    const from = lines.position(entry.span.start).line;
    const to = lines.position(entry.span.end).line;
    if (to >= first && from <= last) continue;
    total++;
    const { start, end } = entry.nameSpan;
    const by = start > edit.at ? shift : 0;
    if (found.has(identity({ ...entry, nameSpan: { start: start + by, end: end + by } }))) kept++;
    else if (!(from > exempt.from && from < exempt.to)) lost.push(entry);
  }
  const known = new Set(before.entries.map(identity));
  const gained = after.entries.filter((entry) => {
    const { start, end } = entry.nameSpan;
    const by = start >= edit.at + edit.inserted.length ? shift : 0;
    const { line } = lines.position(start - by);
    if ((line >= first && line <= last) || (line > exempt.from && line < exempt.to)) return false;
    return !known.has(identity({ ...entry, nameSpan: { start: start - by, end: end - by } }));
  });
  return { total, kept, lost, gained };
}

function identity(entry: DependencyEntry): string {
  return `${entry.nameSpan.start} ${entry.nameSpan.end} ${entry.name} ${entry.group} ${entry.kind}`;
}

/** What begins a part of a file that the lines below belong to. */
interface Syntax {
  readonly header: RegExp;
  readonly key: RegExp;
  /** Whether the part ends at the next header. */
  readonly bounded: boolean;
}

const TOML: Syntax = {
  header: /^\s*\[/,
  key: /^\s*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*\s*=(?!=)/,
  bounded: true,
};
const NEVER = /(?!)/;
const LINES: Syntax = { header: NEVER, key: NEVER, bounded: true };
const INI: Syntax = { header: /^\[/, key: /^[\w-]+\s*[=:](?!=)/, bounded: true };
const PYTHON: Syntax = { header: /^\s*\w+\s*=(?!=)/, key: /^\s*(?:"[\w-]+"|'[\w-]+')\s*:/, bounded: true };
const YAML: Syntax = {
  header: /^\s*(?:- +)?["']?(?:dependencies|pip)["']?\s*:?\s*$/,
  key: /^[\w-]+\s*:/,
  bounded: false,
};

const SYNTAXES: Partial<Record<FormatId, Syntax>> = {
  'requirements': LINES,
  'constraints': LINES,
  'setup-cfg': INI,
  'tox': INI,
  'setup-py': PYTHON,
  'conda': YAML,
};

/**
 * The lines (both ends not included) that an edit may really change though it doesn't touch them: those below an edited
 * header, up to the next one; those of a value whose key is edited; those below an edited line with triple quotes.
 */
function exemptLines(
  text: string,
  lines: LineMap,
  edit: Edit,
  { header, key, bounded }: Syntax,
): { from: number; to: number } {
  const first = lines.position(edit.at).line;
  const last = lines.position(edit.at + edit.removed).line;
  const lineText = (line: number): string => text.slice(lines.lineStart(line), lines.lineStart(line + 1));
  const old = text.slice(lines.lineStart(first), lines.lineStart(last + 1));
  const changed = applyEdit(text, edit).slice(lines.lineStart(first), lines.lineStart(last + 1) + 1);
  const next = (pattern: RegExp): number => {
    let line = last + 1;
    while (line < lines.lineCount && !pattern.test(lineText(line))) line++;
    return line;
  };
  if (/"""|'''/.test(`${old}${changed}`)) return { from: first, to: Infinity };
  const pieces = `${old}\n${changed}`.split('\n');
  if (pieces.some((piece) => header.test(piece)))
    return { from: first, to: bounded ? next(header) : Infinity };
  const statement = new RegExp(`${header.source}|${key.source}`);
  if (pieces.some((piece) => key.test(piece))) return { from: first, to: next(statement) };
  return { from: 0, to: 0 };
}
