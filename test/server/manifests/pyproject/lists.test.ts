import { describe, expect, it } from 'vitest';
import { readPyproject } from '../../../../server/src/manifests/pyproject/reader';

describe('includes, references, options', () => {
  it('notes groups and files that count as well', () => {
    const { includes } = readPyproject(`[dependency-groups]
dev = [{include-group = "Lint"}]
[tool.poetry.group.docs]
include-groups = ["dev"]
[tool.setuptools.dynamic]
dependencies = { file = ["a.txt", "b.txt"] }
optional-dependencies.test = { file = "c.txt" }
[tool.hatch.metadata.hooks.requirements_txt]
files = ["d.txt"]
[tool.tox.env_run_base]
deps = ["-r e.txt", "-c f.txt"]`);
    expect(includes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'group Lint',
      'group dev',
      'requirement a.txt',
      'requirement b.txt',
      'requirement c.txt',
      'requirement d.txt',
      'requirement e.txt',
      'constraint f.txt',
    ]);
  });

  it('notes names that point at entries', () => {
    const text = `[tool.poetry.extras]
db = ["psycopg"]
[tool.uv.sources]
"a.b" = { workspace = true }
[tool.uv.extra-build-dependencies]
c = []`;
    const { references } = readPyproject(text);
    expect(references.map(({ name }) => name)).toEqual(['psycopg', 'a.b', 'c']);
    for (const { name, span } of references) expect(text.slice(span.start, span.end)).toBe(name);
  });

  it('notes indexes and workspace members under their dotted keys', () => {
    const { options } = readPyproject(`[[tool.uv.index]]
name = "x"
url = "https://example.com/x"
explicit = true
[[tool.poetry.source]]
name = "y"
url = "https://example.com/y"
[[tool.poetry.source]]
name = "PyPI"
priority = "primary"
[tool.uv]
index-url = "https://example.com/z"
workspace.members = ["packages/*"]`);
    expect(options.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'tool.uv.index.0.name x',
      'tool.uv.index.0.url https://example.com/x',
      'tool.uv.index.0.explicit true',
      'tool.poetry.source.0.name y',
      'tool.poetry.source.0.url https://example.com/y',
      'tool.poetry.source.1.name PyPI',
      'tool.poetry.source.1.priority primary',
      'tool.uv.index-url https://example.com/z',
      'tool.uv.workspace.members packages/*',
    ]);
  });
});

describe('removal', () => {
  /** What is left of a text when the entry of that name goes. */
  function without(text: string, name: string): string | undefined {
    const removal = readPyproject(text).entries.find((entry) => entry.name === name)?.removal;
    return removal && text.slice(0, removal.start) + text.slice(removal.end);
  }

  it.each<[string, string, string]>([
    ['first of a line', 'dependencies = ["x", "b"]', 'dependencies = ["b"]'],
    ['last of a line', 'dependencies = ["b", "x"]', 'dependencies = ["b"]'],
    ['the only one', 'dependencies = ["x"]', 'dependencies = []'],
    ['with a trailing comma', 'dependencies = ["x",]', 'dependencies = []'],
    ['a line of its own', 'dependencies = [\n  "x", # why\n  "b",\n]', 'dependencies = [\n  "b",\n]'],
    ['the last line, CRLF', 'dependencies = [\r\n  "b",\r\n  "x"\r\n]', 'dependencies = [\r\n  "b",\r\n]'],
    ['one of two on a line of many', 'dependencies = [\n  "b", "x",\n]', 'dependencies = [\n  "b", \n]'],
  ])('array element: %s', (_name, before, after) => {
    expect(without(`[project]\n${before}`, 'x')).toBe(`[project]\n${after}`);
  });

  it.each<[string, string, string]>([
    [
      'key and value',
      '[tool.poetry.dependencies]\nx = "1" # why\ny = "1"\n',
      '[tool.poetry.dependencies]\ny = "1"\n',
    ],
    [
      'dotted keys in a row',
      '[tool.poetry.dependencies]\nx.version = "1"\nx.extras = []\ny = "1"\n',
      '[tool.poetry.dependencies]\ny = "1"\n',
    ],
    [
      'header',
      '[tool.poetry.dependencies.x]\nversion = "1"\n\n[tool.poetry.group]\n',
      '\n[tool.poetry.group]\n',
    ],
    [
      'inline table',
      '[tool.poetry]\ndependencies = { x = "1", y = "1" }',
      '[tool.poetry]\ndependencies = { y = "1" }',
    ],
  ])('key: %s', (_name, before, after) => {
    expect(without(before, 'x')).toBe(after);
  });
});
