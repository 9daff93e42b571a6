import { expect, it } from 'vitest';
import { suggestReadings } from '../../../server/src/names/suggest-readings';
import { fakeIndex, fakeMalicious } from './fake-index';

const index = fakeIndex(
  ['requests', 'numpy', 'django', 'flask', 'pillow', 'opencv-python', 'weaksx'],
  ['own-plugin', 'other-plugin', 'reqests', 'cv2', 'weaksy'],
  [1, 2, 3, 4, 5, 6, 14_000],
);
const context = { index, malicious: fakeMalicious() };

it.each<readonly [string, readonly string[], readonly string[]]>([
  ['nothing readable', [], []],
  ['hyphens alone', ['-', '---'], []],
  ['a ranked name', ['django'], ['django 3 non-ascii']],
  ['hyphens around a ranked name', ['--django-'], ['django 3 non-ascii']],
  ['several hyphens behind a ranked name', ['django--'], ['django 3 non-ascii']],
  ['a ranked name that is not the likeliest reading', ['dj-ngo', 'django'], ['django 3 non-ascii']],
  ['the same name twice', ['django', '-django'], ['django 3 non-ascii']],
  [
    'four ranked names',
    ['flask', 'numpy', 'django', 'requests'],
    ['flask 4 non-ascii', 'numpy 2 non-ascii', 'django 3 non-ascii'],
  ],
  // only where none is ranked: what is registered and not reported itself, then what is near the likeliest
  ['a registered name beside a ranked one', ['own-plugin', 'django'], ['django 3 non-ascii']],
  ['a registered name', ['own-plugin'], ['own-plugin - non-ascii']],
  ['the first registered name', ['x-plugin', 'other-plugin', 'own-plugin'], ['other-plugin - non-ascii']],
  ['a slip of a ranked name', ['dajngo'], ['django 3 transposition']],
  ['a slip, behind a reading of hyphens alone', ['--', 'dajngo'], ['django 3 transposition']],
  ['two slips of a ranked name', ['rqeusets'], ['requests 1 two-edits']],
  [
    'a registered name that is hardly a slip of a little used one',
    ['weaksy'],
    ['weaksy - non-ascii', 'weaksx 14000 substitution'],
  ],
  ['a registered slip of a ranked name', ['reqests'], ['requests 1 deletion']],
  ['a registered name that is an import name', ['cv2'], []],
  [
    'a registered name, and another reading near a ranked one',
    ['dajngo', 'own-plugin'],
    ['own-plugin - non-ascii', 'django 3 transposition'],
  ],
  ['a name that is near a ranked one in its unlikely reading only', ['qqqqqqq', 'dajngo'], []],
])('%s', (_what, forms, expected) => {
  const suggestions = suggestReadings(forms, 'non-ascii', context);
  expect(suggestions.map(({ name, rank, mechanism }) => `${name} ${rank ?? '-'} ${mechanism}`)).toEqual(
    expected,
  );
});
