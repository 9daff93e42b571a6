import { expect, test } from 'vitest';
import { chooseStyle } from '../../../../server/src/cli/output/style';

test.each([
  ['a terminal', true, false, {}, true],
  ['no terminal', false, false, {}, false],
  ['--no-color', true, true, {}, false],
  ['NO_COLOR', true, false, { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR, which says nothing', true, false, { NO_COLOR: '' }, true],
  ['a terminal without colour', true, false, { TERM: 'dumb' }, false],
])('%s', (_what, isTerminal, noColor, env, coloured) => {
  const style = chooseStyle({ isTerminal, noColor, env });
  const all = [style.bold('x'), style.dim('x'), style.severity('error', 'x'), style.severity('hint', 'x')];
  expect(all.map((text) => text.includes('\u001b['))).toEqual([coloured, coloured, coloured, coloured]);
  expect(all.every((text) => text.includes('x'))).toBe(true);
});
