/** Measures every bar of the name judgement and the peers on the same data: `npm run accuracy`. */
import { writeFileSync } from 'node:fs';
import { exactRows, falseAlarmRows, generatedRows, type LegitSets, recallRows } from './bars';
import { hideNames, loadIndex, readAttacks, readRealNames, readRows, sampleUnranked } from './data';
import { isWarning, measureRecall, nearFinding } from './measure';
import { levenshteinPeer } from './peers/levenshtein';
import { oneEditPeer } from './peers/one-edit';
import { typogardPeer } from './peers/typogard';
import type { Peer } from './peers/peer';
import { barTable, markdown, percent } from './table';

const RANDOM_NAMES = 20_000;

const index = loadIndex();
const attacks = readAttacks(index);
const real = readRealNames(index);
const brandNew = real.filter((name) => index.rank(name) === undefined);
const random = sampleUnranked(index, RANDOM_NAMES);
const sets: LegitSets = { real, random, brandNew, hidden: hideNames(index, brandNew) };

const bars = [
  ...recallRows(attacks, index),
  ...generatedRows(index),
  ...exactRows(index),
  ...falseAlarmRows(sets, index),
];

const own: Peer = { title: 'Lookalike', flags: (name) => isWarning(nearFinding(name, index)) };
const peers: Peer[] = [oneEditPeer(index.ranked), levenshteinPeer(index.ranked), typogardPeer(index.ranked)];
const share = (names: readonly string[], flags: (name: string) => boolean): string =>
  percent(names.filter(flags).length / names.length);
const comparison = markdown(
  ['rule set', 'attacks found', 'ranked', 'real dependencies', 'random unranked', 'brand-new'],
  [own, ...peers].map((peer) => [
    peer.title + (peer === own ? ' (warning or worse)' : ''),
    share(
      attacks.map(({ name }) => name),
      (name) => peer.flags(name),
    ),
    share(index.ranked, (name) => peer.flags(name)),
    share(real, (name) => peer.flags(name)),
    share(random, (name) => peer.flags(name)),
    share(brandNew, (name) => (peer === own ? isWarning(nearFinding(name, sets.hidden)) : peer.flags(name))),
  ]),
);

const categories = [...new Set(attacks.map(({ category }) => category))].sort();
const mechanisms = markdown(
  ['category', 'names', 'warning or worse', 'any level', 'target first', 'among three', 'mean by target'],
  [...categories, 'all'].map((category) => {
    const part = category === 'all' ? attacks : attacks.filter((attack) => attack.category === category);
    const recall = measureRecall(part, index);
    const of = (count: number) => percent(count / recall.total);
    return [
      category.replaceAll('_', ' '),
      `${recall.total}`,
      of(recall.warned),
      of(recall.reported),
      of(recall.first),
      of(recall.amongThree),
      percent(recall.macro),
    ];
  }),
);

const unregistered = markdown(
  ['name', 'judged by hand', 'finding', 'severity', 'first suggestion'],
  readRows('real-unregistered.csv').map(({ name = '', judgment = '' }) => {
    const finding = nearFinding(name, index);
    const rule = finding?.rule ?? 'name.unknown';
    return [name, judgment, rule, finding?.severity ?? 'information', finding?.suggestions[0]?.name ?? ''];
  }),
);

const met = bars.filter((row) => row.met).length;
const text = `# Accuracy

Written by \`npm run accuracy\` from the index of ${index.date} (${index.names} names, ${index.ranked.length} ranked) and
the tuning data in \`test/data\`, with the list of malicious names switched off. ${met} of ${bars.length} bars are met.
The labels of the attacks were partly derived by rules of the same kind, so recall on them is partly circular; names whose
target is not ranked are left out. "Best open tool" are figures measured before on both halves of the data.

${barTable(bars)}

## By kind of attack

${mechanisms}

## Beside simple rules

The same names, the rules written anew in \`test/accuracy/peers\`. An alarm on anything but an attack is a false one.

${comparison}

## Names in real files that are not on PyPI

${unregistered}
`;
process.stdout.write(text);
writeFileSync(new URL('../../docs/accuracy.md', import.meta.url), text);
