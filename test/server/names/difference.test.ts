import { expect, it } from 'vitest';
import { describeDifference } from '../../../server/src/names/difference';
import type { Mechanism } from '../../../server/src/names/types';

it.each<readonly [Mechanism, string, string, string]>([
  ['separators', 'pythondateutil', 'python-dateutil', 'differs only in hyphens'],
  ['collision-key', 'c1ick', 'click', "has '1' in place of 'l'"],
  ['collision-key', 'pi110w', 'pillow', "has '110' in place of 'llo'"],
  ['look-alike', 'rnatplotlib', 'matplotlib', "has 'rn' in place of 'm'"],
  ['non-ascii', 'django', 'django', 'has letters that only look like those'],
  ['invisible', 'django', 'django', 'has characters that nobody can see'],
  ['repeated-character', 'numpyy', 'numpy', "has one 'y' too many"],
  ['repeated-character', 'reqquests', 'requests', "has one 'q' too many"],
  ['repeated-character', 'numpyyy', 'numpy', 'repeats characters'],
  ['repeated-character', 'reqqueests', 'requests', 'repeats characters'],
  ['transposition', 'dajngo', 'django', "has 'j' and 'a' swapped"],
  ['transposition', 'djanog', 'django', "has 'g' and 'o' swapped"],
  ['deletion', 'djngo', 'django', "lacks 'a'"],
  ['deletion', 'jango', 'django', "lacks 'd'"],
  ['insertion', 'djxango', 'django', "has 'x' added"],
  ['insertion', 'djangox', 'django', "has 'x' added"],
  ['substitution', 'djanxo', 'django', "has 'x' in place of 'g'"],
  ['keyboard', 'djabgo', 'django', "has 'b' in place of 'n'"],
  ['vowel', 'djengo', 'django', "has 'e' in place of 'a'"],
  ['plural', 'request', 'requests', "lacks 's'"],
  ['plural', 'numpys', 'numpy', "has 's' added"],
  ['two-edits', 'rqeusets', 'requests', 'is two slips away from it'],
  ['spelling', 'colourama', 'colorama', 'is another spelling of it'],
  ['reordered-words', 'dateutil-python', 'python-dateutil', 'has the words in another order'],
  ['version-suffix', 'requests-2-32-3', 'requests', "adds '2-32-3'"],
  ['version-suffix', 'beautifulsoup', 'beautifulsoup4', "lacks '4'"],
  ['version-suffix', 'urllib4', 'urllib3', 'has another number at its end'],
  ['affix', 'python-requests', 'requests', "adds 'python'"],
  ['affix', 'requests-python3', 'requests', "adds 'python3'"],
  ['affix', 'new-requests-lib', 'requests', "adds 'new' and 'lib'"],
  ['affix', 'dateutil', 'python-dateutil', "lacks 'python'"],
  ['affix', 'python-yaml', 'pyyaml', 'has another word added'],
  ['affix-edit', 'new-request', 'requests', 'misspells it and adds a word'],
  ['combosquat', 'requests-darwin-lite', 'requests', 'adds words to it'],
  ['import-name', 'cv2', 'opencv-python', 'is its name in programs'],
  ['preferred', 'sklearn', 'scikit-learn', 'is rarely meant'],
])('%s: %s for %s %s', (mechanism, written, target, expected) => {
  expect(describeDifference(written, target, mechanism)).toBe(expected);
});
