import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of processor that a process has used so far, all its threads together (Linux only, else 0). */
export function processorTime(pid: number | undefined): number {
  if (pid === undefined || !existsSync(`/proc/${pid}/task`)) return 0;
  return readdirSync(`/proc/${pid}/task`)
    .map(
      (thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
    )
    .reduce((sum, each) => sum + each, 0);
}

/** Mebibytes of memory: the most that a process has had, and what it has (Linux only, else 0). */
export function memoryOf(pid: number | undefined, what: 'VmHWM' | 'VmRSS'): number {
  const path = `/proc/${pid ?? 0}/status`;
  if (!existsSync(path)) return 0;
  const line = readFileSync(path, 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${what}:`));
  return Number.parseInt(line?.slice(what.length + 1) ?? '0', 10) / 1024;
}
