import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeName } from '../../server/src/analysis/completion/complete-name';
import { listedNames } from '../../server/src/analysis/completion/listed-names';
import { namePlace } from '../../server/src/analysis/completion/place';
import { readerOf } from '../../server/src/manifests/registry';
import type { FormatId } from '../../server/src/manifests/types';
import { readIndex } from '../../server/src/names/index/name-index';
import { leastCost } from './measure';
import { printTable, type Row } from './table';

/**
 * Milliseconds that one completion takes in a file of 5,000 lines that has been read already: within a name, on an
 * empty line (where the text is read once more), and in a comment; and of the search through the ranked names alone.
 */
const LINES = 5_000;

const result = readIndex(readFileSync(join(import.meta.dirname, '../../data/names.bin')));
if ('problem' in result) throw new Error(result.problem);
const { ranked } = result.index;
const names = Array.from({ length: LINES }, (_, line) => ranked[line % ranked.length] ?? 'requests');

const TEXTS: readonly (readonly [FormatId, string])[] = [
  ['requirements', `${names.map((name) => `${name}==1`).join('\n')}\n|\n# |\nre|\n`],
  [
    'pyproject',
    `[project]\ndependencies = [\n${names.map((name) => `  "${name}==1",`).join('\n')}\n  "|",\n# |\n  "re|"\n]\n`,
  ],
];
const PLACES = ['in an empty place', 'in a comment', 'in a name'];

const rows: Row[] = [];
for (const [format, marked] of TEXTS) {
  const pieces = marked.split('|');
  const text = pieces.join('');
  const manifest = readerOf(format)?.(text);
  if (manifest === undefined) throw new Error(format);
  let offset = 0;
  PLACES.forEach((what, number) => {
    offset += pieces[number]?.length ?? 0;
    const at = offset;
    const { clock } = leastCost(() => {
      const place = namePlace(text, manifest, at);
      if (place !== undefined) completeName(place.typed, ranked, listedNames(manifest, place.span.start));
    });
    rows.push({ what: `${format}, ${what}`, value: clock, unit: 'ms', atMost: 50 });
  });
}
for (const typed of ['', 're', 'dajn', 'sklearn', 'zzzzzz', 'pyhton-dat']) {
  const { clock } = leastCost(() => completeName(typed, ranked, new Set()));
  rows.push({ what: `names for "${typed}"`, value: clock, unit: 'ms' });
}
printTable(`Completion in ${LINES.toLocaleString('en')} lines, ${ranked.length} ranked names`, rows);
