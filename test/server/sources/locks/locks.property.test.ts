import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSources } from '../../../../server/src/sources/check-sources';
import { lockedPackages } from '../../../../server/src/sources/locks/read';
import { applyEdit, edit } from '../../manifests/lines';
import { LOCK_FILES } from '../../manifests/lock-files';
import { inputOf, privateNames } from '../support';

const PATHS = {
  'pylock': 'pylock.toml',
  'uv-lock': 'uv.lock',
  'poetry-lock': 'poetry.lock',
  'pdm-lock': 'pdm.lock',
  'pipfile-lock': 'Pipfile.lock',
} as const satisfies Record<keyof typeof LOCK_FILES, string>;

/** Every name is private and none has a hash that counts, so that each rule has something to say. */
const GIVEN = { policy: { ...privateNames('a*', 'r*', 's*', 't*', 'z*'), requirePin: true } };

const value = fc.oneof(
  fc.constantFrom('""', '1', '[]', '{}', 'true', '[{}]', '{a = {}}', '{"a": {}}', '"http://[::1", "a"'),
  fc.json({ maxDepth: 2 }),
);

/** The text with one of its values made another one: often still a text that the tool's own parser takes. */
function withValue(text: string, at: number, written: string): string {
  const values = [...text.matchAll(/(?<=[=:] ?)(?:"[^"\n]*"|\[[^\n]*\]|\{[^\n]*\}|true|false|\d+)/g)];
  const one = values[at % Math.max(values.length, 1)];
  return one === undefined
    ? text
    : text.slice(0, one.index) + written + text.slice(one.index + one[0].length);
}

/** Looks a lock up and judges it; the places that lie outside of the text. */
function outside(path: string, text: string): readonly unknown[] {
  const input = inputOf(path, text, GIVEN);
  const packages = lockedPackages(input.manifest, text).map(({ entry }) => entry.nameSpan);
  const findings = checkSources(input).map(({ span }) => span);
  return [...packages, ...findings].filter(({ start, end }) => start < 0 || start > end || end > text.length);
}

describe.each(Object.entries(PATHS))('%s', (id, path) => {
  const whole = LOCK_FILES[id as keyof typeof LOCK_FILES];

  it('has packages, and a rule reports some of them', () => {
    const input = inputOf(path, whole, GIVEN);
    expect(lockedPackages(input.manifest, whole).length).toBeGreaterThan(0);
    expect(checkSources(input).some(({ rule }) => rule.startsWith('lock.'))).toBe(true);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (text) => {
        expect(outside(path, text)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('takes a file that is cut and mended', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        expect(outside(path, edits.reduce(applyEdit, whole))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('takes any value in place of any other', () => {
    fc.assert(
      fc.property(fc.nat(200), value, fc.nat(200), value, (at, one, next, other) => {
        expect(outside(path, withValue(withValue(whole, at, one), next, other))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
