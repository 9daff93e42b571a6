import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readMalicious } from '../../server/src/names/index/malicious';
import { readIndex, withReleases } from '../../server/src/names/index/name-index';

const folder = mkdtempSync(join(tmpdir(), 'build-index-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const HEADER = 'name\tversion\tmonth\trank_among_15000_most_downloaded\tsummary';
const ROWS = ['requests\t2.32.5\t2025-08\t1\tHTTP', 'django\t6.0\t2026-10\t3\tWeb', 'a\t\t\t\t'];
const list = file('list.tsv', [HEADER, ...ROWS]);
const reversed = file('reversed.tsv', [HEADER, ...ROWS.toReversed()]);
const reports = file('reports.csv', ['name,id', 'dajngo,MAL-2024-1', 'django,MAL-2024-2']);

function build(...args: readonly string[]) {
  const script = join(import.meta.dirname, '../../scripts/build-index.ts');
  return spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' });
}

const bytesOf = (out: string, name: string) => readFileSync(join(folder, out, name));

describe('build-index', () => {
  test('writes files that read back as the list, the same from the rows in any order', () => {
    const first = build('--list', list, '--malicious', reports, '--out', join(folder, 'first'));
    expect([first.stderr, first.status]).toEqual(['', 0]);
    expect(first.stdout).toContain('list of 2026-10-01: 3 names, 2 of them ranked');
    expect(first.stdout).toContain('left out, because it is ranked: django');

    const names = readIndex(bytesOf('first', 'names.bin'));
    if ('problem' in names) throw new Error(names.problem);
    const whole = withReleases(names.index, bytesOf('first', 'releases.bin'));
    if ('problem' in whole) throw new Error(whole.problem);
    expect([...whole.index.allNames()]).toEqual(['a', 'django', 'requests']);
    expect(whole.index.ranked).toEqual(['requests', 'django']);
    expect(whole.index.release('django')).toEqual({ version: '6.0', month: '2026-10' });
    const malicious = readMalicious(bytesOf('first', 'malicious.bin'));
    expect('reports' in malicious && [...malicious.reports.allNames()]).toEqual(['dajngo']);

    const second = build('--list', reversed, '--malicious', reports, '--out', join(folder, 'second'));
    expect(second.status).toBe(0);
    for (const name of ['names.bin', 'releases.bin', 'malicious.bin']) {
      expect(bytesOf('second', name).equals(bytesOf('first', name)), name).toBe(true);
    }
  });

  test('refuses a list that is not sound, and says why', () => {
    const unsound = file('unsound.tsv', [HEADER, ...ROWS, 'Flask\t3\t2026-01\t\t', 'a\t\t\t\t']);
    const { status, stderr } = build(
      '--list',
      unsound,
      '--date',
      '2026-11-01',
      '--out',
      join(folder, 'none'),
    );
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      'build-index: the name "Flask" is not PEP 503 normalised',
      'build-index: the name a stands twice in the list',
    ]);
  });
});
