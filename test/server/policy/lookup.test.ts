import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowFor, isPrivateIn } from '../../../server/src/policy/lookup';
import type { Allow, PolicyFile } from '../../../server/src/policy/types';

const nowhere = { start: 0, end: 0 };

function allowOf(given: Pick<Allow, 'reason'> & Partial<Allow>): Allow {
  return {
    rules: ['name.typo'],
    path: 'lookalike.toml',
    span: nowhere,
    removal: nowhere,
    untilSpan: nowhere,
    reasonSpan: nowhere,
    ...given,
  };
}

function fileWith(given: Partial<PolicyFile>): PolicyFile {
  return {
    path: 'lookalike.toml',
    origin: 'repository',
    tightensOnly: false,
    severities: new Map(),
    ignoreFiles: [],
    privateNames: [],
    privatePrefixes: [],
    indexes: [],
    mirrors: [],
    allows: [],
    problems: [],
    ...given,
  };
}

test('finds the approval that going through all of them in turn finds', () => {
  const arbitrary = fc.record({ name: fc.constantFrom('a', 'b', undefined), good: fc.boolean() });
  fc.assert(
    fc.property(fc.array(arbitrary, { maxLength: 12 }), fc.constantFrom('a', 'b', 'c', ''), (all, name) => {
      const allows = all.map((one, at) => {
        const reason = `${at}${one.good ? ' good' : ''}`;
        return allowOf(one.name === undefined ? { reason, index: 'https://x/' } : { reason, name: one.name });
      });
      const covers = (one: Allow) => one.reason.endsWith('good') && (one.name ?? name) === name;
      expect(allowFor(fileWith({ allows }), name, covers)).toBe(allows.find(covers));
    }),
  );
});

test.each([
  ['acme-core', true],
  ['acme-cores', false],
  ['shop-a', true],
  ['shop', false],
])('%s is private: %j', (name, expected) => {
  const file = fileWith({ privateNames: ['acme-core'], privatePrefixes: ['shop-'] });
  expect(isPrivateIn(file, name)).toBe(expected);
});
