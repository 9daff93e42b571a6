/**
 * Builds the files of `data/` from a list of all PyPI names and the reports of malicious ones:
 *
 *   npm run build-index -- --list NAMES.tsv [--date YYYY-MM-DD] [--malicious REPORTS.csv --malicious-date YYYY-MM-DD] [--out data]
 *
 * The formats, and how the date is chosen, are in `data/README.md`. The same input gives the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { buildIndex, buildReports } from '../server/src/names/index/build';
import { checkList, checkReports } from '../server/src/names/index/check-list';
import { parseList, parseReports } from './lib/name-list';

const { values } = parseArgs({
  options: {
    'list': { type: 'string' },
    'date': { type: 'string' },
    'malicious': { type: 'string' },
    'malicious-date': { type: 'string' },
    'out': { type: 'string', default: 'data' },
  },
});

function stop(problems: readonly string[]): never {
  for (const problem of problems) console.error(`build-index: ${problem}`);
  process.exit(1);
}

function write(file: string, bytes: Uint8Array): void {
  writeFileSync(join(values.out, file), bytes);
  const deflated = deflateRawSync(bytes, { level: 9 }).length;
  console.log(`${file}: ${bytes.length} bytes, ${deflated} deflated`);
}

if (values.list === undefined) stop(['--list FILE is missing']);
const list = parseList(readFileSync(values.list, 'utf8'));
if ('problem' in list) stop([`${values.list}: ${list.problem}`]);
const newest = list.rows.reduce((month, row) => (row.month > month ? row.month : month), '');
const date = values.date ?? `${newest}-01`;
const listProblems = checkList(list.rows, date);
if (listProblems.length > 0) stop(listProblems);

mkdirSync(values.out, { recursive: true });
const index = buildIndex(list.rows, date);
const ranked = new Set(list.rows.filter(({ rank }) => rank !== undefined).map(({ name }) => name));
console.log(`list of ${date}: ${list.rows.length} names, ${ranked.size} of them ranked`);
write('names.bin', index.names);
write('releases.bin', index.releases);

if (values.malicious !== undefined) {
  const parsed = parseReports(readFileSync(values.malicious, 'utf8'));
  if ('problem' in parsed) stop([`${values.malicious}: ${parsed.problem}`]);
  const reportDate = values['malicious-date'] ?? date;
  const problems = checkReports(parsed.reports, reportDate);
  if (problems.length > 0) stop(problems);
  const built = buildReports(parsed.reports, reportDate, (name) => ranked.has(name));
  console.log(`reports of ${reportDate}: ${built.count} names`);
  for (const name of built.dropped) console.log(`left out, because it is ranked: ${name}`);
  write('malicious.bin', built.reports);
}
