/**
 * Chooses the thresholds of `server/src/names/weights.json` for the weights that are in it:
 *
 *   npx tsx scripts/fit-thresholds.ts
 *
 * Absent names: the highest score that keeps the share `KEEP` of the attacks of each mechanism, less `ROOM` for attacks
 * that nobody has seen yet. Registered names: the lowest score under which random unranked names raise half of the
 * false alarms that are allowed. Further suggestions: as far below the best one as a right target was. Chosen on one half (of the targets, of the random names); what it comes to on the other
 * half is printed.
 */
import { findCandidates } from '../server/src/names/candidates';
import { createQuery, type OpenStatus } from '../server/src/names/check';
import { strengthOf } from '../server/src/names/mechanisms';
import type { ScoredCandidate } from '../server/src/names/score';
import { gateOf } from '../server/src/names/severity';
import type { Mechanism, NameIndex } from '../server/src/names/types';
import type { Gate } from '../server/src/names/weights';
import { hideNames, loadIndex, readAttacks, sampleUnranked } from '../test/accuracy/data';
import { inFit } from './lib/in-fit';
import { mergeWeights } from './lib/weights-file';

/** What the bars ask for at warning or worse, with something to spare; the last two are to be reported at any level. */
const KEEP: Readonly<Record<Gate, number>> = { slip: 1, slips: 0.95, words: 0.9, affix: 0.4 };
/** Log odds. */
const ROOM = 0.25;
/** A mechanism with fewer attacks in the half doesn't set a threshold. */
const FEWEST = 5;
/** Half of the allowed shares of random registered names. */
const REGISTERED_WARNINGS = 0.0005;
const REGISTERED_HINTS = 0.002;
const RANDOM_NAMES = 60_000;
const GATES = Object.keys(KEEP) as Gate[];

const index = loadIndex();
const attacks = readAttacks(index);
const random = sampleUnranked(index, RANDOM_NAMES);
const hidden = hideNames(index, random);

interface Row extends ScoredCandidate {
  readonly fit: boolean;
}

function best(name: string, status: OpenStatus, from: NameIndex, fit: boolean): Row[] {
  const [first] = findCandidates(createQuery(name, status, from));
  return first === undefined ? [] : [{ ...first, fit }];
}

const attackRows = attacks.flatMap(({ name, target }) => best(name, 'absent', index, inFit(target)));
const absentRows = random.flatMap((name) => best(name, 'absent', hidden, inFit(name)));
const registeredRows = random.flatMap((name) => best(name, 'registered', index, inFit(name)));

/** The score that the share `keep` of the rows reach. */
function reachedBy(rows: readonly Row[], keep: number): number {
  const scores = rows.map(({ score }) => score).sort((a, b) => b - a);
  return scores[Math.max(0, Math.ceil(scores.length * keep) - 1)] ?? Infinity;
}

function absentThreshold(gate: Gate): number {
  const fitted = attackRows.filter((row) => row.fit && gateOf(row.mechanism) === gate);
  const mechanisms = new Set<Mechanism>(fitted.map(({ mechanism }) => mechanism));
  const lowest = [...mechanisms].flatMap((mechanism) => {
    const rows = fitted.filter((row) => row.mechanism === mechanism);
    return rows.length < FEWEST ? [] : [reachedBy(rows, KEEP[gate])];
  });
  return Math.min(...lowest) - ROOM;
}

/** The least score that at most `count` of the rows reach. */
function exceededBy(rows: readonly Row[], count: number): number {
  const scores = rows.map(({ score }) => score).sort((a, b) => b - a);
  return (scores[Math.floor(count)] ?? 0) + 0.001;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(2)} % (${part} of ${whole})`;

const absent = Object.fromEntries(GATES.map((gate) => [gate, round(absentThreshold(gate))])) as Record<
  Gate,
  number
>;
const fittedNames = random.filter(inFit).length;
const halfOfNames = (fit: boolean): number => (fit ? fittedNames : random.length - fittedNames);
const fittedRegistered = registeredRows.filter(({ fit }) => fit);
const strong = fittedRegistered.filter(({ mechanism }) => strengthOf(mechanism) === 'strong');
const registered = {
  warning: Math.ceil(exceededBy(strong, REGISTERED_WARNINGS * fittedNames) * 100) / 100,
  hint:
    Math.ceil(exceededBy(fittedRegistered, (REGISTERED_HINTS + REGISTERED_WARNINGS) * fittedNames) * 100) /
    100,
};

for (const fit of [true, false]) {
  console.log(fit ? 'fitted half' : 'other half');
  for (const gate of GATES) {
    const of = (rows: readonly Row[]) =>
      rows.filter((row) => row.fit === fit && gateOf(row.mechanism) === gate);
    const loud = (rows: readonly Row[]) => rows.filter(({ score }) => score >= absent[gate]).length;
    console.log(
      `  absent, ${gate} from ${absent[gate]}: attacks kept ${percent(loud(of(attackRows)), of(attackRows).length)}, ` +
        `random names ${percent(loud(of(absentRows)), halfOfNames(fit))}`,
    );
  }
  const half = registeredRows.filter((row) => row.fit === fit);
  const warnings = half.filter(
    (row) => strengthOf(row.mechanism) === 'strong' && row.score >= registered.warning,
  );
  const all = half.filter((row) => row.score >= registered.hint);
  console.log(
    `  registered, warning from ${registered.warning}: random names ${percent(warnings.length, halfOfNames(fit))}; ` +
      `hint from ${registered.hint}: ${percent(all.length - warnings.length, halfOfNames(fit))}`,
  );
}

/** How far the right target lies below the best candidate, where both were found. */
function gaps(fit: boolean): number[] {
  return attacks.flatMap(({ name, target }) => {
    const candidates = inFit(target) === fit ? findCandidates(createQuery(name, 'absent', index)) : [];
    const right = candidates.find((candidate) => index.ranked[candidate.target] === target);
    return right === undefined ? [] : [(candidates[0]?.score ?? 0) - right.score];
  });
}

const nearEnough = round(Math.max(...gaps(true)) + 4 * ROOM);
const others = gaps(false);
console.log(
  `near enough: ${nearEnough} below the best; right targets of the other half within ` +
    percent(others.filter((gap) => gap <= nearEnough).length, others.length),
);
mergeWeights({ absent, registered, nearEnough });
