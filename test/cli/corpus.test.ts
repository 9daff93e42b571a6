import { describe, expect, test } from 'vitest';
import { LineMap } from '../../server/src/manifests/line-map';
import type { Range } from '../../shared/src/span';
import { corpusFiles, type CorpusFile } from '../server/manifests/corpus';
import { KNOWN_DISAGREEMENTS } from '../server/manifests/corpus-disagreements';
import { lookalike } from './run';

/** The kinds whose every item is compared. */
const REQUIREMENTS = ['requirements', 'constraints'];
/** The other kinds: their names and ranges are compared; their readers' own tests compare the rest. */
const OTHERS = ['pyproject', 'pipfile', 'hatch', 'pixi'];

interface Ranged {
  readonly range: Range;
}

/** A line of `list --format json`, as far as the corpus has an answer for it. */
interface Listed {
  readonly path: string;
  readonly entries: readonly (Ranged & { readonly name: string; readonly normalized: string })[];
  readonly includes: readonly (Ranged & { readonly path: string; readonly kind: string })[];
  readonly options: readonly (Ranged & { readonly name: string; readonly value: string })[];
  readonly references: readonly (Ranged & { readonly name: string })[];
  readonly unnamed: readonly (Ranged & { readonly text: string })[];
}

const at = (line: number | undefined) => `line ${line ?? 0}`;
const atRange = ({ range }: Ranged) => at(range.start.line + 1);

/** What the corpus expects, a string for each item; names with their column where the answer gives one. */
function expectedItems({ expected }: CorpusFile): string[] {
  return [
    ...expected.names.map((one) => `name ${one.name} ${at(one.line)}`),
    ...(expected.options ?? []).map((one) => `option ${one.option} ${one.value ?? ''} ${at(one.line)}`),
    ...(expected.includes ?? []).map((one) => `include ${one.kind} ${one.path} ${at(one.line)}`),
    ...(expected.unnamed ?? []).map((one) => `unnamed ${one.url} ${at(one.line)}`),
    ...(expected.references ?? []).map((one) => `reference ${one.name} ${at(one.line)}`),
  ];
}

function listedItems(listed: Listed): string[] {
  return [
    ...listed.entries.map((one) => `name ${one.name} ${atRange(one)}`),
    ...listed.options.map((one) => `option ${one.name} ${one.value} ${atRange(one)}`),
    ...listed.includes.map((one) => `include ${one.kind} ${one.path} ${atRange(one)}`),
    ...listed.unnamed.map((one) => `unnamed ${one.text} ${atRange(one)}`),
    ...listed.references.map((one) => `reference ${one.name} ${atRange(one)}`),
  ];
}

/** The items of one list that the other one lacks, each as often as it is lacking. */
function lacking(wanted: readonly string[], given: readonly string[]): string[] {
  const left = [...given];
  return wanted.filter((item) => {
    const place = left.indexOf(item);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

describe('list --format json over the corpus', () => {
  const files = corpusFiles(...REQUIREMENTS, ...OTHERS);
  const paths = files.map(({ path }) => `test/corpus/${path}`);
  const { status, stdout } = lookalike(['list', '--format', 'json', ...paths]);
  const listed = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Listed);

  test('writes one line for each file', () => {
    expect(status).toBe(0);
    expect(listed.map(({ path }) => path)).toEqual(paths);
  });

  test('agrees with every expected answer for requirement files, but for what the table explains', () => {
    let total = 0;
    let compared = 0;
    let explained = 0;
    const open: string[] = [];
    files.forEach((file, i) => {
      const answer = listed[i];
      if (answer === undefined || !REQUIREMENTS.includes(file.kind)) return;
      compared++;
      const wanted = expectedItems(file);
      const given = listedItems(answer);
      const invalid = new Set((file.expected.invalid ?? []).map((one) => at(one.line)));
      // A name on a line that the tool refuses is shown all the same: the answers leave it out.
      const more = lacking(given, wanted).filter(
        (item) => !invalid.has(item.slice(item.lastIndexOf('line '))),
      );
      total += wanted.length + more.length;
      for (const item of [...lacking(wanted, given), ...more]) {
        const keys = [item, item.replace(/^name /, 'entry ')].map((key) => `${file.path} ${key}`);
        if (keys.some((key) => KNOWN_DISAGREEMENTS[key] !== undefined)) explained++;
        else open.push(`${file.path} ${item}`);
      }
    });
    process.stdout.write(
      `list over the corpus: ${total - explained - open.length} of ${total} expected answers agree in ` +
        `${compared} requirement files, ${explained} explained differences\n`,
    );
    expect(open).toEqual([]);
  });

  test('every range holds the name as written, at the expected column', () => {
    const wrong: string[] = [];
    let names = 0;
    files.forEach((file, i) => {
      const lines = new LineMap(file.text);
      const entries = listed[i]?.entries ?? [];
      for (const { name, line, column } of file.expected.names) {
        if (line === undefined || column === undefined) continue;
        names++;
        const start = { line: line - 1, character: column };
        const entry = entries.find(
          ({ range }) => range.start.line === start.line && range.start.character === column,
        );
        const end = entry === undefined ? 0 : lines.offset(entry.range.end);
        const known = KNOWN_DISAGREEMENTS[`${file.path} name ${name} line ${line}`] !== undefined;
        if (!known && file.text.slice(lines.offset(start), end) !== name)
          wrong.push(`${file.path} ${line} ${name}`);
      }
    });
    process.stdout.write(
      `list over the corpus: ${names - wrong.length} of ${names} ranges hold their names\n`,
    );
    expect(wrong).toEqual([]);
  });
});
