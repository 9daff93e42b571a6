/**
 * Loads the index in a fresh Node process and prints milliseconds and memory: from the first read of the disk to the
 * first answer, nothing warmed up.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readMalicious, type MaliciousReports } from '../../server/src/names/index/malicious';
import { readIndex, withReleases, type RegistryIndex } from '../../server/src/names/index/name-index';
import { costOf, percentile, type Cost as Time } from './measure';
import { printTable, type Row } from './table';

const RUNS = 7;
const data = new URL('../../data/', import.meta.url);

/** Milliseconds on the clock and of the processor, and megabytes (10^6 bytes) that stay. */
interface Cost extends Time {
  readonly memory: number;
}

const STEPS = ['names', 'releases', 'reports'] as const;

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

function measured<T>(work: () => T): { readonly value: T; readonly cost: Cost } {
  const before = memory();
  const made: T[] = [];
  const time = costOf(() => made.push(work()));
  const [value] = made as [T];
  return { value, cost: { ...time, memory: memory() - before } };
}

function sound<T extends object>(result: T | { readonly problem: string }): T {
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

function load(): Record<(typeof STEPS)[number], Cost> {
  const names = measured(() => {
    const { index } = sound<{ index: RegistryIndex }>(readIndex(readFileSync(new URL('names.bin', data))));
    index.has('dajngo');
    return index;
  });
  const releases = measured(() => {
    const bytes = readFileSync(new URL('releases.bin', data));
    const { index } = sound<{ index: RegistryIndex }>(withReleases(names.value, bytes));
    index.release('django');
    return index;
  });
  const reports = measured(() => {
    const bytes = readFileSync(new URL('malicious.bin', data));
    const result = sound<{ reports: MaliciousReports }>(readMalicious(bytes));
    result.reports.report('dajngo');
    return result.reports;
  });
  return { names: names.cost, releases: releases.cost, reports: reports.cost };
}

const GOALS = { names: { processor: 150, memory: 60 }, releases: {}, reports: {} } as const;

if (process.argv.includes('--once')) {
  process.stdout.write(JSON.stringify(load()));
} else {
  const runs = Array.from({ length: RUNS }, () => {
    // This very program once more, in whatever way it was started.
    const args = [...process.execArgv, '--expose-gc', process.argv[1] ?? '', '--once'];
    const child = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(child.stderr);
    return JSON.parse(child.stdout) as ReturnType<typeof load>;
  });
  const rows = STEPS.flatMap((step): Row[] => {
    const of = (key: keyof Cost) => runs.map((run) => run[step][key]);
    const goals: { readonly processor?: number; readonly memory?: number } = GOALS[step];
    const clock = of('clock');
    return [
      {
        what: `${step}: processor`,
        value: percentile(of('processor'), 0.5),
        unit: 'ms',
        note: `clock ${Math.min(...clock).toFixed(0)} to ${Math.max(...clock).toFixed(0)}`,
        ...(goals.processor === undefined ? {} : { atMost: goals.processor }),
      },
      {
        what: `${step}: memory added`,
        value: percentile(of('memory'), 0.5),
        unit: 'MB',
        ...(goals.memory === undefined ? {} : { atMost: goals.memory }),
      },
    ];
  });
  printTable(`Index load (median of ${RUNS} fresh processes)`, rows);
}
