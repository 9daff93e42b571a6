import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_READINGS, readings, skeleton } from '../../../../server/src/names/characters/skeleton';
import { normalizeName } from '../../../../shared/src/normalize';
import { anyText } from '../any-text';

const anyOrGraphemes = fc.oneof(anyText, fc.string({ unit: 'grapheme' }));

const LOOK_ALIKES: readonly (readonly [mechanism: string, written: string, meant: string])[] = [
  ['Cyrillic', 'dj\u0430ngo', 'django'],
  ['Cyrillic capitals', '\u0420\u0410ND\u0410S', 'pandas'],
  ['Cyrillic small letters shaped like small capitals', '\u043aeras', 'keras'],
  ['Greek', '\u03c1\u03c5\u03c4\u03bf\u03c1ch', 'putopch'],
  ['Greek capitals', 'NUMP\u03a5', 'numpy'],
  ['Armenian', 'fla\u057dk', 'flauk'],
  ['Cherokee', '\u13a2lask', 'tlask'],
  ['full width', '\uff4e\uff55\uff4d\uff50\uff59', 'numpy'],
  ['mathematical', '\u{1d4b9}\u{1d4bf}\u{1d4b6}ngo', 'django'],
  ['enclosed', '\u24dd\u24e4mpy', 'numpy'],
  ['enclosed, negative', '\u{1f15d}umpy', 'numpy'],
  ['small capitals', '\u1d05\u1d0a\u1d00\u0274\u0262\u1d0f', 'django'],
  ['phonetic letters', 'dj\u0251n\u0261o', 'django'],
  ['superscript', 'numpy\u00b2', 'numpy2'],
  ['accent', 'requ\u00e9sts', 'requests'],
  ['accent, decomposed', 'reque\u0301sts', 'requests'],
  ['stroke', 'pand\u0430\u015f', 'pandas'],
  ['digits of other scripts', 'boto\u0663', 'boto3'],
  ['ligature', '\ufb02ask', 'flask'],
  ['dash', 'scikit\u2013learn', 'scikit-learn'],
  ['minus', 'scikit\u2212learn', 'scikit-learn'],
  ['full-width dash', 'scikit\uff0dlearn', 'scikit-learn'],
  ['one dot leader', 'zope\u2024interface', 'zope-interface'],
  ['full-width full stop', 'zope\uff0einterface', 'zope-interface'],
  ['full-width underscore', 'typing\uff3fextensions', 'typing-extensions'],
  ['soft hyphen', 're\u00adquests', 'requests'],
  ['zero width', 'nu\u200bmpy', 'numpy'],
  ['byte order mark', '\ufeffnumpy', 'numpy'],
  ['word joiner', 'num\u2060py', 'numpy'],
  ['Hangul filler', 'num\u3164py', 'numpy'],
  ['Mongolian vowel separator', 'num\u180epy', 'numpy'],
  ['no-break space', 'numpy\u00a0', 'numpy'],
  ['bidirectional override', '\u202enumpy\u202c', 'numpy'],
];

describe('skeleton', () => {
  it.each(LOOK_ALIKES)('reads through: %s', (_mechanism, written, meant) => {
    expect(skeleton(written)).toBe(meant);
    expect(readings(written)[0]).toBe(meant);
  });

  it('is the normalised name for ASCII', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9._-]*$/), (name) => {
        expect(skeleton(name)).toBe(normalizeName(name));
      }),
    );
  });

  it('keeps what looks like no ASCII', () => {
    expect(skeleton('num\u4e2dpy')).toBe('num\u4e2dpy');
  });

  it('is idempotent and never throws', () => {
    fc.assert(
      fc.property(anyOrGraphemes, (text) => {
        const once = skeleton(text);
        expect(skeleton(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes any length', () => {
    const long = '\u0430\u4e2d\u03b9\ud800'.repeat(25_000);
    expect(skeleton(long) === 'a\u4e2di'.repeat(25_000)).toBe(true);
    expect(readings(long)).toEqual([]);
  });
});

describe('readings', () => {
  it.each([
    ['P\u0399LLOW', ['pillow', 'plllow', 'p1llow']],
    ['\u017fix', ['six', 'fix']],
    ['\u03b7umpy', ['numpy', 'humpy']],
    ['\u201crequests\u201d', ['requests']],
    ['dj@ngo', ['django']],
    ['\u4e2d', []],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(readings(text)).toEqual(expected);
  });

  it('are few, of the alphabet of PyPI, and without doubles', () => {
    fc.assert(
      fc.property(anyOrGraphemes, (text) => {
        const found = readings(text);
        expect(found.length).toBeLessThanOrEqual(MAX_READINGS);
        expect(new Set(found).size).toBe(found.length);
        for (const form of found) expect(form).toMatch(/^[a-z0-9-]+$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('read two kinds of character otherwise at once', () => {
    expect(readings('\u03b7umpy\u017f')).toContain('humpyf');
  });
});
