import { describe, expect, it } from 'vitest';
import { readConstraints, readRequirements } from '../../../server/src/manifests/requirements/reader';
import type { Manifest } from '../../../server/src/manifests/types';

/**
 * `text` marks each expected name with `«…»` and each expected problem's beginning with `‹`; the marks are taken out
 * before reading. `more` is what the manifest says beside the names.
 */
type Row = [text: string, more?: { [K in keyof Manifest]?: unknown }, messages?: readonly string[]];

const rows: Record<string, Row[]> = {
  'lines and their ends': [
    ['«django»==4.2\n«flask»\r\n«requests»\r«six»'],
    ['\ufeff«django»\n'],
    ['   «django»  \n\t«flask»\t'],
    ['\n\n \n«a»\n\n'],
    ['«a»\u2028«b»\u2029«c»\u0085«d»\f«e»\v«f»'],
    ['«a»\u001c«b»'],
    ['«a»\n\n# x\n   # y\n#\n«b» # c\n«c»\t# d\n«d» #'],
  ],
  'continued lines': [
    ['«name» \\\n  >=1', { entries: [{ specifier: '>=1' }] }],
    ['«fo\\\no»==1', { entries: [{ name: 'foo', verbatim: false }] }],
    ['«foo» \\\n# via x\n«bar»'],
    ['«foo» \\\n    # via x \\\n«bar»'],
    [
      '«foo» \\\r\n  --hash=sha256:aa \\\r\n  --hash=sha256:bb\r\n«bar»',
      { entries: [{ hashes: 2 }, { hashes: 0 }] },
    ],
    ['«foo»==1 # note \\\n‹bar==2\n«six»', {}, ['piece of the comment before']],
    ['«foo» \\'],
    ['«foo» \\\n'],
    ['«foo» ‹\\ \n«bar»', {}, ['very last character']],
    ['«foo»==1 \\\\\\\n,<2', { entries: [{ specifier: '==1 ,<2' }] }],
    ['«foo» \\\n\n«bar»'],
    ['\\\n\\\n«foo»'],
    ['«foo»==1\n ‹--hash=sha256:aa', {}, ['belongs to no requirement']],
  ],
  'requirements': [
    ['«djаngo»==1 # а'],
    ['«requ' + '»'],
    ['«requests»‹[\n«six»', {}, ['`]` is missing']],
    ['«requests»‹>=\n«six»', {}, ['version is missing']],
    ['«requests» @‹\n«six»', {}, ['URL is missing']],
    ['«requests» ;\n«six»'],
    ['«foo»(>=1.0)', { entries: [{ specifier: '>=1.0' }] }],
    ['‹"«foo»"', {}, ['Quotes are no part']],
    [`‹'«foo»>=1'`, { entries: [{ specifier: '>=1' }] }, ['Quotes are no part']],
    ['«foo» ‹1.0', {}, ['operator is missing']],
    ['«foo»‹=1', { entries: [{ specifier: '=1' }] }, ['single `=`']],
    ['«numpy»‹=1.26=py311_0', {}, ['`conda list --export`']],
    ['«foo»‹#x', {}, ['comment needs a blank']],
    [
      '«foo» @ https://x.org/f.zip;os_name=="nt"',
      { entries: [{ url: 'https://x.org/f.zip', marker: 'os_name=="nt"', source: 'url' }] },
    ],
    ['«foo» @ git+https://x.org/f.git@v1', { entries: [{ source: 'vcs' }] }],
    ['«foo» @ file:///x/f', { entries: [{ source: 'path' }] }],
    ['‹* «foo»>=1', { entries: [{ specifier: '>=1' }] }, ['list in Markdown']],
    ['‹• «foo»', {}, ['list in Markdown']],
    ['‹- «foo»>=1', { entries: [{ specifier: '>=1' }] }, ['pip ignores this line']],
    ['‹[:python_version < "3.5"]', {}, ['was expected here']],
  ],
  'templates and variables': [
    ['{{ x }}\n{% if a %}\n<REPLACE>\n@VAR@\n${P}foo\n%VAR%\nfoo${X}\nfoo-{{ x }}\n$NAME'],
    ['«foo» @ https://${TOKEN}@x.org/a', { entries: [{ url: 'https://${TOKEN}@x.org/a' }] }],
  ],
  'locations': [
    [
      '.\n./dir\n../x[extra]\nC:\\x\ndir/sub\nfoo-1.0.tar.gz\nhttps://x.org/a.zip',
      {
        unnamed: [
          '.',
          './dir',
          '../x[extra]',
          'C:\\x',
          'dir/sub',
          'foo-1.0.tar.gz',
          'https://x.org/a.zip',
        ].map((text) => ({ text })),
      },
    ],
    [
      'vendor/«numpy»-1.0-cp311-cp311-linux_x86_64.whl',
      { entries: [{ specifier: '==1.0', source: 'path' }] },
    ],
    [
      'https://x.org/«wxPython_Phoenix»-3.0-cp34-none-win32.whl#sha256=aa',
      { entries: [{ specifier: '==3.0', source: 'url' }] },
    ],
    ['./«a_b»-1.0-py3-none-any.whl[x, y]', { entries: [{ extras: ['x', 'y'] }] }],
    [
      'git+https://x.org/a.git@v1#egg=«Name»',
      { entries: [{ source: 'vcs', url: 'git+https://x.org/a.git@v1#egg=Name' }] },
    ],
    [
      'https://x.org/a.zip#subdirectory=b&egg=«Name» ; os_name == "nt"',
      { entries: [{ marker: 'os_name == "nt"' }] },
    ],
    [
      'git+https://x.org/a.git#egg=«Name»‹[extra]',
      { entries: [{ extras: ['extra'] }] },
      ['only a name after `egg=`'],
    ],
    [
      'git+https://x.org/a.git#egg=«Name»‹==1&subdirectory=x',
      { entries: [{ specifier: '==1' }] },
      ['only a name after `egg=`'],
    ],
    ['‹git@github.com:a/b.git', { unnamed: [{ text: 'git@github.com:a/b.git' }] }],
  ],
  'options': [
    [
      '-r base.txt\n-rlocal.txt\n--requirement=prod.txt\n--requirement x.txt\n-r  base.txt',
      {
        includes: ['base.txt', 'local.txt', 'prod.txt', 'x.txt', 'base.txt'].map((path) => ({
          path,
          kind: 'requirement',
        })),
      },
    ],
    [
      '-c c.txt\n-cd.txt\n--constraint=e.txt',
      { includes: ['c.txt', 'd.txt', 'e.txt'].map((path) => ({ path, kind: 'constraint' })) },
    ],
    ['-r "a b.txt"\n--requirement="c d.txt"', { includes: [{ path: 'a b.txt' }, { path: 'c d.txt' }] }],
    [
      '-i https://x.org/s --trusted-host x.org',
      {
        options: [
          { name: '--index-url', value: 'https://x.org/s' },
          { name: '--trusted-host', value: 'x.org' },
        ],
      },
    ],
    ['--extra-index https://x.org # c', { options: [{ name: '--extra-index-url', value: 'https://x.org' }] }],
    [
      '--pre\n--no-index\n-f dir',
      {
        options: [
          { name: '--pre', value: '' },
          { name: '--no-index', value: '' },
          { name: '--find-links', value: 'dir' },
        ],
      },
    ],
    ['‹--req x.txt', {}, ['could be several']],
    ['‹--nonsense x', {}, ['knows no option']],
    ['‹-r', {}, ['value is missing']],
    ['-r ‹"base.txt', { includes: [{ path: 'base.txt' }] }, ['not closed']],
    ['-r ‹sub\\base.txt', { includes: [{ path: 'subbase.txt' }] }, ['write `/` in paths']],
    ['-r a.txt ‹-r b.txt', { includes: [{ path: 'a.txt' }] }, ['only one']],
    ['‹-r a.txt -e .', { unnamed: [{ text: '.' }] }, ['only one']],
    ['«foo» ‹-r x.txt', { includes: [] }, ['ignores this option']],
    [
      '«psycopg2»==2 ‹--no-binary psycopg2',
      { options: [{ name: '--no-binary', value: 'psycopg2' }] },
      ['ignores this option'],
    ],
    ['«foo»\t‹--hash=sha256:aa', { entries: [{ hashes: 0 }] }, ['Unexpected text']],
    ['«foo»==1 --hash sha256:aa --hash=‹md5:bb', { entries: [{ hashes: 2 }] }, ['A hash has the form']],
    ['«foo»==1 -C ‹bar', {}, ['KEY=VALUE']],
    ['«foo»==1 ‹--global-option=x', {}, ['no longer knows']],
    ['--no-binary a,b', { options: [{ name: '--no-binary', value: 'a,b' }] }],
    [
      '-e .\n-e.[test]\n-e ./x ; os_name == "nt"\n--editable \'.[dev]\'',
      { unnamed: ['.', '.[test]', './x', '.[dev]'].map((text) => ({ text })) },
    ],
    ['-e git+https://x.org/a.git#egg=«Name»', { entries: [{ editable: true, source: 'vcs' }] }],
    ['-e "git+https://x.org/a.git#egg=«bee»"', { entries: [{ editable: true }] }],
    [
      '-e «Name» @ git+https://x.org/a.git',
      { entries: [{ editable: true, url: 'git+https://x.org/a.git' }] },
    ],
    [
      '-e "«Name» @ git+https://x.org/a.git"',
      { entries: [{ editable: true, url: 'git+https://x.org/a.git' }] },
    ],
    ['-\n‹---\n-- x'],
  ],
};

describe.each(Object.entries(rows))('%s', (_title, table) => {
  it.each(table)('%j', (marked, more = {}, messages = []) => {
    const names: { name: string; start: number; end: number }[] = [];
    const problems: number[] = [];
    let text = '';
    for (const character of marked) {
      if (character === '«') names.push({ name: '', start: text.length, end: 0 });
      else if (character === '»') {
        const last = names.at(-1);
        if (last) Object.assign(last, { end: text.length, name: text.slice(last.start) });
      } else if (character === '‹') problems.push(text.length);
      else text += character;
    }
    const manifest = readRequirements(text);
    expect(manifest.entries.map(({ nameSpan }) => nameSpan)).toEqual(
      names.map(({ start, end }) => ({ start, end })),
    );
    for (const entry of manifest.entries) {
      if (entry.verbatim) expect(text.slice(entry.nameSpan.start, entry.nameSpan.end)).toBe(entry.name);
    }
    expect(manifest.problems.map((problem) => problem.span.start)).toEqual(problems);
    for (const [index, message] of messages.entries()) {
      expect(manifest.problems[index]?.message).toContain(message);
    }
    expect(manifest).toMatchObject(more);
  });
});

describe('places', () => {
  it('removes whole logical lines with their end', () => {
    const text = 'a\nb==1 \\\n  --hash=sha256:aa # x\r\n# c\nd';
    const removed = readRequirements(text).entries.map(({ removal }) =>
      text.slice(removal.start, removal.end),
    );
    expect(removed).toEqual(['a\n', 'b==1 \\\n  --hash=sha256:aa # x\r\n', 'd']);
  });

  it('spans a requirement with its options, without its comment', () => {
    const text = 'b[x] >=1 ; os_name == "nt" --hash=sha256:aa # x\n  c  ';
    const spans = readRequirements(text).entries.map(({ span }) => text.slice(span.start, span.end));
    expect(spans).toEqual(['b[x] >=1 ; os_name == "nt" --hash=sha256:aa', 'c']);
  });

  it('marks the value of an include and the whole of an option', () => {
    const text = '-rbase.txt\n--constraint="c d.txt"\n-i  https://x.org';
    const manifest = readRequirements(text);
    expect(manifest.includes.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'base.txt',
      'c d.txt',
    ]);
    expect(manifest.options.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '-i  https://x.org',
    ]);
  });

  it('calls the entries of a constraints file constraints', () => {
    expect(readConstraints('a===1\n').entries).toMatchObject([{ kind: 'constraint', specifier: '===1' }]);
    expect(readConstraints('a').format).toBe('constraints');
  });
});
