import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../server/src/names/explain';
import { readIndex } from '../../../server/src/names/index/name-index';
import { judgeName } from '../../../server/src/names/judge';
import { rankedLookup } from '../../../server/src/names/lookup/ranked-lookup';
import type { NameIndex } from '../../../server/src/names/types';
import { anyText } from './any-text';
import { fakeIndex, fakeMalicious } from './fake-index';

function shippedIndex(): NameIndex {
  const result = readIndex(readFileSync(new URL('../../../data/names.bin', import.meta.url)));
  if ('problem' in result) throw new Error(result.problem);
  return result.index;
}

const index = shippedIndex();
const malicious = fakeMalicious();
const judge = (name: string) => judgeName(name, { index, malicious });

/** A popular name with one to three changes of single characters, or any text. */
const slip = fc.record({
  at: fc.nat(40),
  by: fc.constantFrom('', 'a', 's', '-', '0', '1', 'rn', 'x', '\u0430'),
  keep: fc.boolean(),
});
const slipsOf = (targets: readonly string[]) =>
  fc
    .tuple(fc.integer({ min: 0, max: targets.length - 1 }), fc.array(slip, { minLength: 1, maxLength: 3 }))
    .map(([target, slips]) =>
      slips.reduce(
        (name, { at, by, keep }) => name.slice(0, at) + by + name.slice(keep ? at : at + 1),
        targets[target] ?? '',
      ),
    );
const slipped = slipsOf(index.ranked);
const anyName = fc.oneof(anyText, slipped);

const SQUAT_RULES = [
  'name.typo',
  'name.look-alike',
  'name.combination',
  'name.known-malicious',
  'name.unknown',
];

describe('judgeName over the shipped index', () => {
  it('never throws, explains each finding in one sentence behind the likely name, and offers three suggestions at most', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const verdict = judge(name);
        expect(verdict.name).toBe(name);
        for (const { reason, suggestions } of verdict.findings) {
          expect(explain(reason)).toMatch(
            /^(?:Did you mean '[a-z0-9-]+'(?: \(number \d+ by downloads\))?\? )?'[^]*\.$/,
          );
          expect(suggestions.length).toBeLessThanOrEqual(3);
          expect(new Set(suggestions.map((suggestion) => suggestion.name)).size).toBe(suggestions.length);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('gives the same verdict again', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(judge(name)).toEqual(judge(name));
      }),
      { numRuns: 300 },
    );
  });

  it('suggests names that exist, the first of which needs no further change', () => {
    fc.assert(
      fc.property(slipped, (name) => {
        const suggestions = judge(name).findings[0]?.suggestions ?? [];
        for (const suggestion of suggestions) expect(index.has(suggestion.name)).toBe(true);
        const [first] = suggestions;
        if (first === undefined) return;
        // Ranked names that only inform: a backport of a module (`asyncio`), and what the eye takes for `dotenv`.
        for (const { rule, severity } of judge(first.name).findings) {
          expect(severity).toBe('information');
          expect(['name.standard-library', 'name.import-name', 'name.preferred']).toContain(rule);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no ranked name for a squat', () => {
    const wrong = index.ranked.filter((name) =>
      judge(name).findings.some(({ rule, severity }) => SQUAT_RULES.includes(rule) || severity === 'error'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('look-ups new and used', () => {
  const popular = index.ranked.slice(0, 300);
  const newContext = () => ({ index: fakeIndex(popular), malicious });
  // Names enough to have every table of the look-ups made, not only the first names compared with all.
  const warm = newContext();
  for (const name of popular) judgeName(`${name}x-${name}`, warm);

  const anyPopular = fc.oneof(anyText, slipsOf(popular));

  it('the used ones have made their tables', () => {
    const { oneEdit, twoEdits } = rankedLookup(warm.index);
    expect(oneEdit.table).toBeDefined();
    expect(twoEdits.table).toBeDefined();
  });

  it('give the same verdicts, in whatever order the questions come', () => {
    fc.assert(
      fc.property(fc.array(anyPopular, { minLength: 1, maxLength: 6 }), (names) => {
        const expected = names.map((name) => judgeName(name, warm));
        const first = newContext();
        expect(names.map((name) => judgeName(name, first))).toEqual(expected);
        const backwards = newContext();
        const answers = names.toReversed().map((name) => judgeName(name, backwards));
        expect(answers.toReversed()).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
