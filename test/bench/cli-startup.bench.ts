/**
 * Starts the built command line many times and prints the milliseconds from start to exit, beside those of Node alone.
 * Goal: `lookalike name requests` well under 300 ms. Needs the built bundle (`npm run build`).
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RUNS = 15;
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const examples = fileURLToPath(new URL('../../examples', import.meta.url));

const commands: readonly (readonly [label: string, args: readonly string[], status: number])[] = [
  ['node alone', ['-e', '0'], 0],
  ['lookalike --version', [cli, '--version'], 0],
  ['lookalike name requests', [cli, 'name', 'requests'], 0],
  ['lookalike name dajngo', [cli, 'name', 'dajngo'], 1],
  ['lookalike check examples', [cli, 'check', examples, '--fail-on', 'never'], 0],
];

for (const [label, args, expected] of commands) {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    times.push(performance.now() - start);
    if (status !== expected) throw new Error(`${label}: status ${status ?? 'none'}, ${stderr}`);
  }
  times.sort((a, b) => a - b);
  const [best = 0, median = 0, worst = 0] = [times[0], times[RUNS >> 1], times[RUNS - 1]];
  console.log(
    `${label.padEnd(26)} best ${best.toFixed(0)} ms, median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`,
  );
}
