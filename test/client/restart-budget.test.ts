import { describe, expect, it } from 'vitest';
import { createRestartBudget } from '../../client/src/restart-budget';

/** After crashes at these seconds, is the server started again? */
const table: readonly {
  readonly name: string;
  readonly crashes: readonly number[];
  readonly last: boolean;
}[] = [
  { name: 'a first crash', crashes: [0], last: true },
  { name: 'a fifth crash at once', crashes: [0, 1, 2, 3, 4], last: true },
  { name: 'a sixth crash at once', crashes: [0, 1, 2, 3, 4, 5], last: false },
  { name: 'a sixth crash within three minutes', crashes: [0, 30, 60, 90, 120, 179], last: false },
  { name: 'a sixth crash after the first is forgotten', crashes: [0, 30, 60, 90, 120, 180], last: true },
  { name: 'a crash a minute, for ever', crashes: Array.from({ length: 100 }, (_, i) => i * 60), last: true },
];

describe('createRestartBudget', () => {
  it.each(table)('$name: $last', ({ crashes, last }) => {
    let time = 0;
    const mayRestart = createRestartBudget(() => time);
    const answers = crashes.map((second) => {
      time = second * 1000;
      return mayRestart();
    });
    expect(answers.at(-1)).toBe(last);
  });
});
