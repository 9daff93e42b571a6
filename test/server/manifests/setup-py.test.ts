import { describe, expect, it } from 'vitest';
import { readSetupPy } from '../../../server/src/manifests/setup-py';

const rows: [title: string, text: string, expected: string[], problem?: string][] = [
  ['a list', 'setup(install_requires=["foo>=1", \'bar\'])', ['install_requires foo', 'install_requires bar']],
  ['a tuple', 'setup(\n  setup_requires = (\n    "foo",  # c\n    # "no",\n  ),\n)', ['setup_requires foo']],
  ['one string', 'setup(install_requires="foo")', ['install_requires foo']],
  [
    'a string of several lines',
    'setup(install_requires="""\nfoo>=1\nbar\n""")',
    ['install_requires foo', 'install_requires bar'],
  ],
  [
    'extras',
    'setup(extras_require={"a": ["foo"], "b": "bar"})',
    ['extras_require.a foo', 'extras_require.b bar'],
  ],
  ['extras by keyword', 'setup(extras_require=dict(a=["foo"]))', ['extras_require.a foo']],
  ['a variable', 'reqs = ["foo"]\nsetup(install_requires=reqs)', ['install_requires foo']],
  [
    'a variable of the same name',
    'install_requires = ["foo"]\nsetup(install_requires=install_requires)',
    ['install_requires foo'],
  ],
  ['a variable that is assigned twice', 'r = ["foo"]\nr = ["bar"]\nsetup(install_requires=r)', []],
  ['a dictionary of arguments', 'kw = {"install_requires": ["foo"]}\nsetup(**kw)', ['install_requires foo']],
  ['no dependencies', 'setup(name="foo", packages=["bar"], classifiers=["x"])', []],
  ['f-strings and bytes', 'setup(install_requires=[f"foo=={v}", b"bar", r"baz"])', ['install_requires baz']],
  [
    'a sum',
    'setup(install_requires=["foo" + x, "bar==" + v])',
    ['install_requires bar'],
    'version is missing',
  ],
  [
    'a forgotten comma',
    'setup(install_requires=["foo" "bar"])',
    ['install_requires foo', 'install_requires bar'],
    'comma is missing',
  ],
  ['half-typed', 'setup(install_requires=["foo", "djаng', ['install_requires foo', 'install_requires djаng']],
  ['a variable that is itself', 'a = a\nsetup(install_requires=a)', []],
];

describe('setup.py', () => {
  it.each(rows)('%s', (_title, text, expected, problem) => {
    const { entries, problems } = readSetupPy(text);
    expect(entries.map(({ group, name }) => `${group} ${name}`)).toEqual(expected);
    const messages = problems.map(({ message }) => message).join();
    if (problem === undefined) expect(messages).toBe('');
    else expect(messages).toContain(problem);
    for (const { name, nameSpan } of entries) expect(text.slice(nameSpan.start, nameSpan.end)).toBe(name);
  });

  it('removes an element with its comma', () => {
    const text = 'setup(install_requires=[\n    "foo",\n    "bar", "baz"\n])';
    const removed = readSetupPy(text).entries.map(({ removal }) => text.slice(removal.start, removal.end));
    expect(removed).toEqual(['    "foo",\n', '"bar", ', ', "baz"']);
  });
});
