import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeString } from '../../../../server/src/manifests/toml/decode';
import { stringsIn, tablesAt, valuesAt } from '../../../../server/src/manifests/toml/query';
import { scanToml } from '../../../../server/src/manifests/toml/scan';
import type { TomlDocument, TomlTable, TomlValue } from '../../../../server/src/manifests/toml/types';
import { tomlText } from './arbitrary-toml';
import { toPlain } from './plain';

function stringsOf(text: string, ...path: string[]): string[] {
  const document = scanToml(text);
  return valuesAt(document.root, ...path)
    .flatMap((value) => stringsIn(value))
    .map((node) => decodeString(text, node).value);
}

function keysOf(text: string, ...path: string[]): string[] {
  return tablesAt(scanToml(text).root, ...path).flatMap((table) => table.members.map((m) => m.key.name));
}

describe('one table, many spellings', () => {
  it.each([
    ['header', '[a.b]\nc = ["x"]'],
    ['header with blanks and quotes', '[ a . "b" ] # why\nc = ["x"]'],
    ['dotted key', 'a.b.c = ["x"]'],
    ['dotted key below a header', "[a]\n'b'.c = ['x']"],
    ['inline tables', 'a = { b = { c = ["x"] } }'],
    ['dotted key in an inline table', 'a = { b.c = ["x"] }'],
    ['inline table over lines, trailing comma', 'a = {\n  b.c = [ # why\n    "x", ],\n}\n'],
    ['array of tables', '[[a.b]]\nc = ["x"]'],
    ['escapes in a key', '[a."\\u0062"]\nc = ["x"]'],
    ['BOM and CRLF', '\ufeff[a]\r\nb.c = [\r\n"x"\r\n]\r\n'],
    ['lone CR', '[a]\rb.c = [\r"x"\r]\r'],
  ])('%s', (_name, text) => {
    expect(scanToml(text).problems).toEqual([]);
    expect(stringsOf(text, 'a', 'b', 'c')).toEqual(['x']);
  });

  it('reads both of two tables of one name, and both of two equal keys', () => {
    expect(stringsOf('[a]\nx = "1"\n[b]\n[a]\nx = "2"', 'a', 'x')).toEqual(['1', '2']);
  });
});

describe('half-typed text costs its own line', () => {
  it.each<[string, string, string[]]>([
    ['open array before a key', 'd = ["a",\n"b",\nz = 1', ['a', 'b']],
    ['open array before a header', 'd = [\n  "a",\n\n[other]\n"x" = ["y"]', ['a']],
    ['open array before an array header', 'd = [\n  "a"\n[[other]]\nx = ["y"]', ['a']],
    ['open array at the end', 'd = [\n  "a",\n  "b', ['a', 'b']],
    ['open string in an array', 'd = [\n  "a,\n  "b",\n]\nz = "c"', ['a,', 'b']],
    ['open string swallows the bracket of its line', 'd = ["a", "b]\nz = ["c"]', ['a', 'b]']],
    ['missing comma', 'd = [\n  "a"\n  "b"\n]', ['a', 'b']],
    ['missing opening quote', 'd = [\n  a",\n  "b",\n]', [',', 'b']],
    ['missing equals sign', 'd [\n  "a",\n]', ['a']],
    ['missing opening bracket', 'd = \n  "a",\n  "b"\n]', ['a', 'b']],
    ['bracket closed too early', 'd = [\n  "a"],\n  "b",\n  "c"\n]\nz = 1', ['a', 'b', 'c']],
    ['stray opening bracket', 'd = [\n  ["a",\n  "b",\n]\nz = ["c"]', ['a', 'b']],
    ['stray opening brace', 'd = [\n  {"a",\n  "b",\n]\nz = ["c"]', ['b']],
    ['brackets in a string', 'd = [\n  "a[x]",\n  "b]",\n', ['a[x]', 'b]']],
    ['triple quotes opened above', 'm = """\nd = ["a"]\n', ['a']],
    ['triple quotes opened above another string', 'm = """\nd = ["a"]\nn = """text\n"""', ['a']],
    ['triple quotes in an array', 'd = [\n  """a,\n  "b",\n]\nz = 1', ['a,', 'b']],
    ['inline table left open above', 'm = { x = "1",\nd = ["a"]', ['a']],
    ['header without its bracket above', '[x\n[y]\n[]\n', []],
    ['indented statement', '  d = [\n    "a",\n  z = 1', ['a']],
    ['a table in an array of lines', 'd = [\n  {g = "x"},\n  "a",\n', ['a']],
  ])('%s', (_name, text, expected) => {
    expect(stringsOf(text, 'd')).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['key alone', 'reque\nfoo = "1"', ['reque', 'foo']],
    ['key and equals sign', 'reque = \nfoo = "1"', ['reque', 'foo']],
    ['open quote', 'reque = "1\nfoo = "1"', ['reque', 'foo']],
    ['open quoted key', '"reque\nfoo = "1"', ['reque', 'foo']],
    ['open inline table', 'a = {version = "1\nfoo = "1"', ['a', 'foo']],
    ['version without quotes', 'a = ^1.0\nb >=2\nfoo = "1"', ['a', 'b', 'foo']],
    ['letters outside ASCII without quotes', 'dj\u0430ngo = "1"\nfoo = "1"', ['dj\u0430ngo', 'foo']],
    ['prose gives no key', 'this is prose\n"a",\n]\nfoo = "1"', ['foo']],
  ])('keys: %s', (_name, text, expected) => {
    expect(keysOf(`[t]\n${text}`, 't')).toEqual(expected);
  });

  it('reads a header that lost a bracket', () => {
    expect(keysOf('[t\nx = 1', 't')).toEqual(['x']);
    expect(keysOf('t]\nx = 1', 't')).toEqual(['x']);
    expect(keysOf('[[t]\nx = 1', 't')).toEqual(['x']);
    expect(keysOf('[t]]\nx = 1', 't')).toEqual(['x']);
  });

  it('gives the keys below a garbled header to no table', () => {
    expect(keysOf('[t]\na = 1\n[t!x]\nb = 2', 't')).toEqual(['a']);
  });
});

describe('spans', () => {
  it('maps places in a string with escapes to the file', () => {
    const text = 'x = "\\u0064jango \\"q\\""';
    const [node] = scanToml(text).root.members.map((member) => member.value);
    if (node?.kind !== 'string') throw new Error('no string');
    const { value, offsets } = decodeString(text, node);
    expect(value).toBe('django "q"');
    expect(text.slice(offsets?.[0], offsets?.[6])).toBe('\\u0064jango');
    expect(offsets).toHaveLength(value.length + 1);
  });

  it('gives a statement its lines, and a header table all of its own', () => {
    const text = '# c\na = [\n  1,\n] # d\n\n[t]\nx = 1\ny = 2\n\n[u]\n';
    const { root } = scanToml(text);
    const lines = root.members.map(({ lines: span }) => text.slice(span?.start, span?.end));
    expect(lines).toEqual(['a = [\n  1,\n] # d\n', '[t]\nx = 1\ny = 2\n', '[u]\n']);
  });
});

/** Walks all values without recursion, and gives the number of nodes whose span leaves the text or runs backwards. */
function misplaced(document: TomlDocument): number {
  const { length } = document.text;
  const values: TomlValue[] = [document.root];
  let wrong = 0;
  const check = (start: number, end: number): void => {
    if (start < 0 || start > end || end > length) wrong++;
  };
  const walkTable = (table: TomlTable): void => {
    for (const { key, value, lines } of table.members) {
      check(key.start, key.end);
      if (lines !== undefined) check(lines.start, lines.end);
      if (key.verbatim && document.text.slice(key.start, key.end) !== key.name) wrong++;
      values.push(value);
    }
  };
  for (let value = values.pop(); value !== undefined; value = values.pop()) {
    check(value.start, value.end);
    if (value.kind === 'table') walkTable(value);
    else if (value.kind === 'array') for (const item of value.items) values.push(item);
    else if (value.kind === 'string') {
      check(value.from, value.to);
      const { value: decoded, offsets } = decodeString(document.text, value);
      if (offsets !== undefined && offsets.length !== decoded.length + 1) wrong++;
    }
  }
  return wrong;
}

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '"',
      "'",
      '"""',
      "'''",
      '[',
      ']',
      '[[',
      ']]',
      '{',
      '}',
      '=',
      ',',
      '.',
      '#',
      '\\',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\t',
    ],
    ...[
      'a',
      'foo',
      'а',
      '\u200b',
      '😀',
      '\ud800',
      '1',
      'true',
      '\\u0064',
      '\\x',
      '\ufeff',
      '\n[a]\n',
      '\nk = ',
    ],
  );
  const soup = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

  it('never throws, and every span lies within it', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (text) => {
        expect(misplaced(scanToml(text))).toBe(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws on a valid document that is cut anywhere', () => {
    fc.assert(
      fc.property(tomlText, fc.nat(), (text, at) => {
        expect(misplaced(scanToml(text.slice(0, at % (text.length + 1))))).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, string]>([
    ['nested brackets', `a = ${'['.repeat(10_000)}`],
    ['nested brackets, closed', `a = ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['nested braces', `a = ${'{a='.repeat(10_000)}`],
    ['brackets alone', '['.repeat(100_000)],
    ['open quotes', `a = [${'"x\n'.repeat(100_000)}`],
    ['quotes', '"'.repeat(100_000)],
    ['apostrophes in an array', `a = [${"'".repeat(100_001)}`],
    ['a long dotted key', `${'a.'.repeat(100_000)}b = 1`],
    ['open triple quotes, escaped for one another', `a = [\n${'\\"""\n'.repeat(100_000)}`],
    ['open arrays', 'a = [\n'.repeat(100_000)],
    ['arrays that read as headers', `a = [\n${'[1]\n,\n'.repeat(50_000)}`],
    ['strings that hide arrays', 'a = ["""\n'.repeat(50_000)],
    ['one line', `a = [${'"foo>=1", '.repeat(100_000)}`],
    ['keys of one table', Array.from({ length: 50_000 }, (_, i) => `k${i} = 1\n`).join('')],
    ['headers', Array.from({ length: 50_000 }, (_, i) => `[a.k${i}]\n`).join('')],
  ])('comes back from %s', (_name, text) => {
    expect(scanToml(text).text).toBe(text);
  });
});

describe('toPlain', () => {
  it('is what the comparison with a reference parser stands on', () => {
    expect(toPlain(scanToml('a = 1\nb = ["x"]\n[[c]]\nd = true'))).toEqual({
      a: 'bare',
      b: [{ string: 'x' }],
      c: [{ d: 'bare' }],
    });
  });
});
