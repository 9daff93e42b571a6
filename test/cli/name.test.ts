import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { CLI, lookalike, ROOT } from './run';

interface Line {
  readonly name: string;
  readonly normalized: string;
  readonly status: string;
  readonly rank: number | null;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly mechanism?: string;
    readonly suggestions: readonly {
      readonly name: string;
      readonly rank: number | null;
      readonly mechanism: string;
    }[];
  }[];
}

function linesOf(stdout: string): Line[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

describe('name --format json', () => {
  test('has the shape that is documented, field by field', () => {
    const { status, stdout, stderr } = lookalike(['name', 'dajngo', 'Requests', '--format', 'json']);
    expect([status, stderr]).toEqual([1, '']);
    const [typo, fine] = linesOf(stdout);
    expect(Object.keys(typo ?? {})).toEqual(['name', 'normalized', 'status', 'rank', 'findings']);
    expect(typo).toMatchObject({ name: 'dajngo', normalized: 'dajngo', status: 'absent', rank: null });
    expect(Object.keys(typo?.findings[0] ?? {})).toEqual([
      'rule',
      'severity',
      'message',
      'mechanism',
      'suggestions',
    ]);
    expect(typo?.findings).toMatchObject([
      { rule: 'name.typo', severity: 'error', mechanism: 'transposition', suggestions: [{ name: 'django' }] },
    ]);
    expect(fine).toMatchObject({ name: 'Requests', normalized: 'requests', status: 'ranked', findings: [] });
    expect(fine?.rank).toBeGreaterThan(0);
  });
});

describe('name -', () => {
  test('writes one line for each line of input, whatever it holds', () => {
    const input = 'requests\r\n\n dajngo\nа\u0000b\n"\nlast';
    const lines = linesOf(lookalike(['name', '-'], { input }).stdout);
    expect(lines.map(({ name }) => name)).toEqual(['requests', '', ' dajngo', 'а\u0000b', '"', 'last']);
    expect(lines.map(({ status }) => status).slice(0, 2)).toEqual(['ranked', 'invalid']);
  });

  test('--format text writes a line for each finding only', () => {
    const { stdout } = lookalike(['name', '-', '--format', 'text'], { input: 'requests\ndajngo\n' });
    expect(stdout).toMatch(/^dajngo: error name\.typo {2}.*-> django.*\n$/);
  });

  test('nothing in, nothing out', () => {
    expect(lookalike(['name', '-'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('--ignore name.known-malicious shows what the detector finds by itself', () => {
    const judge = (...args: string[]) =>
      linesOf(lookalike(['name', '-', ...args], { input: 'reqquests\n' }).stdout);
    const [finding] = judge('--ignore', 'name.known-malicious')[0]?.findings ?? [];
    expect(judge()[0]?.findings).toHaveLength(1);
    expect(finding?.rule).toBe('name.typo');
    expect(finding?.suggestions[0]?.name).toBe('requests');
  });

  test('answers each name at once, before the input ends', async () => {
    const child = spawn(process.execPath, [CLI, 'name', '-'], { cwd: ROOT });
    const answer = () =>
      new Promise<string>((resolve) =>
        child.stdout.once('data', (text: Buffer) => {
          resolve(text.toString());
        }),
      );
    child.stdin.write('requests\n');
    expect(linesOf(await answer())).toMatchObject([{ name: 'requests' }]);
    child.stdin.write('dajngo\n');
    expect(linesOf(await answer())).toMatchObject([{ name: 'dajngo' }]);
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(1);
  });

  test('keeps little in memory before a slow reader', async () => {
    const child = spawn(process.execPath, [CLI, 'name', '-'], { cwd: ROOT });
    let taken = 0;
    const write = () => {
      while (taken < 4_000_000 && child.stdin.write('zq-no-such-name-zq\n'.repeat(1000))) taken += 19_000;
    };
    child.stdin.on('drain', write);
    write();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    child.stdin.on('error', () => undefined);
    child.kill();
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(2_000_000);
  });
});
