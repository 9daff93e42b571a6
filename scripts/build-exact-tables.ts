/**
 * Makes `standard-library.json` and `import-names.json` in `server/src/names/data/`.
 *
 *   npx tsx scripts/build-exact-tables.ts NAMES_TSV
 *
 * `NAMES_TSV` lists PyPI's projects: name, version, month, rank among the most downloaded. It is the list that the
 * index is built from. The modules and most pairs come from `test/data`, the others from `scripts/lib`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { normalizeName } from '../shared/src/normalize';
import { KNOWN_IMPORTS } from './lib/known-imports';
import { FORMER, SUBMODULES } from './lib/standard-modules';

const FOLDER = 'server/src/names/data';

const [namesFile] = process.argv.slice(2);
if (namesFile === undefined) {
  console.error('usage: tsx scripts/build-exact-tables.ts NAMES_TSV');
  process.exit(2);
}

const ranks = new Map<string, number>();
for (const line of readFileSync(namesFile, 'utf8').split('\n').slice(1)) {
  const [name = '', , , rank = ''] = line.split('\t');
  if (rank !== '') ranks.set(normalizeName(name), Number(rank));
}

/** Words by their PEP 503 form. The first spelling of a form counts. */
function byNormalized(words: readonly string[]): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const word of words) if (!entries.has(normalizeName(word))) entries.set(normalizeName(word), word);
  return entries;
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function write(name: string, table: object): void {
  const json = `${JSON.stringify(table, undefined, 1)}\n`;
  writeFileSync(`${FOLDER}/${name}`, json);
  console.log(`${FOLDER}/${name}: ${json.length} bytes`);
}

const modules = byNormalized(words(readFileSync('test/data/stdlib-modules.txt', 'utf8')));
const former = Object.entries(FORMER).filter(([name]) => !modules.has(normalizeName(name)));
write('standard-library.json', {
  source:
    'Built by scripts/build-exact-tables.ts from the module lists of the Python documentation (3.11 to 3.14, ' +
    'and what earlier versions had).',
  modules: [...modules.values()].join(' '),
  submodules: [...byNormalized(words(SUBMODULES)).values()].join(' '),
  former: Object.fromEntries(former),
});

/** The distributions of each import name, the usual one first. */
const pairs = new Map<string, string[]>();
const spellings = new Map<string, string>();

function add(importName: string, distribution: string): void {
  const key = normalizeName(importName);
  if (key === distribution) return;
  if (!spellings.has(key)) spellings.set(key, importName);
  const known = pairs.get(key) ?? [];
  if (!known.includes(distribution)) pairs.set(key, [...known, distribution]);
}

for (const line of readFileSync('test/data/import-names.csv', 'utf8').split('\n').slice(1)) {
  const [importName = '', distribution = ''] = line.split(',');
  if (importName !== '') add(importName, distribution);
}
const extra = KNOWN_IMPORTS.trim()
  .split('\n')
  .map((line) => words(line))
  .sort(([a = ''], [b = '']) => (ranks.get(a) ?? Infinity) - (ranks.get(b) ?? Infinity));
for (const [distribution = '', ...importNames] of extra) {
  if (!ranks.has(distribution)) {
    console.log(`left out, not a ranked project: ${distribution}`);
    continue;
  }
  for (const importName of importNames) add(importName, distribution);
}

write('import-names.json', {
  source:
    'Built by scripts/build-exact-tables.ts. Facts: our own list, and pairs of the mapping file of pipreqs ' +
    '(Apache-2.0, https://github.com/bndr/pipreqs); see NOTICE.md beside this file.',
  distributions: Object.fromEntries(
    [...pairs]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, distributions]) => [spellings.get(key) ?? key, distributions.join(' ')]),
  ),
});
console.log(`${pairs.size} import names`);
