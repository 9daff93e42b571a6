/** Speed of the name judgement over the shipped index, warm and cold. */
import { hideNames, loadIndex, readAttacks, sampleUnranked } from '../accuracy/data';
import { judgeName } from '../../server/src/names/judge';
import type { NameIndex } from '../../server/src/names/types';
import { costOf, leastCost, percentile } from './measure';
import { printTable, type Row } from './table';

/** Rounds before anything is measured: by then every look-up is built and the code is compiled. */
const WARM_UP = 3;

const malicious = { report: () => undefined };
const index = loadIndex();
const first = costOf(() => judgeName('reqeusts-toolbelt', { index, malicious }));

const registered = sampleUnranked(index, 2000);
const brandNew = sampleUnranked(index, 4000).slice(2000);
const hidden: NameIndex = hideNames(index, brandNew);
const attacks = readAttacks(index).map(({ name }) => name);
const ranked = index.ranked.filter((_, at) => at % 8 === 0);
const context = { index: hidden, malicious };

/** Mean and 99th percentile of a set of names, in microseconds. */
function rows(title: string, names: readonly string[], goals: boolean): Row[] {
  const all = () => {
    for (const name of names) judgeName(name, context);
  };
  for (let round = 0; round < WARM_UP; round++) all();
  const mean = (leastCost(all, 300, 3).processor * 1000) / names.length;
  const times = names.map((name) => costOf(() => judgeName(name, context)).clock * 1000);
  const p99 = percentile(times, 0.99);
  return [
    { what: `${title}: mean`, value: mean, unit: 'us', ...(goals ? { atMost: 20 } : {}) },
    { what: `${title}: p99`, value: p99, unit: 'us', ...(goals ? { atMost: 150 } : {}) },
  ];
}

function longText(what: string, text: string): Row {
  return { what, value: leastCost(() => judgeName(text, context), 50).clock, unit: 'ms', atMost: 1 };
}

printTable('Name judgement (mean: best round, processor time; p99: clock)', [
  { what: 'first absent name', value: first.processor, unit: 'ms' },
  ...rows('ranked', ranked, false),
  ...rows('registered', registered, false),
  ...rows('absent', brandNew, false),
  ...rows('attacks', attacks, false),
  ...rows('mix of all', [...ranked, ...registered, ...brandNew, ...attacks], true),
  longText('100,000 characters', 'x'.repeat(100_000)),
  longText('10,000 hyphens', '-'.repeat(10_000)),
]);
