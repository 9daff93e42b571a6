import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lineReader,
  readConstraints,
  readRequirements,
} from '../../../server/src/manifests/requirements/reader';
import { partsOf } from '../../../server/src/manifests/parts';
import type { DependencyEntry, Manifest } from '../../../server/src/manifests/types';
import { corpusFiles } from './corpus';
import { applyEdit, edit, requirementText } from './lines';

const corpus = corpusFiles('requirements', 'constraints').filter((file) => file.text.length < 20_000);

/** Every promise about places that holds for any text. */
function checkPlaces(text: string, manifest: Manifest): void {
  const problems: string[] = [];
  const inside = (what: string, span: { start: number; end: number }) => {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length)) problems.push(what);
  };
  let last = 0;
  for (const entry of manifest.entries) {
    const { name, nameSpan, span, removal } = entry;
    inside('name', nameSpan);
    inside('removal', removal);
    if (name === '' || nameSpan.start >= nameSpan.end) problems.push('empty');
    if (entry.verbatim && text.slice(nameSpan.start, nameSpan.end) !== name) problems.push('slice');
    if (nameSpan.start < span.start || nameSpan.end > span.end) problems.push('name outside');
    if (span.start < removal.start || span.end > removal.end) problems.push('span outside');
    if (removal.start < last) problems.push('order');
    last = removal.start;
  }
  for (const list of [manifest.includes, manifest.options, manifest.unnamed, manifest.problems]) {
    for (const { span } of list) inside('other', span);
  }
  expect(problems).toEqual([]);
}

const shape = (entries: readonly DependencyEntry[]) =>
  entries.map(({ name, specifier, extras, marker, url, editable, hashes }) => ({
    name,
    specifier,
    extras,
    marker,
    url,
    editable,
    hashes,
  }));

describe('any text', () => {
  it('is read without a throw, with places inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        checkPlaces(text, readRequirements(text));
      }),
      { numRuns: 800 },
    );
  });

  it('made of lines and then damaged, too', () => {
    fc.assert(
      fc.property(requirementText, fc.array(edit, { maxLength: 3 }), (text, edits) => {
        const damaged = edits.reduce(applyEdit, text);
        checkPlaces(damaged, readRequirements(damaged));
        checkPlaces(damaged, readConstraints(damaged));
      }),
      { numRuns: 1200 },
    );
  });
});

/** Readers whose parts hold a line, a few of them, and as many as usual. */
const READERS = [1, 40, undefined].map((partLength) => lineReader('requirements', 'requirement', partLength));

describe('reading again after a change', () => {
  it('gives what reading anew gives', () => {
    fc.assert(
      fc.property(
        requirementText,
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...READERS),
        (start, edits, read) => {
          let text = start;
          let manifest = read(text);
          for (const one of edits) {
            text = applyEdit(text, one);
            manifest = read(text, manifest);
            expect(manifest).toEqual(readRequirements(text));
          }
        },
      ),
      { numRuns: 2400 },
    );
  });

  it('leaves the lists of the old reading as they were', () => {
    fc.assert(
      fc.property(requirementText, edit, fc.constantFrom(...READERS), (text, change, read) => {
        const old = read(text);
        expect(read(applyEdit(text, change), old)).toEqual(readRequirements(applyEdit(text, change)));
        expect(old).toEqual(readRequirements(text));
      }),
    );
  });

  it('keeps what the change leaves alone', () => {
    const pins = (count: number) =>
      Array.from({ length: count }, (_, i) => `package-${i}==1.${i}\n`).join('');
    const text = pins(2000);
    const old = readRequirements(text);
    const at = text.indexOf('package-1000');
    const kept = new Set(partsOf(old).map(({ part }) => part));
    const parts = partsOf(readRequirements(`${text.slice(0, at)}x\n${text.slice(at)}`, old));
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.filter(({ part }) => !kept.has(part))).toHaveLength(1);
  });

  it('has few parts, however the lines came', () => {
    let text = '';
    let manifest = readRequirements(text);
    for (let line = 0; line < 600; line++) {
      text = `${text}package==1.${line}\n`;
      manifest = readRequirements(text, manifest);
    }
    expect(partsOf(manifest).length).toBeLessThanOrEqual(Math.ceil(text.length / 2048));
    expect(manifest).toEqual(readRequirements(text));
  });

  it('does so for edits of real files', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...corpus),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        (file, edits) => {
          let { text } = file;
          let manifest = readRequirements(text);
          for (const one of edits) {
            text = applyEdit(text, one);
            manifest = readRequirements(text, manifest);
          }
          expect(manifest).toEqual(readRequirements(text));
        },
      ),
      { numRuns: 250 },
    );
  });

  it('does not take over the entries of another format', () => {
    const constraints = readConstraints('a\nb\n');
    expect(readRequirements('a\nb\nc\n', constraints)).toEqual(readRequirements('a\nb\nc\n'));
  });
});

describe('a file of the corpus', () => {
  it('keeps the names on complete lines, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.constantFrom(...corpus), fc.integer({ min: 0, max: 1000 }), (file, permille) => {
        const { text } = file;
        const cut = Math.floor((text.length * permille) / 1000);
        const complete = (entries: readonly DependencyEntry[]) =>
          entries.filter((entry) => entry.removal.end < cut);
        expect(complete(readRequirements(text.slice(0, cut)).entries)).toEqual(
          complete(readRequirements(text).entries),
        );
      }),
      { numRuns: 600 },
    );
  });

  it('has the same names with other line ends, a byte order mark, or another last line end', () => {
    for (const { text } of corpus) {
      const lf = text.replace(/\r\n?/g, '\n');
      const expected = shape(readRequirements(lf).entries);
      for (const variant of [
        lf.replaceAll('\n', '\r\n'),
        lf.replaceAll('\n', '\r'),
        `\ufeff${lf}`,
        lf.replace(/\n+$/, ''),
        `${lf}\n`,
      ]) {
        expect(shape(readRequirements(variant).entries)).toEqual(expected);
      }
    }
  });
});
