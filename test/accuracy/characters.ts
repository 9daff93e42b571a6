/**
 * Every single-character replacement of the 1,000 most downloaded names by every look-alike, and seeded replacements of
 * several characters, through the whole judgement.
 *
 *   npx tsx test/accuracy/characters.ts [NAMES]
 *
 * `NAMES` (default 1000) takes fewer names. Prints the shares; the exit status is 1 if a bar is missed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confusablesOf } from '../../server/src/names/characters/confusables-of';
import { readIndex } from '../../server/src/names/index/name-index';
import { emptyMalicious } from '../../server/src/names/index/malicious';
import { judgeName } from '../../server/src/names/judge';
import type { JudgeContext } from '../../server/src/names/types';

const SEVERAL_ROUNDS = 5;

interface Tally {
  readonly title: string;
  strings: number;
  reported: number;
  first: number;
  readonly missed: string[];
}

const read = readIndex(readFileSync(join(import.meta.dirname, '../../data/names.bin')));
if (!('index' in read)) throw new Error(read.problem);
const context: JudgeContext = { index: read.index, malicious: emptyMalicious() };
const names = read.index.ranked.slice(0, Number(process.argv[2] ?? 1000));

function newTally(title: string): Tally {
  return { title, strings: 0, reported: 0, first: 0, missed: [] };
}

function tryOne(tally: Tally, written: string, name: string): void {
  const [finding] = judgeName(written, context).findings;
  tally.strings += 1;
  if (finding?.rule === 'name.non-ascii') tally.reported += 1;
  const best = finding?.suggestions[0]?.name;
  if (best === name) tally.first += 1;
  else tally.missed.push(`${written} (${name}): ${best ?? 'nothing'}`);
}

function single(): Tally {
  const tally = newTally('one character replaced');
  for (const name of names) {
    for (let i = 0; i < name.length; i += 1) {
      for (const point of confusablesOf(name.charAt(i))) {
        tryOne(tally, name.slice(0, i) + String.fromCodePoint(point) + name.slice(i + 1), name);
      }
    }
  }
  return tally;
}

/** The numbers of a linear congruential generator, from 0 to under 1: the same on every machine. */
function randomNumbers(): () => number {
  let state = 1;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

function several(): Tally {
  const tally = newTally('each character replaced, half of the time or always');
  const random = randomNumbers();
  for (let round = 0; round < SEVERAL_ROUNDS; round += 1) {
    const share = round % 2 === 0 ? 0.5 : 1;
    for (const name of names) {
      let written = '';
      for (const char of name.split('')) {
        const points = confusablesOf(char);
        const point = points[Math.floor(random() * points.length)];
        written += random() < share && point !== undefined ? String.fromCodePoint(point) : char;
      }
      if (written !== name) tryOne(tally, written, name);
    }
  }
  return tally;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(4)} %`;
let failed = false;
for (const run of [single, several]) {
  const started = performance.now();
  const { title, strings, reported, first, missed } = run();
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${title}: ${strings} strings, reported as name.non-ascii ${percent(reported, strings)} (bar 100 %), ` +
      `right name first ${percent(first, strings)} (bar 99.9 %), ${seconds.toFixed(1)} s`,
  );
  for (const line of missed.slice(0, 20)) console.log(`  missed: ${line}`);
  failed ||= reported < strings || first < 0.999 * strings;
}
process.exitCode = failed ? 1 : 0;
