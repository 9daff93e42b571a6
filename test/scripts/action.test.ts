import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CLI, ROOT, temporaryFolder, type Folder } from '../cli/run';
import { schemaErrors } from '../cli/sarif-schema';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string; readonly description: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly shell: string;
      readonly run: string;
      readonly env: Readonly<Record<string, string>>;
    }[];
  };
}

const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;
const [step] = action.runs.steps;

let folder: Folder;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  folder.remove();
});

/** Runs the step as GitHub does: its line in its shell, the inputs in its environment. */
function act(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  const values = Object.entries(step?.env ?? {}).map(([variable, expression]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? '';
    return [variable, inputs[input] ?? action.inputs[input]?.default ?? 'no such input'];
  });
  folder.put({ 'bin/lookalike': `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n` });
  chmodSync(join(folder.path, 'bin/lookalike'), 0o755);
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''],
    {
      cwd: join(folder.path, 'repo'),
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${join(folder.path, 'bin')}:${process.env.PATH ?? ''}`,
        GITHUB_ACTION_PATH: ROOT,
        ...(Object.fromEntries(values) as Record<string, string>),
        ...env,
      },
    },
  );
  return { status, stdout, stderr };
}

test('the action is a composite one that puts no input into the text of a command', () => {
  expect(action.runs.using).toBe('composite');
  expect(action.runs.steps.map(({ run, shell }) => [shell, run.includes('${{')])).toEqual([['bash', false]]);
  const used = Object.values(step?.env ?? {}).map((value) =>
    value.slice('${{ inputs.'.length, -' }}'.length),
  );
  expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
});

describe('the step', () => {
  test('fails for dajngo, and annotates its line', () => {
    folder.put({ 'repo/requirements.txt': 'six\ndajngo\n' });
    const { status, stdout } = act({});
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=requirements\.txt,line=2,.*title=name\.typo::/);
  });

  test('passes with right names', () => {
    folder.put({ 'repo/requirements.txt': 'django\n' });
    expect(act({})).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('takes several paths, and takes them as paths', () => {
    folder.put({
      'repo/a b/requirements.txt': 'dajngo\n',
      'repo/$(touch x)/requirements.txt': 'rqeuests\n',
      'repo/--help/requirements.txt': 'six\n',
      'repo/other/requirements.txt': 'numpyy\n',
    });
    const { status, stdout } = act({ paths: 'a b\n$(touch x)\r\n--help\n\n' });
    expect(status).toBe(1);
    expect(stdout.match(/file=[^,]*/g)).toEqual([
      'file=a b/requirements.txt',
      'file=$(touch x)/requirements.txt',
    ]);
  });

  test.each([
    ['never', 0],
    ['information', 1],
  ])('fail-on %s', (failOn, status) => {
    folder.put({ 'repo/requirements.txt': failOn === 'never' ? 'dajngo\n' : 'zq-no-such-name-zq\n' });
    expect(act({ 'fail-on': failOn }).status).toBe(status);
  });

  test('writes a SARIF log beside the annotations, and still fails', () => {
    folder.put({ 'repo/requirements.txt': 'dajngo\n' });
    const { status, stdout } = act({ 'sarif-file': 'out.sarif' });
    expect(status).toBe(1);
    expect(stdout).toContain('::error');
    const log = JSON.parse(readFileSync(join(folder.path, 'repo/out.sarif'), 'utf8')) as {
      runs: readonly { results: readonly unknown[] }[];
    };
    expect(schemaErrors(log)).toEqual([]);
    expect(log.runs[0]?.results).toHaveLength(1);
  });

  test('reports only what was added since a base', () => {
    folder.put({ 'repo/requirements.txt': 'dajngo\n' });
    const git = (...args: readonly string[]) => {
      const author = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
      execFileSync('git', [...author, ...args], { cwd: join(folder.path, 'repo') });
    };
    git('init', '-q');
    git('add', '--all');
    git('commit', '-q', '-m', 'x');
    expect(act({ 'diff-base': 'HEAD' })).toEqual({ status: 0, stdout: '', stderr: '' });
    folder.put({ 'repo/requirements.txt': 'dajngo\nrqeuests\n' });
    const { status, stdout } = act({ 'diff-base': 'HEAD' });
    expect(status).toBe(1);
    expect(stdout.match(/::error /g)).toHaveLength(1);
    expect(stdout).toContain('line=2');
  });

  test('fails where there is no program', () => {
    folder.put({ 'repo/requirements.txt': 'django\n' });
    folder.put({ 'elsewhere/scripts/action/check.sh': readFileSync(join(ROOT, 'scripts/action/check.sh')) });
    chmodSync(join(folder.path, 'elsewhere/scripts/action/check.sh'), 0o755);
    const { status, stdout } = act(
      {},
      { GITHUB_ACTION_PATH: join(folder.path, 'elsewhere'), PATH: '/usr/bin:/bin' },
    );
    expect(status).toBe(2);
    expect(stdout).toMatch(/^::error::lookalike isn't installed/);
  });
});
