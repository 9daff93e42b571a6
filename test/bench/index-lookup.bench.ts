/** Asks the index for names in no order and prints nanoseconds a question. Goal: `has` within 1,000 to 2,000. */
import { readFileSync } from 'node:fs';
import { readIndex, withReleases } from '../../server/src/names/index/name-index';

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

function report(what: string, questions: readonly string[], ask: (name: string) => unknown): void {
  let answered = 0;
  const start = process.cpuUsage();
  for (const name of questions) if (ask(name) !== undefined) answered++;
  const { user, system } = process.cpuUsage(start);
  const each = ((user + system) * 1e3) / questions.length;
  console.log(`  ${what.padEnd(24)} ${each.toFixed(0).padStart(5)} ns of processor (${answered} asked)`);
}

const all = [...index.allNames()];
const registered = shuffled(all);
// Unregistered for the greater part, at all places of the list.
const changed = registered.map((name) => `${name.slice(0, -1)}q${name.slice(-1)}`);
console.log(`index look-up, ${registered.length} names each:`);
for (const round of ['first round', 'second round']) {
  console.log(` ${round}`);
  report('has, registered', registered, (name) => index.has(name));
  report('has, changed', changed, (name) => index.has(name));
  report('rank', registered, (name) => index.rank(name) ?? 0);
  report('release', registered, (name) => index.release(name));
}
