import { afterAll, expect, test } from 'vitest';
import { LOCK_FILES } from '../server/manifests/lock-files';
import { lookalike, temporaryFolder, timeless } from './run';

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

test('lock files are listed where they are named, judged nowhere, and no part of a folder', () => {
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
  expect(timeless(run('check', '.').stdout)).toBe('No dependency files to check.\n');
});
