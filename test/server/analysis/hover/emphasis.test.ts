import { describe, expect, test } from 'vitest';
import { changedPieces } from '../../../../server/src/analysis/hover/changed-piece';
import { emphasised } from '../../../../server/src/analysis/hover/emphasis';
import { markupOf } from '../../../../server/src/analysis/hover/markup';

describe('what differs is emphasised', () => {
  test.each([
    ['swap', 'dajngo', 'django', 'd**aj**ngo', 'd**ja**ngo'],
    ['letter too many', 'requestss', 'requests', 'requests**s**', 'requests'],
    ['letter missing', 'reqests', 'requests', 'reqests', 'req**u**ests'],
    ['one for two', 'rnatplotlib', 'matplotlib', '**rn**atplotlib', '**m**atplotlib'],
    ['hyphen, with its neighbours', 'ab', 'a-b', 'ab', '**a-b**'],
    ['other script', 'dj\u0430ngo', 'django', 'dj**\u0430**ngo', 'dj**a**ngo'],
    ['half of a pair', '\ud835\udc1d', '\ud835\udc1e', '**\ud835\udc1d**', '**\ud835\udc1e**'],
    ['invisible, with its neighbours', 'n\u200bp', 'np', '**n\\<U+200B\\>p**', 'np'],
    ['nothing', 'same', 'same', 'same', 'same'],
  ])('%s', (_what, written, target, left, right) => {
    const markup = markupOf('markdown');
    expect(changedPieces(written, target).map((pieces) => emphasised(pieces, markup))).toEqual([left, right]);
  });

  test('plain text has no marks', () => {
    const [left] = changedPieces('dajngo', 'django');
    expect(emphasised(left, markupOf('plaintext'))).toBe('dajngo');
  });
});
