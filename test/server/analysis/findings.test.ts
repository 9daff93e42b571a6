import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/src/settings';
import { findingsOf, type PartMemory } from '../../../server/src/analysis/findings';
import type { DependencyEntry } from '../../../server/src/manifests/types';
import type { NameFinding } from '../../../server/src/names/types';
import { entry, manifest, verdict } from './entries';

const typo: NameFinding = {
  rule: 'name.typo',
  severity: 'error',
  mechanism: 'transposition',
  reason: { kind: 'invalid', written: 'dajngo', cause: 'edge' },
  suggestions: [
    { name: 'django', rank: 50, mechanism: 'transposition' },
    { name: 'mango', rank: 9000, mechanism: 'two-edits' },
  ],
};
const unknown: NameFinding = { ...typo, rule: 'name.unknown', severity: 'information', suggestions: [] };
const letter: NameFinding = {
  ...typo,
  rule: 'name.non-ascii',
  mechanism: 'non-ascii',
  suggestions: [{ name: 'django', rank: 50, mechanism: 'non-ascii' }],
};
const standard: NameFinding = { ...unknown, rule: 'name.standard-library', severity: 'error' };
const combination: NameFinding = { ...typo, rule: 'name.combination', severity: 'warning' };
const weak: NameFinding = { ...combination, severity: 'information' };
const FOUND: Readonly<Record<string, NameFinding>> = { typo, unknown, letter, standard, combination, weak };

function run(entries: readonly DependencyEntry[], settings: Partial<Settings> = {}, index = false) {
  const read = manifest(entries, index ? [{ name: '--extra-index-url', value: 'https://example.com/' }] : []);
  const text = 'x\n'.repeat(40);
  return findingsOf(
    text,
    read,
    (name) => verdict(name, ...[FOUND[name]].filter((found) => found !== undefined)),
    { ...DEFAULT_SETTINGS, ...settings },
  );
}

describe('severity by what the entry is', () => {
  test.each([
    ['typo', {}, 'error'],
    ['typo', { kind: 'build' }, 'error'],
    ['typo', { kind: 'constraint' }, 'warning'],
    ['typo', { kind: 'override' }, 'warning'],
    ['typo', { kind: 'locked' }, undefined],
    ['typo', { source: 'conda' }, undefined],
    ['typo', { source: 'vcs' }, 'warning'],
    ['typo', { source: 'url', kind: 'constraint' }, 'information'],
    ['typo', { source: 'path' }, undefined],
    ['typo', { source: 'self' }, undefined],
    ['letter', { source: 'path' }, 'error'],
    ['letter', { source: 'vcs' }, 'error'],
    ['letter', { kind: 'constraint' }, 'warning'],
    ['unknown', {}, 'information'],
    ['unknown', { kind: 'constraint' }, 'hint'],
    ['unknown', { source: 'named-index' }, undefined],
    ['unknown', { source: 'workspace' }, undefined],
    ['unknown', { source: 'vcs' }, undefined],
    ['standard', { source: 'path' }, undefined],
    ['weak', {}, 'information'],
    ['weak', { kind: 'constraint' }, 'hint'],
    ['weak', { source: 'url' }, undefined],
    ['weak', { source: 'vcs' }, undefined],
    ['weak', { source: 'named-index' }, undefined],
    ['combination', { source: 'vcs' }, 'information'],
    ['combination', { source: 'named-index' }, 'information'],
  ] as const)('%s %j: %s', (name, rest, expected) => {
    expect(run([entry(name, 0, rest)])[0]?.severity).toBe(expected);
  });

  test('with an index of its own, a file has typos, but no unknown names and no weak combinations', () => {
    const entries = ['unknown', 'typo', 'weak', 'combination'].map((name, at) => entry(name, at * 12));
    expect(run(entries, {}, true).map((found) => `${found.name} ${found.severity}`)).toEqual([
      'typo error',
      'combination warning',
    ]);
  });

  test('settings have the last word', () => {
    const severities = { 'name.typo': 'hint', 'name.unknown': 'off' } as const;
    expect(run([entry('typo', 0), entry('unknown', 10)], { severities }).map((f) => f.severity)).toEqual([
      'hint',
    ]);
  });
});

describe('fixes', () => {
  test('one for each suggestion, the first preferred, none of a typo exact', () => {
    const [found] = run([entry('typo', 4)]);
    expect(found?.fixes).toEqual([
      {
        title: 'Change to `django`',
        preferred: true,
        exact: false,
        span: { start: 4, end: 8 },
        newText: 'django',
      },
      {
        title: 'Change to `mango`',
        preferred: false,
        exact: false,
        span: { start: 4, end: 8 },
        newText: 'mango',
      },
    ]);
  });

  test('a letter that only looks right has an exact fix, in a constraint as well', () => {
    const [found] = run([entry('letter', 0, { kind: 'constraint' })]);
    expect(found?.fixes.map((fix) => [fix.preferred, fix.exact])).toEqual([[true, true]]);
  });

  test('a module of the standard library goes with its line', () => {
    const [found] = run([entry('standard', 2)]);
    expect(found?.fixes).toEqual([
      {
        title: 'Remove `standard` (it is part of Python)',
        preferred: true,
        exact: true,
        span: { start: 2, end: 11 },
        newText: '',
      },
    ]);
  });
});

test('findings stand in the order of the text, one for each place', () => {
  const found = run([entry('unknown', 20), entry('typo', 4), entry('unknown', 20)]);
  expect(found.map((f) => [f.name, f.range.start])).toEqual([
    ['typo', { line: 2, character: 0 }],
    ['unknown', { line: 10, character: 0 }],
  ]);
});

describe('a memory of parts', () => {
  const read = manifest([entry('typo', 0), entry('unknown', 20)]);
  const text = 'x\n'.repeat(40);
  const judgeOf = (asked: string[]) => (name: string) => {
    asked.push(name);
    return verdict(name, ...[FOUND[name]].filter((found) => found !== undefined));
  };
  const again = (change: { judge?: boolean; settings?: Settings }) => {
    const memory: PartMemory = new WeakMap();
    const asked: string[] = [];
    const judge = judgeOf(asked);
    const before = findingsOf(text, read, judge, DEFAULT_SETTINGS, memory);
    asked.length = 0;
    const other = change.judge === true ? judgeOf(asked) : judge;
    const after = findingsOf(text, read, other, change.settings ?? DEFAULT_SETTINGS, memory);
    return { before, after, asked };
  };

  test('spares the judgement of what is the same', () => {
    const { before, after, asked } = again({});
    expect(after).toEqual(before);
    expect(asked).toEqual([]);
  });

  test('does not outlive the judge', () => {
    expect(again({ judge: true }).asked).toEqual(['typo', 'unknown']);
  });

  test('does not outlive the settings', () => {
    const { after } = again({ settings: { ...DEFAULT_SETTINGS, unknownNames: false } });
    expect(after.map(({ rule }) => rule)).toEqual(['name.typo']);
  });
});
