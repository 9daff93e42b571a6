import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Folder } from './run';
import { lookalike, temporaryFolder } from './run';

let folder: Folder;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  folder.remove();
});

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly name: string;
      readonly suppressed?: { readonly by: string; readonly reason?: string };
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** The findings of a run, a line each, and its exit status. */
function check(...args: readonly string[]) {
  const { stdout, stderr, status } = lookalike(['check', '--format', 'json', ...args], { cwd: folder.path });
  expect(stderr).toBe('');
  const report = JSON.parse(stdout) as Report;
  const found = report.files.flatMap(({ path, findings }) =>
    findings.map(
      ({ rule, name, suppressed }) =>
        `${path} ${rule} ${name}${suppressed === undefined ? '' : ` (${suppressed.by}: ${suppressed.reason ?? ''})`}`,
    ),
  );
  return { found, status, summary: report.summary };
}

const ALLOW = '[[tool.lookalike.allow]]\nname = "dajngo"\nrules = ["name.typo"]\nreason = "our fork"\n';

describe('a policy', () => {
  test('suppresses what it approves, and is told so', () => {
    folder.put({ 'requirements.txt': 'dajngo\nnumppy\n', 'pyproject.toml': ALLOW });
    expect(check()).toEqual({
      found: ['requirements.txt name.typo dajngo (policy: our fork)', 'requirements.txt name.typo numppy'],
      status: 1,
      summary: { error: 1, warning: 0, information: 0, hint: 0, suppressed: 1 },
    });
    const { stdout } = lookalike(['check'], { cwd: folder.path });
    expect(stdout).toMatch(/1 error in 1 file; .* checked, 1 suppressed by this repository\.\n$/);
    expect(stdout).not.toContain('dajngo');
  });

  test('is reported as external and with its reason in SARIF, a comment as in the source', () => {
    folder.put({
      'requirements.txt': 'dajngo\nnumppy # lookalike: ignore[name.typo] -- a test\n',
      'pyproject.toml': ALLOW,
    });
    const { stdout, status } = lookalike(['check', '--format', 'sarif'], { cwd: folder.path });
    const log = JSON.parse(stdout) as { runs: { results: { suppressions: unknown }[] }[] };
    expect(log.runs[0]?.results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'external', status: 'accepted', justification: 'our fork' }],
      [{ kind: 'inSource', status: 'accepted', justification: 'a test' }],
    ]);
    expect(status).toBe(0);
  });

  test('can only tighten where it is not trusted', () => {
    folder.put({
      'requirements.txt': 'dajngo\nnumppy # lookalike: ignore[name.typo] -- a test\n',
      'lookalike.toml': `${ALLOW.replace('tool.lookalike.', '')}[severity]\n"name.*" = "off"\n`,
    });
    expect(check()).toMatchObject({ status: 0, summary: { error: 0, suppressed: 2 } });
    expect(check('--untrusted-policy')).toMatchObject({ status: 1, summary: { error: 2, suppressed: 0 } });
  });

  test('of the user counts even then, and wins', () => {
    folder.put({
      'requirements.txt': 'dajngo\nnumppy\n',
      'own.toml': ALLOW.replace('tool.lookalike.', ''),
    });
    expect(check('--untrusted-policy', '--config', 'own.toml').found).toEqual([
      'requirements.txt name.typo dajngo (user-policy: our fork)',
      'requirements.txt name.typo numppy',
    ]);
  });

  test('of the user that is wrong is reported, and one that is missing refused', () => {
    folder.put({ 'requirements.txt': 'requests\n', 'own.toml': 'scema = 1\n' });
    expect(check('--config', 'own.toml')).toMatchObject({ found: ['own.toml policy.invalid '], status: 1 });
    const { stderr, status } = lookalike(['check', '--config', 'none.toml'], { cwd: folder.path });
    expect(stderr).toBe('lookalike: none.toml: no such file or folder\n');
    expect(status).toBe(2);
  });

  test('of a nearer folder wins, and lists add up', () => {
    folder.put({
      'lookalike.toml': '[severity]\n"name.typo" = "off"\n[private]\nnames = ["acme-*"]\n',
      'a/requirements.txt': 'dajngo\nacme-core\n',
      'a/lookalike.toml': '[severity]\n"name.typo" = "warning"\n',
      'b/requirements.txt': 'dajngo\n',
    });
    expect(check().found).toEqual([
      'a/requirements.txt name.typo dajngo',
      'a/requirements.txt name.combination acme-core (policy: a private name of lookalike.toml)',
      'b/requirements.txt name.typo dajngo (policy: name.typo is off in lookalike.toml)',
    ]);
  });

  test('that is broken switches nothing off, and is reported once', () => {
    folder.put({ 'requirements.txt': 'dajngo\n', 'lookalike.toml': `${ALLOW}\nx = [[\ny = 1\n` });
    expect(check()).toMatchObject({
      found: ['requirements.txt name.typo dajngo', 'lookalike.toml policy.invalid '],
      status: 1,
    });
  });
});

describe('approvals in vain', () => {
  const files = {
    'requirements.txt': 'dajngo\n',
    'pyproject.toml': `${ALLOW}\n${ALLOW.replace('dajngo', 'flaskk')}`,
    'sub/requirements.txt': 'requests\n',
  };
  const unused = 'pyproject.toml policy.unused ';

  test.each([
    [[], [unused]],
    [['.', '--ignore', 'name.typo'], []],
    [['sub'], []],
    [['pyproject.toml', 'requirements.txt'], []],
    [['--untrusted-policy'], []],
  ] as const)('%j', (args, expected) => {
    folder.put(files);
    expect(check(...args).found.filter((line) => line.includes('policy.'))).toEqual(expected);
  });
});

describe('--diff', () => {
  function git(...args: readonly string[]): void {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], { cwd: folder.path, stdio: 'pipe' });
  }

  beforeEach(() => {
    folder.put({
      'requirements.txt': 'dajngo\n',
      'old.txt': 'flaskk\n',
      'sub/requirements.txt': 'numppy\n',
    });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'one');
  });

  test('reports what was added', () => {
    folder.put({
      'requirements.txt': '# more\ndajngo==1\nflassk\n',
      'new/requirements.txt': 'pandass\n',
    });
    expect(check('--diff', 'HEAD').found).toEqual([
      'new/requirements.txt name.typo pandass',
      'requirements.txt name.typo flassk',
    ]);
    expect(check('--diff', 'HEAD', 'old.txt')).toMatchObject({ found: [], status: 0 });
  });

  test('takes a text from standard input as the file of its name', () => {
    const { stdout, status } = lookalike(
      ['check', '-', '--diff', 'HEAD', '--stdin-filename', 'sub/requirements.txt'],
      {
        cwd: folder.path,
        input: 'numppy\npandass\n',
      },
    );
    expect(stdout).toContain('pandass');
    expect(stdout).not.toContain('numppy');
    expect(status).toBe(1);
  });

  test.each(['none', '--output=x', '$(touch x)'])('refuses %j', (base) => {
    const { stderr, status } = lookalike(['check', `--diff=${base}`], { cwd: folder.path });
    expect(stderr).toBe(`lookalike: --diff: '${base}' is no git revision\n`);
    expect(status).toBe(2);
  });

  test('needs a repository', () => {
    const other = temporaryFolder();
    const { stderr, status } = lookalike(['check', '--diff', 'HEAD'], { cwd: other.path });
    other.remove();
    expect(stderr).toMatch(/^lookalike: --diff: not a git repository/);
    expect(status).toBe(2);
  });
});
