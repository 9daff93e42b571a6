import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collisionKey,
  MAX_VISUAL_FORMS,
  visualForms,
} from '../../../../server/src/names/characters/visual-keys';

describe('collisionKey', () => {
  it.each([
    ['python-dateutil', 'pyth0ndateut11'],
    ['pillow', 'p1110w'],
    ['p1l1ow', 'p1110w'],
    ['zope-interface', 'z0pe1nterface'],
    ['', ''],
  ])('of %j', (name, key) => {
    expect(collisionKey(name)).toBe(key);
  });
});

describe('visualForms', () => {
  it.each([
    ['rnatplotlib', 'matplotlib'],
    ['vverkzeug', 'werkzeug'],
    ['cljango', 'django'],
    ['pan0as', 'panoas'],
    ['num9y', 'numgy'],
    ['tens0rf10w', 'tensorflow'],
    ['p1llow', 'pillow'],
    ['b0t03', 'boto3'],
    ['p4nd4s', 'pandas'],
    ['reque5ts', 'requests'],
    ['7ensorflow', 'tensorflow'],
    ['8lack', 'black'],
    ['3lasticsearch', 'elasticsearch'],
    ['ta6ulate', 'tabulate'],
    ['2eep', 'zeep'],
    ['9event', 'gevent'],
    ['sqlalcherny', 'sqlalchemy'],
  ])('of %s have %s', (typed, meant) => {
    expect(visualForms(typed)).toContain(meant);
  });

  it('replace only what the typed name has', () => {
    expect(visualForms('matplotlib')).toEqual([]);
    expect(visualForms('werkzeug')).toEqual([]);
    expect(visualForms('boto3')).toEqual(['botoe']);
  });

  it('read a glyph the same way throughout before they mix', () => {
    expect(visualForms('p1l1ow').slice(0, 2)).toEqual(['plllow', 'piliow']);
    expect(visualForms('p1l1ow')).toContain('plliow');
  });

  it('are few, without doubles, and never the name itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]*$/, { maxLength: 300 }), (name) => {
        const forms = visualForms(name);
        expect(forms.length).toBeLessThanOrEqual(MAX_VISUAL_FORMS);
        expect(new Set(forms).size).toBe(forms.length);
        expect(forms).not.toContain(name);
      }),
      { numRuns: 500 },
    );
    expect(visualForms('1'.repeat(32)).length).toBe(MAX_VISUAL_FORMS);
    expect(visualForms('1'.repeat(33))).toEqual([]);
    expect(visualForms('1'.repeat(100_000))).toEqual([]);
  });
});
