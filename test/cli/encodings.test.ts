import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Folder, lookalike, temporaryFolder, utf16 } from './run';

interface Finding {
  readonly name: string;
  readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly character: number }>>;
  readonly suggestions: readonly { readonly name: string }[];
}

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

const big = (text: string) => Buffer.from(utf16(text)).swap16();
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const withMark = (text: string) => utf8(`\ufeff${text}`);

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': utf8,
  'UTF-8 with a byte order mark': withMark,
  'UTF-16, little-endian': utf16,
  'UTF-16, big-endian': big,
  'Latin-1': latin1,
};
const LINE_ENDS = { '\\n': '\n', '\\r\\n': '\r\n', '\\r': '\r' };

/** Files with wrong names between ‹ and ›. In Latin-1 there are no emoji. */
const FILES: readonly (readonly [name: string, text: string, emoji: boolean])[] = [
  ['requirements.txt', '‹dajngo›==4.2  # für später\nsix\n  ‹reqeusts›[x]\n', false],
  ['requirements.txt', '# 😀😀\n‹dajngo› ; extra == "😀" \n', true],
  ['setup.cfg', '[options]\ninstall_requires =\n    six\n    ‹dajngo› >= 4\n# é\n    ‹reqeusts›\n', false],
  ['pyproject.toml', '[project]\ndescription = "é"\ndependencies = ["six", "‹dajngo›>=4"]\n', false],
  ['pyproject.toml', '[project.optional-dependencies]\n"😀" = ["six ; extra == \'😀\'", "‹dajngo›"]\n', true],
];

const rows = Object.entries(ENCODINGS).flatMap(([encoding, encode]) =>
  Object.entries(LINE_ENDS).map(([name, lineEnd]) => ({ encoding, encode, name, lineEnd })),
);

test.each(rows)('$encoding, lines that end at $name', ({ encoding, encode, lineEnd }) => {
  const cases = FILES.filter(([, , emoji]) => !emoji || encoding !== 'Latin-1').map(([name, marked], at) => {
    const text = marked.replaceAll('\n', lineEnd);
    return { path: `${at}/${name}`, text, plain: text.replace(/[‹›]/g, '') };
  });
  folder.put(Object.fromEntries(cases.map(({ path, plain }) => [path, encode(plain)])));
  const { stdout, stderr } = lookalike(['check', '.', '--format', 'json'], { cwd: folder.path });
  expect(stderr).toBe('');
  const { files } = JSON.parse(stdout) as {
    files: readonly { path: string; findings: readonly Finding[] }[];
  };
  expect(files.map(({ path }) => path)).toEqual(cases.map(({ path }) => path));
  for (const { path, text, plain } of cases) {
    const findings = files.find((file) => file.path === path)?.findings ?? [];
    expect(mark(plain, findings)).toBe(text);
    const right = text.replaceAll('‹dajngo›', 'django').replaceAll('‹reqeusts›', 'requests');
    expect(mended(plain, findings)).toBe(right);
  }
});

/** The offset of a place whose line is counted as an editor does. */
function offsetOf(text: string, { line, character }: Finding['range']['start']): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)];
  return (starts[line] ?? 0) + character;
}

function replaced(text: string, findings: readonly Finding[], by: (finding: Finding) => string): string {
  let result = text;
  for (const finding of [...findings].reverse()) {
    const { start, end } = finding.range;
    result = result.slice(0, offsetOf(text, start)) + by(finding) + result.slice(offsetOf(text, end));
  }
  return result;
}

function mark(text: string, findings: readonly Finding[]): string {
  return replaced(text, findings, ({ name }) => `‹${name}›`);
}

function mended(text: string, findings: readonly Finding[]): string {
  return replaced(text, findings, ({ suggestions }) => suggestions[0]?.name ?? '');
}
