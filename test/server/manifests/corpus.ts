import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeName } from '../../../shared/src/normalize';
import { decode } from '../../../server/src/manifests/decode';
import type { Span } from '../../../shared/src/span';
import { LineMap } from '../../../server/src/manifests/line-map';
import type { DependencyEntry, Manifest } from '../../../server/src/manifests/types';

const ROOT = join(import.meta.dirname, '../../corpus');

interface ExpectedName {
  readonly name: string;
  readonly normalized: string;
  readonly line?: number;
  readonly column?: number;
  readonly section?: string;
  readonly specifier?: string;
  readonly extras?: readonly string[];
  readonly marker?: string;
  readonly url?: string;
  readonly editable?: boolean;
  readonly hashes?: number;
  readonly ecosystem?: string;
}

/** An expected answer, as the corpus' README describes it. */
export interface Expected {
  readonly names: readonly ExpectedName[];
  /** An option of a line (`option`), or one table of an array of tables (`section`, with its URL as the value). */
  readonly options?: readonly { line?: number; option?: string; value?: string | null; section?: string }[];
  readonly includes?: readonly { line?: number; kind: string; path: string; section?: string }[];
  readonly unnamed?: readonly { line?: number; url?: string; text?: string; section?: string }[];
  readonly references?: readonly { name: string; line?: number; section?: string }[];
  readonly invalid?: readonly { line?: number; text?: string; error?: string }[];
}

export interface CorpusFile {
  readonly path: string;
  readonly kind: string;
  readonly text: string;
  readonly expected: Expected;
}

/** One answer that differs from the expected one. `key` identifies it in a table of known disagreements. */
export interface Disagreement {
  readonly key: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

export interface Comparison {
  readonly agreed: number;
  readonly total: number;
  readonly disagreements: readonly Disagreement[];
}

/** The files of some kinds, decoded, with their expected answers. */
export function corpusFiles(...kinds: readonly string[]): CorpusFile[] {
  const files: CorpusFile[] = [];
  for (const row of readFileSync(join(ROOT, 'INDEX.csv'), 'utf8').split(/\r?\n/).slice(1)) {
    const [path, kind, , , expectedFile] = row.split(',');
    if (path === undefined || kind === undefined || expectedFile === undefined || !kinds.includes(kind))
      continue;
    const expected = JSON.parse(readFileSync(join(ROOT, expectedFile), 'utf8')) as Expected;
    files.push({ path, kind, text: decode(readFileSync(join(ROOT, path))).text, expected });
  }
  return files;
}

/** Compares what was read with what is expected, item by item; an item that nobody expects is a disagreement too. */
export function compare(file: CorpusFile, manifest: Manifest): Comparison {
  const lines = new LineMap(file.text);
  const lineOf = (offset: number) => lines.position(offset).line + 1;
  const { expected } = file;
  const disagreements: Disagreement[] = [];
  let total = 0;
  const report = (what: string, wanted: unknown, actual: unknown) =>
    disagreements.push({ key: `${file.path} ${what}`, expected: wanted, actual });

  // A TOML error leaves the oracle without any answer, where an editor goes on.
  const gaveUp = (expected.invalid ?? []).some((one) => one.text === '' && one.error !== undefined);
  const left = new Set(gaveUp ? [] : manifest.entries);
  for (const name of expected.names) {
    total++;
    const found = [...left].find((entry) => isAt(entry, name, lines));
    if (found === undefined) {
      report(`name ${name.name} line ${name.line ?? 0}`, name, undefined);
      continue;
    }
    left.delete(found);
    const wanted = describeName(name);
    const actual = describeEntry(found);
    if (JSON.stringify(wanted) !== JSON.stringify(actual)) {
      report(`name ${name.name} line ${name.line ?? 0}`, wanted, actual);
    }
  }
  const invalid = new Set((expected.invalid ?? []).map((one) => one.line));
  for (const entry of left) {
    if (invalid.has(lineOf(entry.removal.start)) || invalid.has(lineOf(entry.span.start))) continue;
    total++;
    report(`entry ${entry.name} line ${lineOf(entry.nameSpan.start)}`, undefined, describeEntry(entry));
  }
  const list = (what: string, wanted: readonly string[], actual: readonly string[]) => {
    const open = [...actual];
    for (const one of wanted) {
      total++;
      const index = open.indexOf(one);
      if (index < 0) report(`${what} ${one}`, one, undefined);
      else open.splice(index, 1);
    }
    for (const one of open) {
      total++;
      report(`${what} ${one}`, undefined, one);
    }
  };
  const linesGiven = (items: readonly { line?: number }[] | undefined) =>
    (items ?? []).some((one) => one.line !== undefined) ||
    file.kind === 'requirements' ||
    file.kind === 'constraints';
  const at = (line: number | undefined) => ` line ${line ?? 0}`;
  const place = (span: Span, given: boolean) => (given ? at(lineOf(span.start)) : '');
  if (!gaveUp) {
    const tables = (expected.options ?? []).filter((one) => one.option === undefined);
    list(
      'option',
      (expected.options ?? []).map(
        (one) =>
          `${one.option ?? one.section ?? ''} ${one.value ?? ''}${one.option === undefined ? '' : at(one.line)}`,
      ),
      tables.length > 0 || isToml(file.kind)
        ? tableOptions(manifest)
        : manifest.options.map((one) => `${one.name} ${one.value}${at(lineOf(one.span.start))}`),
    );
  }
  const includeLines = linesGiven(expected.includes);
  list(
    'include',
    (expected.includes ?? []).map((one) => `${one.kind} ${one.path}${includeLines ? at(one.line) : ''}`),
    manifest.includes.map((one) => `${one.kind} ${one.path}${place(one.span, includeLines)}`),
  );
  list(
    'unnamed',
    (expected.unnamed ?? []).map((one) => `${one.url ?? one.text ?? ''}${at(one.line)}`),
    manifest.unnamed.map((one) => `${one.text}${at(lineOf(one.span.start))}`),
  );
  list(
    'reference',
    (expected.references ?? []).map((one) => `${one.name}${at(one.line)}`),
    manifest.references.map((one) => `${one.name}${at(lineOf(one.span.start))}`),
  );
  return { agreed: total - disagreements.length, total, disagreements };
}

const TOML_KINDS = new Set(['pyproject', 'pipfile', 'hatch', 'pixi']);

function isToml(kind: string): boolean {
  return TOML_KINDS.has(kind);
}

/** One line for each table of an array of indexes: its path with its URL, if any. */
function tableOptions(manifest: Manifest): string[] {
  const urls = new Map<string, string>();
  for (const { name, value } of manifest.options) {
    const [, path, key] = /^(.*source\.\d+|.*\.index\.\d+)\.(.*)$/.exec(name) ?? [];
    if (path === undefined) continue;
    urls.set(path, key === 'url' ? value : (urls.get(path) ?? ''));
  }
  return [...urls].map(([path, url]) => `${path} ${url}`);
}

function isAt(entry: DependencyEntry, name: ExpectedName, lines: LineMap): boolean {
  if (entry.name !== name.name) return false;
  if ((entry.source === 'conda') !== (name.ecosystem === 'conda')) return false;
  const { line, character } = lines.position(entry.nameSpan.start);
  return (
    (name.line === undefined || name.line === line + 1) &&
    (name.column === undefined || name.column === character) &&
    (name.section === undefined || name.section === entry.group)
  );
}

function describeName(name: ExpectedName): unknown {
  return {
    normalized: name.normalized,
    specifier: canonicalSpecifier(name.specifier ?? ''),
    extras: [...(name.extras ?? [])].map(normalizeName).sort(),
    marker: canonicalMarker(name.marker ?? ''),
    url: name.url ?? '',
    editable: name.editable ?? false,
    hashes: name.hashes ?? 0,
  };
}

function describeEntry(entry: DependencyEntry): unknown {
  return {
    normalized: normalizeName(entry.name),
    specifier: canonicalSpecifier(entry.specifier),
    extras: entry.extras.map(normalizeName).sort(),
    marker: canonicalMarker(entry.marker),
    url: entry.url,
    editable: entry.editable,
    hashes: entry.hashes,
  };
}

/** Expected specifiers are sorted and without blanks. */
function canonicalSpecifier(specifier: string): string {
  const clauses = specifier.split(',').map((clause) => clause.replace(/\s+/g, ''));
  return clauses
    .filter((clause) => clause !== '')
    .sort()
    .join(',');
}

/** Expected markers have one kind of quote and of blanks, and no parentheses that say nothing. */
function canonicalMarker(marker: string): string {
  return marker.replaceAll("'", '"').replace(/[\s()]+/g, '');
}
