import { describe, expect, it } from 'vitest';
import { readSetupCfg } from '../../../server/src/manifests/setup-cfg';

const of = (group: string, text: string) => {
  const manifest = readSetupCfg(text);
  return manifest.entries.filter((entry) => entry.group === group).map((entry) => entry.name);
};

const INSTALL = 'options.install_requires';

const rows: [title: string, text: string, group: string, names: string[], problem?: string][] = [
  ['lines', '[options]\ninstall_requires =\n  foo>=1\n\tbar\n', INSTALL, ['foo', 'bar']],
  ['CRLF', '[options]\r\ninstall_requires =\r\n  foo\r\n  bar\r\n', INSTALL, ['foo', 'bar']],
  ['a byte order mark', '\ufeff[options]\ninstall_requires = foo\n', INSTALL, ['foo']],
  ['one line', '[options]\ninstall_requires = foo; bar>=1;baz', INSTALL, ['foo', 'bar', 'baz']],
  [
    'a first name beside the key',
    '[options]\ninstall_requires = foo\n  bar; os_name == "nt"\n',
    INSTALL,
    ['foo', 'bar'],
  ],
  ['a dash in the key', '[options]\nInstall-Requires: foo\n', INSTALL, ['foo']],
  [
    'blank and comment lines',
    '[options]\ninstall_requires =\n  foo\n\n# c\n  ; c\n  bar # c\n',
    INSTALL,
    ['foo', 'bar'],
  ],
  [
    'an equals sign in an indented line',
    '[options]\ninstall_requires =\n  foo == 1\n  bar = 2\n',
    INSTALL,
    ['foo', 'bar'],
    'single `=`',
  ],
  [
    'a backslash',
    '[options]\ninstall_requires =\n  foo; \\\n    # c\n    os_name == "nt"\n  bar\n',
    INSTALL,
    ['foo', 'bar'],
  ],
  ['build requirements', '[options]\nsetup_requires = foo', 'options.setup_requires', ['foo']],
  ['extras', '[options.extras_require]\nTest =\n  foo\ndocs = bar\n', 'options.extras_require.Test', ['foo']],
  [
    'an extra with a marker',
    '[options.extras_require]\n:python_version<"3" = foo\n',
    'options.extras_require.',
    ['foo'],
  ],
  [
    'an extra with a name and a marker',
    '[options.extras_require]\nx:python_version<="3" =\n  foo\n',
    'options.extras_require.x',
    ['foo'],
  ],
  [
    'other sections',
    '[tool:pytest]\ninstall_requires = foo\n[options.packages.find]\nwhere = src\n',
    INSTALL,
    [],
  ],
  ['section names in another case', '[Options]\ninstall_requires = foo\n', INSTALL, []],
  [
    'duplicates',
    '[options]\ninstall_requires = foo\n[options]\ninstall_requires = bar\n',
    INSTALL,
    ['foo', 'bar'],
  ],
  [
    'a stray line',
    '[options]\ninstall_requires =\n  foo\nbar\n  baz\n',
    INSTALL,
    ['foo', 'baz'],
    'first column',
  ],
  ['a half-typed name', '[options]\ninstall_requires =\n  djаng', INSTALL, ['djаng']],
  ['interpolation', '[options]\ninstall_requires =\n  %(x)s\n  foo\n', INSTALL, ['foo']],
  [
    'a lone percent sign',
    '[flake8]\nignore = # 100% sure\n[options]\ninstall_requires = foo\n',
    INSTALL,
    ['foo'],
    'lone `%`',
  ],
  ['quotes', '[options]\ninstall_requires =\n  "foo"\n', INSTALL, ['foo'], 'Quotes'],
  ['no file at all', '', INSTALL, []],
];

describe('setup.cfg', () => {
  it.each(rows)('%s', (_title, text, group, names, problem) => {
    const manifest = readSetupCfg(text);
    expect(of(group, text)).toEqual(names);
    const messages = manifest.problems.map(({ message }) => message);
    if (problem === undefined) expect(messages).toEqual([]);
    else expect(messages.join()).toContain(problem);
    for (const { name, nameSpan } of manifest.entries)
      expect(text.slice(nameSpan.start, nameSpan.end)).toBe(name);
  });

  it('takes files as includes', () => {
    const text = '[options]\ninstall_requires = file: requirements.txt, b.txt\n';
    const { includes, entries } = readSetupCfg(text);
    expect(entries).toEqual([]);
    expect(includes.map(({ path, kind, span }) => [path, kind, text.slice(span.start, span.end)])).toEqual([
      ['requirements.txt', 'file', 'requirements.txt'],
      ['b.txt', 'file', 'b.txt'],
    ]);
  });

  it('reads the marker behind a backslash', () => {
    const { entries } = readSetupCfg('[options]\ninstall_requires =\n  foo; \\\n    os_name == "nt"\n');
    expect(entries[0]?.marker).toBe('os_name == "nt"');
  });

  it.each([
    ['[options]\ninstall_requires =\n  foo\n  bar\n', '  foo\n'],
    ['[options]\ninstall_requires = foo; bar', 'foo;'],
    ['[options]\ninstall_requires = foo\n  bar\n', 'foo'],
  ])('removes the first requirement of %j', (text, removed) => {
    const removal = readSetupCfg(text).entries[0]?.removal;
    expect(removal && text.slice(removal.start, removal.end)).toBe(removed);
  });
});
