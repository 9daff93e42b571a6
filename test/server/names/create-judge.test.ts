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
    const answers = Array.from({ length: 33_000 }, (_, i) => judge(`name-${i}`));
    expect(judge('dajngo')).not.toBe(first);
    expect(judge('dajngo')).toEqual(first);
    // half of 32,768 is forgotten at once
    expect(judge('name-16384')).toBe(answers[16_384]);
    expect(judge('name-16000')).not.toBe(answers[16_000]);
    expect(judge('name-32999')).toBe(judge('name-32999'));
  });

  it('forgets nothing before it is full', () => {
    const judge = createJudge(context);
    const first = judge('dajngo');
    for (const name of ['requests', 'django', 'reqests']) judge(name);
    expect(judge('dajngo')).toBe(first);
    expect(first.name).toBe('dajngo');
  });

  it.each([
    [128, true],
    [129, false],
  ])('of a text of %i characters it remembers the answer: %s', (length, remembered) => {
    const judge = createJudge(context);
    const text = 'x'.repeat(length);
    expect(judge(text) === judge(text)).toBe(remembered);
    expect(judge(text)).toEqual(judgeName(text, context));
  });
});
