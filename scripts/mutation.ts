/**
 * Mutation testing of the name judgement, place by place: `npm run mutation [-- PLACE…]`. Prints the mutants that no
 * test notices, then the scores. Each place is shown only to tests of its own: that can but lower the score, and a
 * mutant of a table that is made on loading, which has to be shown to every test, takes a second instead of a minute.
 * A mutant is shown to all tests of its place in the files that import what is mutated (`related`), not only to those
 * that reach it in Stryker's trial run (hence no `coverageAnalysis`): a table that is made when it is first asked for
 * seems to be reached by no more than the test that asked first.
 * A mutant that makes a file throw while it is loaded counts as unnoticed, since then no test runs that could fail.
 * Results are kept in `.cache/mutation`; a further run repeats what has changed since, and what no test noticed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const cache = join(root, '.cache/mutation');

/** What is mutated, and which of its tests are run; both below `names`. */
interface Place {
  readonly files: readonly string[];
  readonly tests: string;
}

const PLACES: Readonly<Record<string, Place>> = {
  score: {
    files: ['score', 'severity', 'mechanisms', 'difference'],
    tests: '{score,severity,difference}',
  },
  judge: {
    files: ['judge', 'judge-*', 'candidates', 'suggest-readings', 'check', 'create-judge', 'explain'],
    tests: '{judge,judge-*,candidates,suggest-readings,create-judge,explain}',
  },
  distance: {
    files: ['osa', 'classify', 'keyboard', 'deletes', 'hash', 'hash-table'].map((file) => `lookup/${file}`),
    tests: 'lookup/{osa,classify,keyboard,deletes,hash,hash-table}',
  },
  lookup: {
    files: ['forms', 'namespaces', 'word-use', 'compose', 'ranked-lookup'].map((file) => `lookup/${file}`),
    tests: '{lookup/{forms,namespaces,word-use,ranked-lookup},checks/*}',
  },
  words: { files: ['lookup/affixes', 'lookup/spellings'], tests: '{lookup/{affixes,spellings},checks/*}' },
  checks: { files: ['checks/*'], tests: 'checks/*' },
  // `preferred` is a table of sentences.
  exact: { files: ['exact/exact-finding', 'exact/import-names', 'exact/standard-library'], tests: 'exact/*' },
  characters: { files: ['characters/*'], tests: 'characters/*' },
  index: { files: ['index/*'], tests: 'index/*' },
};

/** How many mutants there are, and how many of them a test noticed or an endless loop gave away. */
interface Score {
  readonly noticed: number;
  readonly mutants: number;
}

/** Stryker's report, as far as it is read. */
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** How a mutant ends that a test noticed, or an endless loop gave away. */
const NOTICED: readonly string[] = ['Killed', 'Timeout'];

function readReport(file: string): Report {
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** Stryker repeats only mutants whose tests it knows to have changed, and may miss that one is noticed by now. */
function forgetUnnoticed(results: string): void {
  if (!existsSync(results)) return;
  const report = readReport(results);
  const files = Object.entries(report.files).map(([path, file]) => {
    return [
      path,
      { ...file, mutants: file.mutants.filter(({ status }) => NOTICED.includes(status)) },
    ] as const;
  });
  writeFileSync(results, JSON.stringify({ ...report, files: Object.fromEntries(files) }));
}

function measure(name: string, { files, tests }: Place): Score {
  const results = join(cache, `${name}.json`);
  forgetUnnoticed(results);
  const args = [
    ...['node_modules/@stryker-mutator/core/bin/stryker.js', 'run'],
    ...['--mutate', files.map((file) => `server/src/names/${file}.ts`).join(',')],
    ...['--incrementalFile', results],
  ];
  // Read by vitest.mutation.config.mts in the processes that Stryker starts.
  const env = { ...process.env, MUTATION_TESTS: tests };
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`Stryker ended with ${status ?? 'a signal'}`);
  const statuses = Object.values(readReport(results).files).flatMap(({ mutants }) =>
    mutants.map((one) => one.status),
  );
  const count = (wanted: readonly string[]): number => statuses.filter((one) => wanted.includes(one)).length;
  const noticed = count(NOTICED);
  return { noticed, mutants: noticed + count(['Survived', 'NoCoverage']) };
}

function row(name: string, { noticed, mutants }: Score): string {
  const percent = ((100 * noticed) / mutants).toFixed(1);
  return `${name.padEnd(12)} ${String(noticed).padStart(5)} of ${String(mutants).padStart(5)}  ${percent.padStart(5)} %`;
}

function main(wanted: readonly string[]): void {
  const all = Object.keys(PLACES);
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new Error(`no such place: ${unknown.join(', ')}; there are ${all.join(', ')}`);
  mkdirSync(cache, { recursive: true });
  const scores: [string, Score][] = [];
  for (const [name, place] of Object.entries(PLACES)) {
    if (wanted.length === 0 || wanted.includes(name)) scores.push([name, measure(name, place)]);
  }
  const whole = scores.reduce(
    (sum, [, { noticed, mutants }]) => ({ noticed: sum.noticed + noticed, mutants: sum.mutants + mutants }),
    { noticed: 0, mutants: 0 },
  );
  console.log([...scores, ['all', whole] as const].map(([name, score]) => row(name, score)).join('\n'));
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
