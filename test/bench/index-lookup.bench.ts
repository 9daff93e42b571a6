/** Asks the index for names in no order and prints nanoseconds of processor a question. */
import { readFileSync } from 'node:fs';
import { readIndex, withReleases } from '../../server/src/names/index/name-index';
import { costOf } from './measure';
import { printTable, type Row } from './table';

const data = new URL('../../data/', import.meta.url);
const names = readIndex(readFileSync(new URL('names.bin', data)));
if ('problem' in names) throw new Error(names.problem);
const whole = withReleases(names.index, readFileSync(new URL('releases.bin', data)));
if ('problem' in whole) throw new Error(whole.problem);
const { index } = whole;

/** Every fifth name, in an order that jumps through the whole list (a step that shares no factor with the length). */
function shuffled(all: readonly string[]): string[] {
  const step = 104_729;
  return Array.from({ length: Math.ceil(all.length / 5) }, (_, i) => all[(i * step) % all.length] ?? '');
}

function row(what: string, questions: readonly string[], ask: (name: string) => unknown, goal?: number): Row {
  let answered = 0;
  const { processor } = costOf(() => {
    for (const name of questions) if (ask(name) !== undefined) answered++;
  });
  const value = (processor * 1e6) / questions.length;
  return {
    what,
    value,
    unit: 'ns',
    note: `${answered} answers`,
    ...(goal === undefined ? {} : { atMost: goal }),
  };
}

const all = [...index.allNames()];
const registered = shuffled(all);
// Unregistered for the greater part, at all places of the list.
const changed = registered.map((name) => `${name.slice(0, -1)}q${name.slice(-1)}`);
const rows = ['first', 'second'].flatMap((round) => [
  row(`has, registered, ${round} round`, registered, (name) => index.has(name), 2000),
  row(`has, changed, ${round} round`, changed, (name) => index.has(name), 2000),
  row(`rank, ${round} round`, registered, (name) => index.rank(name) ?? 0),
  row(`release, ${round} round`, registered, (name) => index.release(name)),
]);
printTable(`Index look-up, ${registered.length} names each, processor time a question`, rows);
