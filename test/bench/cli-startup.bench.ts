/** Starts the built command line many times, in processes of their own, and prints the milliseconds from start to exit. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { percentile } from './measure';
import { printTable, type Row } from './table';

const RUNS = 15;
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const examples = fileURLToPath(new URL('../../examples', import.meta.url));

const commands: readonly (readonly [
  label: string,
  args: readonly string[],
  status: number,
  goal?: number,
])[] = [
  ['node alone', ['-e', '0'], 0],
  ['lookalike --version', [cli, '--version'], 0],
  ['lookalike name requests', [cli, 'name', 'requests'], 0, 300],
  ['lookalike name dajngo', [cli, 'name', 'dajngo'], 1, 300],
  ['lookalike check examples', [cli, 'check', examples, '--fail-on', 'never'], 0],
];

const rows = commands.map(([what, args, expected, goal]): Row => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    times.push(performance.now() - start);
    if (status !== expected) throw new Error(`${what}: status ${status ?? 'none'}, ${stderr}`);
  }
  const note = `median ${percentile(times, 0.5).toFixed(0)}, longest ${Math.max(...times).toFixed(0)}`;
  return {
    what,
    value: Math.min(...times),
    unit: 'ms',
    note,
    ...(goal === undefined ? {} : { atMost: goal }),
  };
});
printTable('Command line, from start to exit (best of 15)', rows);
