import { afterAll, expect, test } from 'vitest';
import { LOCK_FILES } from '../server/manifests/lock-files';
import { lookalike, temporaryFolder } from './run';

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

const NAMES = {
  'pylock.toml': 'pylock',
  'pylock.dev.toml': 'pylock',
  'uv.lock': 'uv-lock',
  'poetry.lock': 'poetry-lock',
  'pdm.lock': 'pdm-lock',
  'Pipfile.lock': 'pipfile-lock',
} as const;

test('lock files are listed where they are named, and no name in them is judged', () => {
  // `six` becomes a name that is wrong: a tool wrote it, so it isn't judged.
  const wrong = Object.entries(NAMES).map(
    ([name, format]) => [name, LOCK_FILES[format].replaceAll('six', 'dajngo')] as const,
  );
  folder.put(Object.fromEntries(wrong));
  const run = (...args: string[]) => lookalike(args, { cwd: folder.path });
  const listed = run('list', '--format', 'json', ...Object.keys(NAMES));
  expect(listed.stderr).toBe('');
  const files = listed.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { path: string; format: string; entries: { kind: string }[] });
  expect(Object.fromEntries(files.map(({ path, format }) => [path, format]))).toEqual(NAMES);
  for (const { entries } of files) {
    expect(entries.length).toBeGreaterThan(2);
    expect(entries.filter(({ kind }) => kind !== 'locked')).toEqual([]);
  }
  expect(run('check', ...Object.keys(NAMES))).toMatchObject({ status: 0, stderr: '' });
  const { status, stdout } = run('check', '--format', 'json', '.');
  const report = JSON.parse(stdout) as { files: { path: string; findings: { rule: string }[] }[] };
  const rules = new Set(report.files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  expect(status).toBe(0);
  expect(report.files.map(({ path }) => path).sort()).toEqual(Object.keys(NAMES).sort());
  expect([...rules].sort()).toEqual(['lock.foreign-artifact', 'lock.hash-missing']);
  expect(run('list', '--format', 'json', '.').stdout).toBe('');
});

test('a lock in a folder is judged by the policy and the manifest around it', () => {
  const lock = temporaryFolder();
  lock.put({
    'lookalike.toml': 'schema = 1\n[private]\nnames = ["acme-core"]\n',
    'app/pyproject.toml': '[project]\nname = "app"\ndependencies = ["six"]\n',
    'app/uv.lock': `version = 1
[[package]]
name = "acme-core"
version = "99.0.0"
source = { registry = "https://pypi.org/simple" }
sdist = { url = "https://files.pythonhosted.example/acme_core-99.0.0.tar.gz", hash = "sha256:00" }
`,
  });
  const { status, stdout } = lookalike(['check', '--format', 'json', '.'], { cwd: lock.path });
  lock.remove();
  const { files } = JSON.parse(stdout) as { files: { path: string; findings: { rule: string }[] }[] };
  const found = files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]);
  expect(Object.fromEntries(found)).toEqual({
    'lookalike.toml': [],
    'app/pyproject.toml': [],
    'app/uv.lock': ['version.implausible', 'lock.source-mismatch', 'lock.foreign-artifact'],
  });
  expect(status).toBe(1);
});
