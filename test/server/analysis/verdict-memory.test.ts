import { expect, test } from 'vitest';
import { judgeAlong, newMemory, type VerdictMemory } from '../../../server/src/analysis/verdict-memory';
import type { NameVerdict } from '../../../server/src/names/types';
import { entry, verdict } from './entries';

function judgeAll(names: readonly string[], judge: (name: string) => NameVerdict, before?: VerdictMemory) {
  const memory = newMemory(
    judge,
    names.map((name, line) => entry(name, line * 20)),
  );
  const judgeAt = judgeAlong(memory, before);
  const verdicts = names.map((name, index) => judgeAt(name, index).name);
  expect(verdicts).toEqual(names);
  return memory;
}

test.each([
  ['nothing has changed', ['a', 'b', 'c'], ['a', 'b', 'c'], []],
  ['a name in the middle', ['a', 'b', 'c'], ['a', 'x', 'c'], ['x']],
  ['a line more', ['a', 'b', 'c'], ['a', 'x', 'b', 'c'], ['x']],
  ['a line less', ['a', 'b', 'c'], ['a', 'c'], []],
  ['nothing is left', ['a', 'b'], [], []],
  ['everything is new', [], ['a', 'b'], ['a', 'b']],
])('only what is new is judged: %s', (_what, before, after, asked) => {
  const judged: string[] = [];
  const judge = (name: string) => {
    judged.push(name);
    return verdict(name);
  };
  const memory = judgeAll(before, judge);
  judged.length = 0;
  judgeAll(after, judge, memory);
  expect(judged).toEqual(asked);
});

test('another judge judges everything again', () => {
  const memory = judgeAll(['a', 'b'], (name) => verdict(name));
  const judged: string[] = [];
  judgeAll(
    ['a', 'b'],
    (name) => {
      judged.push(name);
      return verdict(name);
    },
    memory,
  );
  expect(judged).toEqual(['a', 'b']);
});
