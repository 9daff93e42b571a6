import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scanToml } from '../../server/src/manifests/toml/scan';

/** Reads a text again and again for half a second or longer, and prints the best speed of a round. */
function measure(name: string, text: string): void {
  const rounds: number[] = [];
  const until = performance.now() + 500;
  while (performance.now() < until || rounds.length < 5) {
    const start = performance.now();
    scanToml(text);
    rounds.push(performance.now() - start);
  }
  rounds.sort((a, b) => a - b);
  const best = rounds[0] ?? 0;
  const median = rounds[rounds.length >> 1] ?? 0;
  const speed = (ms: number): string => (text.length / 1e6 / (ms / 1e3)).toFixed(1).padStart(7);
  console.log(
    `toml ${name.padEnd(38)} ${speed(best)} MB/s best ${speed(median)} MB/s median ${median.toFixed(1)} ms`,
  );
}

const corpus = join(import.meta.dirname, '../corpus');
const paths = readFileSync(join(corpus, 'INDEX.csv'), 'utf8')
  .split('\n')
  .flatMap((line) => (/^[^,]*\.toml,/.test(line) ? [line.slice(0, line.indexOf(','))] : []));
const files = paths.map((path) => readFileSync(join(corpus, path), 'utf8'));
const once = files.join('\n');

measure('corpus files, joined, 5 MB', once.repeat(Math.ceil(5e6 / once.length)));
measure(
  'dependencies, 100,000 lines',
  `[project]\ndependencies = [\n${'  "requests>=2.31; python_version < \'3.12\'",\n'.repeat(100_000)}]\n`,
);
measure('one line of 1 MB', `a = [${'"foo>=1.0", '.repeat(83_334)}]`);
measure(
  'keys, 100,000 lines',
  `[t]\n${Array.from({ length: 100_000 }, (_, i) => `k${i} = "^1.0"\n`).join('')}`,
);
measure('10,000 nested brackets', `a = ${'['.repeat(10_000)}`);
measure('100,000 open quotes', `a = [\n${'"x\n'.repeat(100_000)}`);
measure('100,001 apostrophes', `a = [${"'".repeat(100_001)}`);
measure('100,000 open arrays', 'a = [\n'.repeat(100_000));
