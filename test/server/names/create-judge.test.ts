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
    const judge = createJudge(context);
    const first = judge('dajngo');
    for (let i = 0; i < 33_000; i++) judge(`-some-name-${i}`);
    expect(judge('dajngo')).not.toBe(first);
    expect(judge('dajngo')).toEqual(first);
    expect(judge('-some-name-32999')).toBe(judge('-some-name-32999'));
  });
});
