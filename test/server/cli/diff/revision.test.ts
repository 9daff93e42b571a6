import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRevision } from '../../../../server/src/cli/diff/revision';

let folder: string;

function git(...args: readonly string[]): void {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe' });
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lookalike-git-')));
  mkdirSync(join(folder, 'sub'));
  git('init', '-q', '-b', 'main');
  for (const name of ['same.txt', 'sub/changed.txt', 'gone.txt', ' -odd: ä.txt'])
    writeFileSync(join(folder, name), 'a\n');
  git('add', '-A');
  git('commit', '-qm', 'one');
  git('tag', 'v1');
  writeFileSync(join(folder, 'sub/changed.txt'), 'a\nb\n');
  writeFileSync(join(folder, ' -odd: ä.txt'), 'a\nc\n');
  writeFileSync(join(folder, 'new.txt'), 'a\n');
  rmSync(join(folder, 'gone.txt'));
  symlinkSync(join(folder, 'sub'), join(folder, 'link'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('openRevision', () => {
  it.each([
    ['same.txt', { kind: 'same' }],
    ['sub/changed.txt', { kind: 'text', text: 'a\n' }],
    ['link/changed.txt', { kind: 'text', text: 'a\n' }],
    [' -odd: ä.txt', { kind: 'text', text: 'a\n' }],
    ['new.txt', { kind: 'absent' }],
    ['gone.txt', { kind: 'text', text: 'a\n' }],
    ['../elsewhere.txt', { kind: 'absent' }],
  ])('%j', async (path, expected) => {
    const revision = await openRevision('v1', join(folder, 'sub'));
    if (typeof revision === 'string') throw new Error(revision);
    expect(await revision.earlier(join(folder, path), true)).toEqual(expected);
  });

  it('reads what is the same where the text of now comes from elsewhere', async () => {
    const revision = await openRevision('v1', folder);
    if (typeof revision === 'string') throw new Error(revision);
    expect(await revision.earlier(join(folder, 'same.txt'), false)).toEqual({ kind: 'text', text: 'a\n' });
  });

  it.each(['HEAD', 'main', 'v1'])('takes %s', async (name) => {
    expect(typeof (await openRevision(name, folder))).toBe('object');
  });

  it.each(['', 'nothing', '--output=x', '-h', 'HEAD:same.txt', '$(touch x)', 'v1 v2', 'v1\nHEAD'])(
    'refuses %j',
    async (name) => {
      expect(await openRevision(name, folder)).toBe(`'${name}' is no git revision`);
    },
  );

  it('says that a folder is no repository', async () => {
    expect(await openRevision('HEAD', tmpdir())).toMatch(/not a git repository/);
  });
});
