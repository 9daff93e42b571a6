/**
 * Fits the weights of the name score to the tuning data and writes them into `server/src/names/weights.json`; the
 * thresholds are chosen afterwards (`fit-thresholds.ts`; `npm run fit` does both):
 *
 *   npx tsx scripts/fit-weights.ts [--date YYYY-MM-DD]
 *
 * A logistic regression of "this is an attack on that target" against "this registered name is near it by chance", over
 * the mechanism, the target's rank, its length, whether an edit changed the first character, and
 * whether two edits brought in no other character. Half of the targets take part in the fit; the others only show
 * whether it holds. Each mechanism is drawn towards the ratio that was measured for it on both halves of the data
 * before (`PRIOR`), which carries those with few rows. The same data gives the same weights.
 */

import { parseArgs } from 'node:util';
import { CHECKS } from '../server/src/names/checks/registry';
import { createQuery, type Candidate } from '../server/src/names/check';
import { isEdit } from '../server/src/names/mechanisms';
import { hasNoOtherCharacter } from '../server/src/names/score';
import type { Mechanism, NameIndex } from '../server/src/names/types';
import { hideNames, loadIndex, readAttacks, sampleUnranked } from '../test/accuracy/data';
import { inFit } from './lib/in-fit';
import { fitLogistic, type Sample } from './lib/logistic';
import { mergeWeights } from './lib/weights-file';

const { values } = parseArgs({ options: { date: { type: 'string', default: '2026-11-25' } } });

/** Natural logarithms of P(match | malicious) / P(match | random registered name), and estimates for their kin. */
const PRIOR: Readonly<Record<Mechanism, number>> = {
  'separators': 5.5,
  'collision-key': 5.5,
  'look-alike': 5,
  'non-ascii': 9,
  'invisible': 9,
  'repeated-character': 4.8,
  'transposition': 4.8,
  'deletion': 2.8,
  'insertion': 1.5,
  'substitution': 1,
  'keyboard': 1.2,
  'vowel': 1.2,
  'plural': 1.9,
  'two-edits': 0.6,
  'reordered-words': 1.2,
  'version-suffix': 1.2,
  'affix': 0.4,
  'affix-edit': -0.5,
  'spelling': 1.5,
  'combosquat': -1.2,
  'import-name': 9,
  'preferred': 9,
};
const MECHANISMS = Object.keys(PRIOR) as Mechanism[];

/** What the score knows before the fit: one unit a tenfold of rank, a half a character, one for another first or for no other character. */
const PRIOR_RANK = -1;
const PRIOR_LENGTH = 0.5;
const PRIOR_OTHER_FIRST = -1;
const PRIOR_SAME_CHARACTERS = 1;
/** The length from which on a longer target proves no more. */
const LONGEST = 9;
/** How many rows a prior weighs. */
const PRIOR_ROWS = 4;
const RANDOM_NAMES = 60_000;
/**
 * Not fitted: among registered names these pairs stem from before PyPI refused them, and a name with foreign characters
 * can't be registered at all. An absent name with such a key has one right fix.
 */
const FIXED: ReadonlySet<Mechanism> = new Set<Mechanism>(['separators', 'collision-key', 'look-alike']);

interface Row extends Sample {
  readonly fit: boolean;
}

function featuresOf(written: string, { mechanism, target }: Candidate, index: NameIndex): number[] {
  const name = index.ranked[target] ?? '';
  const rank = index.rank(name) ?? 1;
  const features = MECHANISMS.map((each) => (each === mechanism ? 1 : 0));
  const otherFirst = isEdit(mechanism) && !written.startsWith(name.charAt(0));
  return [
    ...features,
    Math.log10(rank),
    Math.min(written.length, name.length, LONGEST),
    otherFirst ? 1 : 0,
    mechanism === 'two-edits' && hasNoOtherCharacter(written, name) ? 1 : 0,
  ];
}

function scoreOf(features: readonly number[], weights: readonly number[]): number {
  return features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}

function bestOf(
  name: string,
  index: NameIndex,
  weights: readonly number[],
  target?: string,
): number[] | undefined {
  const candidates: Candidate[] = [];
  const query = createQuery(name, 'absent', index);
  for (const check of CHECKS) check.find(query, candidates);
  return candidates
    .filter((candidate) => !FIXED.has(candidate.mechanism))
    .filter((candidate) => target === undefined || index.ranked[candidate.target] === target)
    .map((candidate) => featuresOf(name, candidate, index))
    .sort((a, b) => scoreOf(b, weights) - scoreOf(a, weights))[0];
}

const index = loadIndex();
const attacks = readAttacks(index);
const random = sampleUnranked(index, RANDOM_NAMES);
const hidden = hideNames(index, random);
const targetRows = new Map<string, number>();
for (const { target } of attacks) targetRows.set(target, (targetRows.get(target) ?? 0) + 1);

function makeRows(weights: readonly number[]): Row[] {
  const rows: Row[] = [];
  for (const { name, target } of attacks) {
    const features = bestOf(name, index, weights, target);
    // A target that was hit by hundreds of names of one campaign counts as the root of its rows.
    const weight = 1 / Math.sqrt(targetRows.get(target) ?? 1);
    if (features !== undefined) rows.push({ features, label: 1, weight, fit: inFit(target) });
  }
  for (const name of random) {
    const features = bestOf(name, hidden, weights);
    if (features !== undefined) rows.push({ features, label: 0, weight: 1 / 3, fit: inFit(name) });
  }
  return rows;
}

/** The share of pairs of an attack and a random name that the score puts into the right order. */
function areaUnderCurve(rows: readonly Row[], weights: readonly number[]): number {
  const scored = rows.map(({ features, label }) => ({ label, score: scoreOf(features, weights) }));
  scored.sort((a, b) => a.score - b.score);
  let negatives = 0;
  let pairs = 0;
  for (const { label } of scored) {
    if (label === 1) pairs += negatives;
    else negatives++;
  }
  return pairs / (negatives * (scored.length - negatives));
}

const priors = [
  ...MECHANISMS.map((mechanism) => PRIOR[mechanism]),
  PRIOR_RANK,
  PRIOR_LENGTH,
  PRIOR_OTHER_FIRST,
  PRIOR_SAME_CHARACTERS,
];
let weights: readonly number[] = priors;
// Which of its candidates stands for a name depends on the weights: a second round settles that.
for (let round = 1; round <= 2; round++) {
  const rows = makeRows(weights);
  weights = fitLogistic(
    rows.filter(({ fit }) => fit),
    priors,
    PRIOR_ROWS,
  );
  for (const part of [true, false]) {
    const part_ = rows.filter(({ fit }) => fit === part);
    const positives = part_.filter(({ label }) => label === 1).length;
    console.log(
      `round ${round}, ${part ? 'fitted' : 'other'} half: ${positives} attacks, ${part_.length - positives} random, ` +
        `area under the curve ${areaUnderCurve(part_, weights).toFixed(4)}`,
    );
  }
}

const round3 = (value: number | undefined): number => Math.round((value ?? 0) * 1000) / 1000;
mergeWeights({
  madeBy: 'scripts/fit-weights.ts, scripts/fit-thresholds.ts',
  date: values.date,
  mechanism: Object.fromEntries(MECHANISMS.map((mechanism, at) => [mechanism, round3(weights[at])])),
  rank: round3(weights[MECHANISMS.length]),
  length: round3(weights[MECHANISMS.length + 1]),
  longest: LONGEST,
  otherFirst: round3(weights[MECHANISMS.length + 2]),
  sameCharacters: round3(weights[MECHANISMS.length + 3]),
});
