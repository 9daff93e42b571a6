/**
 * Loads the index in a fresh Node process and prints milliseconds and memory: from the first read of the disk to the
 * first answer, nothing warmed up. Goals: names within 150 ms and 60 MB.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readMalicious, type MaliciousReports } from '../../server/src/names/index/malicious';
import { readIndex, withReleases, type RegistryIndex } from '../../server/src/names/index/name-index';

const RUNS = 7;
const data = new URL('../../data/', import.meta.url);

/** Milliseconds on the clock and of the processor, and megabytes (10^6 bytes) that stay. */
interface Cost {
  readonly clock: number;
  readonly processor: number;
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
  const used = process.cpuUsage();
  const start = performance.now();
  const value = work();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return { value, cost: { clock, processor: (user + system) / 1e3, memory: memory() - before } };
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

if (process.argv.includes('--once')) {
  process.stdout.write(JSON.stringify(load()));
} else {
  const runs = Array.from({ length: RUNS }, () => {
    const script = fileURLToPath(import.meta.url);
    const child = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, '--once'], {
      encoding: 'utf8',
    });
    if (child.status !== 0) throw new Error(child.stderr);
    return JSON.parse(child.stdout) as ReturnType<typeof load>;
  });
  console.log(`index load, ${RUNS} fresh processes, median (least to most):`);
  for (const step of STEPS) {
    const figure = (key: keyof Cost) => {
      const [least = 0, ...rest] = runs.map((run) => run[step][key]).sort((a, b) => a - b);
      return `${(rest[(RUNS >> 1) - 1] ?? 0).toFixed(1)} (${least.toFixed(1)} to ${(rest.at(-1) ?? 0).toFixed(1)})`;
    };
    console.log(
      `  ${step.padEnd(8)} ${figure('clock')} ms, processor ${figure('processor')} ms, ${figure('memory')} MB added`,
    );
  }
}
