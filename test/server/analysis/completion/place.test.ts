import { describe, expect, test } from 'vitest';
import { namePlace } from '../../../../server/src/analysis/completion/place';
import { readerOf } from '../../../../server/src/manifests/registry';
import type { FormatId } from '../../../../server/src/manifests/types';

/** The text with the name that a completion replaces between brackets; `|` is the cursor. */
function placeIn(format: FormatId, marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const manifest = readerOf(format)?.(text);
  const place = manifest && namePlace(text, manifest, offset);
  if (place === undefined) return undefined;
  const { start, end } = place.span;
  expect(place.typed).toBe(text.slice(start, offset));
  return `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;
}

describe('a name is completed', () => {
  test.each<[FormatId, string, string]>([
    ['requirements', '|', '«»'],
    ['requirements', 'a\n|\nb', 'a\n«»\nb'],
    ['requirements', '# 😀\nreq|uests[x]==2', '# 😀\n«requests»[x]==2'],
    ['requirements', 'requests-|', '«requests-»'],
    ['requirements', '|requests', '«requests»'],
    ['requirements', 'a\r\n  dj|\r\n', 'a\r\n  «dj»\r\n'],
    ['constraints', 'dj|==1', '«dj»==1'],
    ['pyproject', '[project]\ndependencies = ["|"]', '[project]\ndependencies = ["«»"]'],
    ['pyproject', '[project]\ndependencies = [\n  "a",\n  "|', '[project]\ndependencies = [\n  "a",\n  "«»'],
    ['pyproject', '[dependency-groups]\nx = ["re|>=1"]', '[dependency-groups]\nx = ["«re»>=1"]'],
    ['pyproject', "[build-system]\nrequires = ['|']", "[build-system]\nrequires = ['«»']"],
    ['pyproject', '[tool.poetry.dependencies]\nre|', '[tool.poetry.dependencies]\n«re»'],
    ['pyproject', '[tool.poetry.dependencies]\n|', '[tool.poetry.dependencies]\n«»'],
    [
      'pyproject',
      '[tool.poetry]\ndependencies = { x = "1", | }',
      '[tool.poetry]\ndependencies = { x = "1", «» }',
    ],
    ['pipfile', '[packages]\nre| = "*"', '[packages]\n«re» = "*"'],
    ['setup-cfg', '[options]\ninstall_requires =\n    |', '[options]\ninstall_requires =\n    «»'],
    ['setup-py', 'setup(install_requires=["a", "|"])', 'setup(install_requires=["a", "«»"])'],
    ['tox', '[testenv]\ndeps =\n    re|', '[testenv]\ndeps =\n    «re»'],
    ['hatch', '[envs.x]\ndependencies = ["|"]', '[envs.x]\ndependencies = ["«»"]'],
    ['pixi', '[pypi-dependencies]\nre|', '[pypi-dependencies]\n«re»'],
    ['conda', 'dependencies:\n  - pip:\n    - re|', 'dependencies:\n  - pip:\n    - «re»'],
    ['script', '# /// script\n# dependencies = ["|"]\n# ///', '# /// script\n# dependencies = ["«»"]\n# ///'],
  ])('%s %j', (format, marked, expected) => {
    expect(placeIn(format, marked)).toBe(expected);
  });
});

describe('nothing is completed', () => {
  test.each<[FormatId, string]>([
    ['requirements', '# re|'],
    ['requirements', 'requests # |'],
    ['requirements', '-r |'],
    ['requirements', '-r base|'],
    ['requirements', '--index|'],
    ['requirements', '--index-url https://e|'],
    ['requirements', 'requests |'],
    ['requirements', 'requests==|'],
    ['requirements', 'requests==2.|'],
    ['requirements', 'requests[|]'],
    ['requirements', 'requests[sec|]'],
    ['requirements', 'requests; |'],
    ['requirements', 'requests; python_v|'],
    ['requirements', 'x @ |'],
    ['requirements', 'git+https://e.example/|'],
    ['requirements', './lo|'],
    ['requirements', 'https://e.example/dj|ango-4.tar.gz'],
    ['requirements', ' | requests'],
    ['setup-cfg', '[options]\ninstall_requires =\n  | requests'],
    ['pipfile', '[packages]\n|"x" = "*"'],
    ['requirements', 'dajn\\\ng|o'],
    ['pyproject', '[project]\nname = "|"'],
    ['pyproject', '[project]\nname = "re|"\nversion = "1"'],
    ['pyproject', '[project]\ndependencies = ["requests>=|"]'],
    ['pyproject', '[project]\ndependencies = ["requests"|]'],
    ['pyproject', '[project]\ndependencies = [|]'],
    ['pyproject', '[project]\ndependencies = [re|]'],
    ['pyproject', '# |\n[project]\ndependencies = []'],
    ['pyproject', '[tool.poetry.dependencies]\nx = "|"'],
    ['pyproject', '[tool.other]\n|'],
    ['pyproject', '[tool.poetry]\ndependencies = { x = "1" | }'],
    ['pyproject', '[tool.poetry]\ndependencies = { x = { path = "y" }| }'],
    ['pyproject', '|[tool.poetry.dependencies]\nx = "1"'],
    ['conda', 'dependencies:\n  - nu|'],
    ['conda', 'dependencies:\n  - |'],
    ['setup-py', 'import |'],
    ['setup-py', 'setup(name="|")'],
    ['script', '# /// script\n# dependencies = ["a"]\n# ///\nimport |'],
    ['setup-cfg', '[metadata]\nname = |'],
    ['pipfile', '[[source]]\nname = "|"'],
    [
      'requirements',
      '# Title\n\nThis is a text that somebody wrote. It has sentences.\nIt goes on and on, as texts do. |\n',
    ],
  ])('%s %j', (format, marked) => {
    expect(placeIn(format, marked)).toBeUndefined();
  });
});
