import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyEdit } from '../../../../server/src/names/lookup/classify';
import { osaDistance } from '../../../../server/src/names/lookup/osa';

describe('classifyEdit', () => {
  it.each([
    ['django', 'django', undefined],
    ['', '', undefined],
    ['a', '', 'insertion'],
    ['', 'a', 'deletion'],
    ['s', '', 'plural'],
    // one character more
    ['djxango', 'django', 'insertion'],
    ['xdjango', 'django', 'insertion'],
    ['djangox', 'django', 'insertion'],
    ['djanngo', 'django', 'repeated-character'],
    ['ddjango', 'django', 'repeated-character'],
    ['djangoo', 'django', 'repeated-character'],
    ['pillllow', 'pilllow', 'repeated-character'],
    ['classs', 'class', 'repeated-character'],
    ['djangos', 'django', 'plural'],
    ['djangos-x', 'django-x', 'plural'],
    ['djasngo', 'django', 'insertion'],
    ['sdjango', 'django', 'insertion'],
    ['django2', 'django', 'version-suffix'],
    ['dj2ango', 'django', 'insertion'],
    ['django2-x', 'django-x', 'insertion'],
    ['boto33', 'boto3', 'repeated-character'],
    ['boto30', 'boto3', 'version-suffix'],
    ['dj-ango', 'django', 'separators'],
    ['django-x', 'djangox', 'separators'],
    // one character less
    ['djngo', 'django', 'deletion'],
    ['jango', 'django', 'deletion'],
    ['djang', 'django', 'deletion'],
    ['request', 'requests', 'plural'],
    ['request-x', 'requests-x', 'plural'],
    ['reque-ts', 'reques-ts', 'plural'],
    ['requets', 'requests', 'deletion'],
    ['boto', 'boto3', 'version-suffix'],
    ['boto-x', 'boto3-x', 'deletion'],
    ['djangox', 'django-x', 'separators'],
    ['pilow', 'pillow', 'deletion'],
    // another character
    ['djanxo', 'django', 'substitution'],
    ['pjango', 'django', 'substitution'],
    ['djangx', 'django', 'substitution'],
    ['djabgo', 'django', 'keyboard'],
    ['djengo', 'django', 'vowel'],
    ['matplotlyb', 'matplotlib', 'vowel'],
    ['urllib4', 'urllib3', 'version-suffix'],
    ['urllib0', 'urllib9', 'version-suffix'],
    ['urllib3', 'urllibx', 'substitution'],
    ['urllibx', 'urllib3', 'substitution'],
    ['ur9lib', 'ur1lib', 'substitution'],
    ['ur2lib', 'ur1lib', 'keyboard'],
    ['urllib-', 'urllib3', 'substitution'],
    // swapped characters
    ['dajngo', 'django', 'transposition'],
    ['jdango', 'django', 'transposition'],
    ['djanog', 'django', 'transposition'],
    ['dajnog', 'django', undefined],
    ['dnajgo', 'django', undefined],
    // farther away
    ['djangoxx', 'django', undefined],
    ['djan', 'django', undefined],
    ['xjangx', 'django', undefined],
    ['djxangx', 'django', undefined],
    ['djngx', 'django', undefined],
    ['djanxxx', 'djangoyy', undefined],
  ])('%s for %s: %s', (written, target, expected) => {
    expect(classifyEdit(written, target)).toBe(expected);
  });

  it('knows an edit exactly where the distance is 1', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 's', '1', '-'), maxLength: 6 });
    fc.assert(
      fc.property(text, text, (written, target) => {
        expect(classifyEdit(written, target) !== undefined).toBe(osaDistance(written, target, 1) === 1);
      }),
      { numRuns: 3000 },
    );
  });
});
