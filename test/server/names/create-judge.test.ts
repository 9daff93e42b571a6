import { describe, expect, it } from 'vitest';
import { createJudge } from '../../../server/src/names/create-judge';
import { judgeName } from '../../../server/src/names/judge';
import { fakeIndex, fakeMalicious } from './fake-index';

const context = { index: fakeIndex(['requests', 'django']), malicious: fakeMalicious() };

describe('createJudge', () => {
  it('gives the same answer again, the same object while it remembers it', () => {
    const judge = createJudge(context);
    expect(judge('dajngo')).toEqual(judgeName('dajngo', context));
    expect(judge('dajngo')).toBe(judge('dajngo'));
  });

  it('forgets the oldest answers first and answers the same afterwards', () => {
    // Ranked names are answered at once: the memory is what is tested.
    const { index } = context;
    const ranked = { ...index, rank: (name: string) => (/^name-\d/.test(name) ? 1 : index.rank(name)) };
    const judge = createJudge({ ...context, index: ranked });
    const first = judge('dajngo');
    for (let i = 0; i < 33_000; i++) judge(`name-${i}`);
    expect(judge('dajngo')).not.toBe(first);
    expect(judge('dajngo')).toEqual(first);
    expect(judge('name-32999')).toBe(judge('name-32999'));
  });
});
