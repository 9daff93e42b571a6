import { describe, expect, it } from 'vitest';
import { parse } from 'smol-toml';
import {
  appendItem,
  appendTable,
  insertKey,
  tomlKey,
  tomlString,
  type TextChange,
} from '../../../../server/src/manifests/toml/edit';
import { tablesAt, valuesAt } from '../../../../server/src/manifests/toml/query';
import { scanToml } from '../../../../server/src/manifests/toml/scan';

function apply(text: string, changes: readonly TextChange[]): string {
  return [...changes]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text);
}

function withKey(text: string, path: readonly string[]): string {
  const document = scanToml(text);
  const table = tablesAt(document.root, ...path).at(-1);
  const change = table && insertKey(document, table, 'new.key', '{ index = "x" }');
  return change === undefined ? 'none' : apply(text, [change]);
}

describe('insertKey', () => {
  it.each([
    ['[a.b]\nx = 1 # why\n\n[c]\n', '[a.b]\nx = 1 # why\n"new.key" = { index = "x" }\n\n[c]\n'],
    ['[a.b]\n\n[c]\n', '[a.b]\n"new.key" = { index = "x" }\n\n[c]\n'],
    ['[a.b]', '[a.b]\n"new.key" = { index = "x" }'],
    [
      '[a.b]\r\n  x = [\r\n    1,\r\n  ]\r\n',
      '[a.b]\r\n  x = [\r\n    1,\r\n  ]\r\n  "new.key" = { index = "x" }\r\n',
    ],
    ['[a]\nb = { x = 1 }\n', '[a]\nb = { x = 1, "new.key" = { index = "x" } }\n'],
    ['[a]\nb = {}\n', '[a]\nb = { "new.key" = { index = "x" } }\n'],
    ['[a]\nb.x = 1\ny = 2\n', '[a]\nb.x = 1\nb."new.key" = { index = "x" }\ny = 2\n'],
    ['\ufeffa.b.x = 1\n', '\ufeffa.b.x = 1\na.b."new.key" = { index = "x" }\n'],
    ['a.b.x = 1\n', 'a.b.x = 1\na.b."new.key" = { index = "x" }\n'],
    ['[[a.b]]\nx = 1\n[[a.b]]\nx = 2\n', '[[a.b]]\nx = 1\n[[a.b]]\nx = 2\n"new.key" = { index = "x" }\n'],
    ['[a.b.c]\nx = 1\n', 'none'],
    ['[a.b.c]\nx = 1\n[a.b]\n', '[a.b.c]\nx = 1\n[a.b]\n"new.key" = { index = "x" }\n'],
    ['[a.b]\nx = 1\n[a.b.c]\ny = 2\n', '[a.b]\nx = 1\n"new.key" = { index = "x" }\n[a.b.c]\ny = 2\n'],
  ])('%j', (before, after) => {
    expect(withKey(before, ['a', 'b'])).toBe(after);
    if (after === 'none') return;
    const value = parse(after.replace('\ufeff', '')) as { a: { b: object } };
    expect([value.a.b].flat().at(-1)).toMatchObject({ 'new.key': { index: 'x' } });
  });
});

describe('appendTable', () => {
  const pairs = [['name', '"x"']] as const;
  it.each([
    ['', '[[tool.uv.index]]\nname = "x"\n'],
    ['\ufeff', '\ufeff[[tool.uv.index]]\nname = "x"\n'],
    ['[project]\nname = "a"\n', '[project]\nname = "a"\n\n[[tool.uv.index]]\nname = "x"\n'],
    ['[project]\nname = "a"', '[project]\nname = "a"\n\n[[tool.uv.index]]\nname = "x"'],
    [
      '[tool.uv]\na = 1\n\n# of ruff\n[tool.ruff]\n',
      '[tool.uv]\na = 1\n\n[[tool.uv.index]]\nname = "x"\n\n# of ruff\n[tool.ruff]\n',
    ],
    [
      '[[tool.uv.index]]\nurl = "a"\n\n\n[tool.ruff]\n',
      '[[tool.uv.index]]\nurl = "a"\n\n[[tool.uv.index]]\nname = "x"\n\n\n[tool.ruff]\n',
    ],
    ['a = 1\r\n# end\r\n', 'a = 1\r\n# end\r\n\r\n[[tool.uv.index]]\r\nname = "x"\r\n'],
    ['[a]\n\n\n', '[a]\n\n[[tool.uv.index]]\nname = "x"\n\n\n'],
  ])('%j', (before, after) => {
    const document = scanToml(before);
    expect(apply(before, [appendTable(document, ['tool', 'uv', 'index'], true, pairs)])).toBe(after);
    expect(parse(after.replace('\ufeff', ''))).toMatchObject({
      tool: { uv: { index: expect.arrayContaining([{ name: 'x' }]) as unknown } },
    });
  });
});

describe('appendItem', () => {
  it.each([
    ['[]', '["x"]'],
    ['[\n  # none yet\n]', '["x"\n  # none yet\n]'],
    ['["a"]', '["a", "x"]'],
    ['["a",]', '["a", "x"]'],
    ['[\n  "a",\n  "b"\n]', '[\n  "a",\n  "b",\n  "x"\n]'],
    ['[\n  "a",\n  "b", # why\n]', '[\n  "a",\n  "b", # why\n  "x",\n]'],
    ['[\n  "a" # why\n]', '[\n  "a", # why\n  "x"\n]'],
    ['["a",\n "b"]', '["a",\n "b", "x"]'],
    ['[\r\n\t"a",\r\n]', '[\r\n\t"a",\r\n\t"x",\r\n]'],
  ])('%j', (before, after) => {
    const text = `k = ${before}\n`;
    const [array] = valuesAt(scanToml(text).root, 'k');
    if (array?.kind !== 'array') throw new Error('no array');
    const result = apply(text, appendItem(text, array, '"x"'));
    expect(result.replaceAll(',]', ']')).toBe(`k = ${after}\n`);
    expect((parse(result) as { k: string[] }).k.at(-1)).toBe('x');
  });
});

it('writes keys and strings that TOML reads back', () => {
  for (const word of ['a-b_1', '', 'a.b', 'ä', '"', '\\', '\n\u007f\u0001']) {
    expect(parse(`${tomlKey(word)} = ${tomlString(word)}`)).toEqual({ [word]: word });
  }
});
