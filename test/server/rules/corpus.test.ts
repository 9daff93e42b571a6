import { expect, test } from 'vitest';
import { judgeCorpus, shippedEngine } from '../../accuracy/corpus/judge';
import { keyOf, loudFindings, outdated } from '../../accuracy/corpus/judged';

test('every finding at warning or worse in the corpus was judged right by hand', async () => {
  const loud = loudFindings(await judgeCorpus(await shippedEngine()));
  const open = loud.filter(({ because }) => because === undefined);
  expect(open.map(({ file, finding }) => keyOf(file, finding))).toEqual([]);
  expect(outdated(loud)).toEqual([]);
  expect(loud.length).toBeGreaterThan(50);
});
