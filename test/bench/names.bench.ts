/**
 * Speed of the name judgement over the shipped index: `npx tsx test/bench/names.bench.ts [--registry]`. Wall clock, and
 * the processor time of this process, which other programs on the machine disturb less.
 */
import { hideNames, loadIndex, readAttacks, sampleUnranked } from '../accuracy/data';
import { judgeName } from '../../server/src/names/judge';
import type { NameIndex } from '../../server/src/names/types';

const malicious = { report: () => undefined };

function timed<T>(run: () => T): { readonly result: T; readonly wall: number; readonly processor: number } {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = run();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { result, wall, processor: (user + system) / 1000 };
}

function millis(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

const loaded = timed(loadIndex);
const index = loaded.result;
const first = timed(() => judgeName('reqeusts-toolbelt', { index, malicious }));
console.log(`index: ${millis(loaded.wall)} wall, ${millis(loaded.processor)} processor`);
console.log(
  `first absent name, all look-ups built: ${millis(first.wall)} wall, ${millis(first.processor)} processor`,
);

const registered = sampleUnranked(index, 2000);
const brandNew = sampleUnranked(index, 4000).slice(2000);
const hidden: NameIndex = hideNames(index, brandNew);
const attacks = readAttacks(index).map(({ name }) => name);
const ranked = index.ranked.filter((_, at) => at % 8 === 0);
const sets: readonly (readonly [string, readonly string[]])[] = [
  ['ranked', ranked],
  ['registered', registered],
  ['absent', brandNew],
  ['attacks', attacks],
  ['mix', [...ranked, ...registered, ...brandNew, ...attacks]],
];
const context = { index: hidden, malicious };
for (const [title, names] of sets) {
  for (let round = 0; round < 3; round++) for (const name of names) judgeName(name, context);
  const whole = timed(() => {
    names.forEach((name) => judgeName(name, context));
  });
  const times = names
    .map((name) => {
      const start = performance.now();
      judgeName(name, context);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  const micros = (milliseconds: number): string => `${(milliseconds * 1000).toFixed(1)} us`;
  console.log(
    `${title}: ${names.length} names, mean ${micros(whole.wall / names.length)} wall, ` +
      `${micros(whole.processor / names.length)} processor, p99 ${micros(times[Math.floor(times.length * 0.99)] ?? 0)}`,
  );
}

for (const [title, text] of [
  ['100,000 characters', 'x'.repeat(100_000)],
  ['10,000 hyphens', '-'.repeat(10_000)],
] as const) {
  judgeName(text, context);
  const { wall, result } = timed(() => judgeName(text, context));
  console.log(`${title}: ${result.status}, ${millis(wall)}`);
}

if (process.argv.includes('--registry')) {
  const { wall, processor, result } = timed(() => {
    let findings = 0;
    for (const name of index.allNames()) findings += judgeName(name, { index, malicious }).findings.length;
    return findings;
  });
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    `whole registry: ${index.names} names, ${(wall / 1000).toFixed(1)} s wall, ${(processor / 1000).toFixed(1)} s processor, ` +
      `${result} findings, ${memory.toFixed(0)} MB at most`,
  );
}
