import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lookalike, temporaryFolder, type Folder } from './run';

let folder: Folder;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  folder.remove();
});

const TEXT = [
  '-r base.txt',
  '--extra-index-url https://packages.example.com/simple',
  'Flask[async]>=2,<3 ; python_version < "3.13"  # why',
  '-e git+https://git.example.com/a.git#egg=acme_tool',
  './libs/local',
  '',
].join('\n');

describe('list', () => {
  test('--format json has the shape that is documented, field by field', () => {
    folder.put({ 'sub/requirements.txt': TEXT });
    const { status, stdout, stderr } = lookalike(['list', 'sub/requirements.txt', '--format', 'json'], {
      cwd: folder.path,
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.endsWith('}\n')).toBe(true);
    const at = (line: number, start: number, end: number) => ({
      start: { line, character: start },
      end: { line, character: end },
    });
    const entry = { group: '', marker: '', extras: [], url: '', specifier: '', kind: 'requirement' };
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual([
      'path',
      'format',
      'entries',
      'includes',
      'options',
      'references',
      'unnamed',
      'problems',
    ]);
    expect(report).toEqual({
      path: 'sub/requirements.txt',
      format: 'requirements',
      entries: [
        {
          ...entry,
          name: 'Flask',
          normalized: 'flask',
          range: at(2, 0, 5),
          specifier: '>=2,<3',
          extras: ['async'],
          marker: 'python_version < "3.13"',
          editable: false,
        },
        {
          ...entry,
          name: 'acme_tool',
          normalized: 'acme-tool',
          range: at(3, 41, 50),
          url: 'git+https://git.example.com/a.git#egg=acme_tool',
          editable: true,
        },
      ],
      includes: [{ path: 'base.txt', kind: 'requirement', range: at(0, 3, 11) }],
      options: [
        { name: '--extra-index-url', value: 'https://packages.example.com/simple', range: at(1, 0, 53) },
      ],
      references: [],
      unnamed: [{ text: './libs/local', range: at(4, 0, 12) }],
      problems: [],
    });
  });

  test('writes one line for each file; one that cannot be read is named and the others are still listed', () => {
    folder.put({ 'a.txt': 'requests\n', 'b.txt': 'numpy\n' });
    const { status, stdout, stderr } = lookalike(['list', 'a.txt', 'none.txt', 'b.txt', '--format', 'json'], {
      cwd: folder.path,
    });
    const paths = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { path: string }).path);
    expect(paths).toEqual(['a.txt', 'b.txt']);
    expect([status, stderr]).toEqual([2, 'lookalike: none.txt: no such file or folder\n']);
  });

  test('for people: a line for each thing in the file, in order', () => {
    folder.put({ 'requirements.txt': TEXT });
    const { stdout } = lookalike(['list', 'requirements.txt'], { cwd: folder.path });
    expect(stdout.split('\n').map((line) => line.replace(/ +/g, ' '))).toEqual([
      'requirements.txt (requirements): 2 entries',
      ' 1:4 include base.txt (requirement)',
      ' 2:1 option --extra-index-url https://packages.example.com/simple',
      ' 3:1 requirement Flask[async] >=2,<3 ; python_version < "3.13"',
      ' 4:42 requirement acme_tool @ git+https://git.example.com/a.git#egg=acme_tool editable',
      ' 5:1 unnamed ./libs/local',
      '',
    ]);
  });
});
