import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConda } from '../../server/src/manifests/conda';
import { readPyproject } from '../../server/src/manifests/pyproject/reader';
import { scanToml } from '../../server/src/manifests/toml/scan';
import { leastCost } from './measure';
import { printTable, type Row } from './table';

const SCAN = 20;

/** Megabytes a second of processor; for the hard texts, which have a second at most, the milliseconds. */
function row(what: string, text: string, read: (text: string) => unknown, atLeast?: number): Row {
  const { processor, clock } = leastCost(() => read(text));
  const note = `${processor.toFixed(1)} ms, clock ${clock.toFixed(1)}`;
  const value = text.length / 1e3 / processor;
  return { what, value, unit: 'MB/s', note, ...(atLeast === undefined ? {} : { atLeast }) };
}

function hard(what: string, text: string, read: (text: string) => unknown): Row {
  return { what, value: leastCost(() => read(text)).clock, unit: 'ms', atMost: 1000 };
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

const keys = Array.from({ length: 100_000 }, (_, i) => `k${i} = "^1.0"\n`).join('');
const conda = `dependencies:\n  - pip:\n${'    - requests>=2.31\n'.repeat(10_000)}`;

printTable('TOML and YAML (best round, processor time)', [
  row('scan: corpus files joined, 5 MB', large, scanToml, SCAN),
  row('scan: 100,000 array lines', `[project]\ndependencies = [\n${lines}]\n`, scanToml, SCAN),
  row('scan: one line of 1 MB', `a = [${'"foo>=1.0", '.repeat(83_334)}]`, scanToml, SCAN),
  row('scan: 100,000 keys', keys, scanToml, SCAN),
  row('pyproject: corpus files joined, 5 MB', large, readPyproject),
  row('pyproject: one file of the corpus after another', once, () =>
    files.map((text) => readPyproject(text)),
  ),
  row('pyproject: 100,000 dependencies', `[project]\ndependencies = [\n${names}]\n`, readPyproject),
  row('conda: 10,000 lines', conda, readConda),
  hard('10,000 nested brackets', `[project]\ndependencies = ${'['.repeat(10_000)}`, readPyproject),
  hard('100,000 open quotes', `[project]\ndependencies = [\n${'"x\n'.repeat(100_000)}`, readPyproject),
  hard('100,000 open arrays', 'a = [\n'.repeat(100_000), readPyproject),
  hard('1 MB in one line', `[project]\ndependencies = [${'"foo>=1.0", '.repeat(83_334)}]`, readPyproject),
  hard('100,000 lines', `[project]\ndependencies = [\n${lines}]\n`, readPyproject),
]);
