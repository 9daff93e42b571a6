import { describe, expect, it } from 'vitest';
import { readTox } from '../../../server/src/manifests/tox';

const rows: [title: string, text: string, expected: [group: string, name: string][]][] = [
  [
    'deps',
    '[testenv]\ndeps =\n  foo>=1\n  bar # c\n',
    [
      ['testenv.deps', 'foo'],
      ['testenv.deps', 'bar'],
    ],
  ],
  ['an environment of its own', '[testenv:lint]\ndeps = ruff', [['testenv:lint.deps', 'ruff']]],
  [
    'tox itself',
    '[tox]\nrequires =\n  tox>=4\n  virtualenv\nenvlist = py\n',
    [
      ['tox.requires', 'tox'],
      ['tox.requires', 'virtualenv'],
    ],
  ],
  [
    'factors',
    '[testenv]\ndeps =\n  py37,py38: foo\n  !lint: bar\n  {a,b}: baz\n',
    [
      ['testenv.deps', 'foo'],
      ['testenv.deps', 'bar'],
      ['testenv.deps', 'baz'],
    ],
  ],
  ['a marker on one line', '[testenv]\ndeps = foo; os_name == "nt"\n', [['testenv.deps', 'foo']]],
  ['other options and sections', '[testenv]\ncommands = foo\n[base]\ndeps = bar\n', []],
  ['a percent sign', '[testenv]\ndeps = foo\nsetenv = A = 100%\n', [['testenv.deps', 'foo']]],
];

describe('tox.ini', () => {
  it.each(rows)('%s', (_title, text, expected) => {
    const { entries, problems } = readTox(text);
    expect(entries.map(({ group, name }) => [group, name])).toEqual(expected);
    expect(problems).toEqual([]);
    for (const { name, nameSpan } of entries) expect(text.slice(nameSpan.start, nameSpan.end)).toBe(name);
  });

  it('reads options, references to other sections, paths', () => {
    const text =
      '[testenv]\ndeps =\n  -r{toxinidir}/x.txt\n  -cy.txt\n  {[base]deps}\n  -e .[test]\n  py37: -r z.txt\n';
    const { includes, unnamed, entries } = readTox(text);
    expect(entries).toEqual([]);
    expect(includes.map(({ path, kind, span }) => [path, kind, text.slice(span.start, span.end)])).toEqual([
      ['{toxinidir}/x.txt', 'requirement', '{toxinidir}/x.txt'],
      ['y.txt', 'constraint', 'y.txt'],
      ['z.txt', 'requirement', 'z.txt'],
    ]);
    expect(unnamed.map((one) => one.text)).toEqual(['{[base]deps}', '.[test]']);
  });
});
