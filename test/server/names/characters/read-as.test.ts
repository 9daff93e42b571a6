import { describe, expect, it } from 'vitest';
import { confusablesOf } from '../../../../server/src/names/characters/confusables-of';
import { readingsOfCharacter } from '../../../../server/src/names/characters/character-readings';
import { namesReadAs } from '../../../../server/src/names/characters/read-as';

const NAMES = ['requests', 'numpy', 'pillow', 'flask', 'python-dateutil', 'sip', 'pip', 'matplotlib'];

describe('namesReadAs', () => {
  it.each([
    ['\u03b7\u03c5\u03bcp\u03b3', ['numpy']],
    ['P\u0399\u2113\u04c0\u041eW', ['pillow']],
    ['\ufb02ask', ['flask']],
    ['python\u200b\u2013dateutil', ['python-dateutil']],
    ['\u0584ip', ['sip', 'pip']],
    ['\u217fatplotlib', ['matplotlib']],
    ['\u4e2dnumpy', []],
    ['\u0430', []],
    ['', []],
    ['\u0430'.repeat(100_000), []],
  ])('of %j', (text, expected) => {
    const found = namesReadAs(text, NAMES, 3);
    expect([...found].sort()).toEqual([...expected].sort());
  });

  it('gives no more than asked for', () => {
    expect(namesReadAs('\u0584ip', NAMES, 1)).toEqual(['sip']);
  });
});

describe('confusablesOf', () => {
  it.each([
    ['a', 0x430],
    ['a', 0xff41],
    ['i', 0x399],
    ['l', 0x399],
    ['0', 0x43e],
    ['-', 0x2013],
    ['fi', 0xfb01],
  ])('%s has a look-alike %i', (piece, point) => {
    expect(confusablesOf(piece)).toContain(point);
  });

  it('gives each character of PyPI names dozens of look-alikes that read back as it', () => {
    for (const piece of 'abcdefghijklmnopqrstuvwxyz0123456789-') {
      const points = confusablesOf(piece);
      expect(points.length).toBeGreaterThan(50);
      expect(points.every((point) => readingsOfCharacter(String.fromCodePoint(point)).includes(piece))).toBe(
        true,
      );
    }
  });

  it('has none for what is no piece of a name', () => {
    expect(confusablesOf('A')).toEqual([]);
    expect(confusablesOf('')).toEqual([]);
  });
});
