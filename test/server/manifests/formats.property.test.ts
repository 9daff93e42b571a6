import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../server/src/manifests/registry';
import type { FormatId, Manifest } from '../../../server/src/manifests/types';
import { corpusFiles } from './corpus';
import { applyEdit, edit } from './lines';
import { LOCK_FILES } from './lock-files';

const SCRIPT = '# /// script\n# dependencies = [\n#   "requests>=2",\n# ]\n# ///\nimport requests\n';

/** The format's own files, small ones, to be damaged; the corpus has no scripts and no lock files. */
function textsOf(id: FormatId): string[] {
  if (id === 'script') return [SCRIPT];
  if (id === 'policy') return ['[private]\nnames = ["acme-*"]\n'];
  const lock = Object.entries(LOCK_FILES).find(([format]) => format === id)?.[1];
  if (lock !== undefined) return [lock];
  const texts = corpusFiles(id).map((file) => file.text);
  return texts.filter((text) => text.length < 8000);
}

/** What is wrong with the places of a manifest; empty when nothing is. */
function wrongPlaces(text: string, manifest: Manifest): string[] {
  const wrong: string[] = [];
  const inside = (span: { start: number; end: number }) =>
    span.start >= 0 && span.start <= span.end && span.end <= text.length;
  for (const { name, nameSpan, span, removal, verbatim } of manifest.entries) {
    if (name === '') wrong.push('an empty name');
    if (verbatim && text.slice(nameSpan.start, nameSpan.end) !== name) wrong.push(`${name}: slice`);
    if (!inside(nameSpan) || !inside(span) || !inside(removal)) wrong.push(`${name}: outside`);
    if (nameSpan.start < span.start || nameSpan.end > span.end) wrong.push(`${name}: not in its span`);
  }
  const { includes, options, references, unnamed, problems } = manifest;
  for (const list of [includes, options, references, unnamed, problems]) {
    if (!list.every((one) => inside(one.span))) wrong.push('a list item outside');
  }
  return wrong;
}

describe.each(FORMATS)('$id', ({ id, read }) => {
  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (text) => {
        expect(wrongPlaces(text, read(text))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('takes damaged files, and reads them again as it reads them anew', () => {
    const files = textsOf(id);
    expect(files.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (start, edits) => {
          let text = start;
          let manifest = read(text);
          for (const one of edits) {
            text = applyEdit(text, one);
            manifest = read(text, manifest);
          }
          expect(wrongPlaces(text, manifest)).toEqual([]);
          expect(manifest).toEqual(read(text));
        },
      ),
      { numRuns: 150 },
    );
  });
});
