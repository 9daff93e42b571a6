import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentFactory } from '../../../server/src/lsp/open-document';

const factory = documentFactory(() => 7);

function open(content: string) {
  return factory.create('file:///requirements.txt', 'pip-requirements', 1, content);
}

function at(line: number, character: number, length = 0) {
  return { start: { line, character }, end: { line, character: character + length } };
}

describe('where a change ended', () => {
  test('after opening: nowhere', () => {
    expect(open('a').typing).toBeUndefined();
  });

  test('behind what was written', () => {
    const changed = factory.update(open('ab\ncd'), [{ range: at(1, 1), text: 'xyz' }], 2);
    expect(changed.text.getText()).toBe('ab\ncxyzd');
    expect(changed.version).toBe(2);
    expect(changed.typing).toEqual({ at: 7, places: [{ offset: 7, deletion: false }] });
  });

  test('where something was taken away', () => {
    const changed = factory.update(open('abc'), [{ range: at(0, 1, 1), text: '' }], 2);
    expect(changed.typing?.places).toEqual([{ offset: 1, deletion: true }]);
  });

  test('at every cursor, in places of the final text', () => {
    const bottomUp = factory.update(
      open('a\nb\n'),
      [
        { range: at(1, 1), text: 'yy' },
        { range: at(0, 1), text: 'xx' },
      ],
      2,
    );
    expect(bottomUp.text.getText()).toBe('axx\nbyy\n');
    expect(bottomUp.typing?.places.map((place) => place.offset)).toEqual([7, 3]);
  });

  test.each([
    ['req', 'requ', 4, false],
    ['req\nx', 're\nx', 2, true],
    ['a\nb', 'a\nnew\nb', 6, false],
    ['same', 'same', 4, true],
    ['', 'all', 3, false],
    ['all', '', 0, true],
  ])('with the whole text sent: %j -> %j', (before, after, offset, deletion) => {
    const changed = factory.update(open(before), [{ text: after }], 2);
    expect(changed.text.getText()).toBe(after);
    expect(changed.typing?.places).toEqual([{ offset, deletion }]);
  });
});

test('a place never lies outside the text, and behind it stands what stood behind the change', () => {
  const piece = fc.string({ unit: fc.constantFrom('a', '-', '\n', '\r', '😀', '\ud800'), maxLength: 12 });
  const change = fc.record({ from: fc.nat(14), length: fc.nat(6), text: piece, whole: fc.boolean() });
  fc.assert(
    fc.property(piece, fc.array(change, { minLength: 1, maxLength: 4 }), (content, steps) => {
      let document = open(content);
      for (const [index, { from, length, text, whole }] of steps.entries()) {
        const start = document.text.positionAt(from);
        const end = document.text.positionAt(from + length);
        const before = document.text.getText();
        const rest = before.slice(document.text.offsetAt(end));
        const next = before.slice(0, document.text.offsetAt(start)) + text + rest;
        document = factory.update(
          document,
          [whole ? { text: next } : { range: { start, end }, text }],
          index + 2,
        );
        expect(document.text.getText()).toBe(next);
        for (const { offset } of document.typing?.places ?? []) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(next.length);
          if (!whole) expect(next.slice(offset)).toBe(rest);
        }
      }
    }),
  );
});
