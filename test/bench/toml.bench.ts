import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConda } from '../../server/src/manifests/conda';
import { readPyproject } from '../../server/src/manifests/pyproject/reader';
import { scanToml } from '../../server/src/manifests/toml/scan';

/**
 * Reads a text again and again for half a second or longer, and prints the speed of the median round: by the clock, and
 * by the CPU time of the process (collecting garbage included), which says more on a machine that does other things too.
 */
function measure(name: string, text: string, read: (text: string) => unknown): void {
  const clock: number[] = [];
  const cpu: number[] = [];
  const until = performance.now() + 500;
  while (performance.now() < until || clock.length < 5) {
    const before = process.cpuUsage();
    const start = performance.now();
    read(text);
    clock.push(performance.now() - start);
    const used = process.cpuUsage(before);
    cpu.push((used.user + used.system) / 1e3);
  }
  const speed = (rounds: number[]): string => (text.length / 1e3 / median(rounds)).toFixed(1).padStart(6);
  const time = median(clock).toFixed(1).padStart(7);
  console.log(`${name.padEnd(44)} ${speed(clock)} MB/s, ${speed(cpu)} MB per CPU second, ${time} ms`);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

const corpus = join(import.meta.dirname, '../corpus');
const paths = readFileSync(join(corpus, 'INDEX.csv'), 'utf8')
  .split('\n')
  .flatMap((line) => (/^[^,]*\.toml,/.test(line) ? [line.slice(0, line.indexOf(','))] : []));
const files = paths.map((path) => readFileSync(join(corpus, path), 'utf8'));
const once = files.join('\n');

const large = once.repeat(Math.ceil(5e6 / once.length));
const lines = '  "requests>=2.31; python_version < \'3.12\'",\n'.repeat(100_000);
const names = Array.from({ length: 100_000 }, (_, i) => `  "package-${i}>=1.0",\n`).join('');

measure('toml scan: corpus files joined, 5 MB', large, scanToml);
measure('toml scan: 100,000 array lines', `[project]\ndependencies = [\n${lines}]\n`, scanToml);
measure('toml scan: one line of 1 MB', `a = [${'"foo>=1.0", '.repeat(83_334)}]`, scanToml);
measure(
  'toml scan: 100,000 keys',
  Array.from({ length: 100_000 }, (_, i) => `k${i} = "^1.0"\n`).join(''),
  scanToml,
);
measure('toml scan: 10,000 nested brackets', `a = ${'['.repeat(10_000)}`, scanToml);
measure('toml scan: 100,000 open quotes', `a = [\n${'"x\n'.repeat(100_000)}`, scanToml);
measure('toml scan: 100,000 open arrays', 'a = [\n'.repeat(100_000), scanToml);
measure('pyproject: corpus files joined, 5 MB', large, readPyproject);
measure('pyproject: one file of the corpus after another', once, () =>
  files.map((text) => readPyproject(text)),
);
measure('pyproject: 100,000 dependencies', `[project]\ndependencies = [\n${names}]\n`, readPyproject);
measure(
  'conda: 10,000 lines',
  `dependencies:\n  - pip:\n${'    - requests>=2.31\n'.repeat(10_000)}`,
  readConda,
);
