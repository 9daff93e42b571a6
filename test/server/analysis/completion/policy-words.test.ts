import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyWordsAt } from '../../../../server/src/analysis/completion/policy-words';

/** `|` is the cursor, `«»` what a word replaces; then a word that is there, and one that isn't. */
const CASES: readonly (readonly [path: string, text: string, there: string, missing: string])[] = [
  ['lookalike.toml', '«|»', 'schema', 'names'],
  ['lookalike.toml', 'schema = 1\n«ig|»\n', 'ignore-files', 'schema'],
  ['lookalike.toml', '[private]\n«na|mes» = []\n', 'names', 'schema'],
  ['lookalike.toml', '[private]\nnames = []\n«|»\n', 'indexes', 'names'],
  ['lookalike.toml', '[severity]\n«|»\n', '"name.typo"', 'name.typo'],
  ['lookalike.toml', '[severity]\n"«name.|»" = "off"\n', 'name.*', '"name.typo"'],
  ['lookalike.toml', '[severity]\n"name.typo" = "«o|»"\n', 'off', 'name.typo'],
  ['lookalike.toml', '[[allow]]\nname = "x"\n«|»\n', 'until', 'name'],
  ['lookalike.toml', '[[allow]]\nrules = ["name.typo", "«|»"]\n', 'name.unknown', 'until'],
  ['a/pyproject.toml', '[project]\nname = "x"\n[tool.lookalike]\n«max|»\n', 'max-days', 'names'],
  ['pyproject.toml', '[[tool.lookalike.allow]]\nrules = ["«na|»"]\n', 'name.typo', 'off'],
];

const NOWHERE: readonly (readonly [path: string, text: string])[] = [
  ['pyproject.toml', '[project]\n|\n'],
  ['pyproject.toml', '[project]\ndependencies = ["|"]\n'],
  ['other.toml', '|'],
  ['lookalike.toml', '# |\n'],
  ['lookalike.toml', '[[allow]]\nreason = "|"\n'],
  ['lookalike.toml', '[other]\n|\n'],
];

describe('policyWordsAt', () => {
  it.each(CASES)('%s %j', (path, marked, there, missing) => {
    const offset = marked.replace('«', '').indexOf('|');
    const text = marked.replace(/[«»|]/g, '');
    const start = marked.indexOf('«');
    const end = marked.replace('«', '').replace('|', '').indexOf('»');
    const found = policyWordsAt(path, text, offset);
    expect(found?.span).toEqual({ start, end });
    expect(found?.words).toContain(there);
    expect(found?.words).not.toContain(missing);
  });

  it.each(NOWHERE)('nothing in %s %j', (path, marked) => {
    expect(policyWordsAt(path, marked.replace('|', ''), marked.indexOf('|'))).toBeUndefined();
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'[]"=a\n.,{}#'.split('')), maxLength: 40 }),
        fc.nat(40),
        (text, at) => {
          const offset = Math.min(at, text.length);
          const found = policyWordsAt('lookalike.toml', text, offset);
          if (found === undefined) return;
          expect(found.span.start).toBeLessThanOrEqual(offset);
          expect(found.span.end).toBeGreaterThanOrEqual(offset);
        },
      ),
    );
  });
});
