import { describe, expect, it } from 'vitest';
import { judgeName } from '../../../server/src/names/judge';
import { loadIndex, readRows } from '../../accuracy/data';
import { nearFinding } from '../../accuracy/measure';

const index = loadIndex();

/** What a judgement by hand of a name in a real file asks of the verdict. */
const RULES: Readonly<Record<string, string>> = {
  'stdlib': 'name.standard-library',
  'import-name': 'name.import-name',
  'typo': 'name.typo',
  'local-module': 'name.unknown',
  'function-or-class-name': 'name.unknown',
  'removed': 'name.unknown',
};

describe('names in real files that are not on PyPI', () => {
  const rows = readRows('real-unregistered.csv');

  it.each(rows)('$name: $judgment', ({ name = '', judgment = '', likely_intended = '' }) => {
    const finding = judgeName(name, { index, malicious: { report: () => undefined } }).findings[0];
    expect(finding?.rule).toBe(RULES[judgment]);
    expect(finding?.severity).toBe(finding?.rule === 'name.unknown' ? 'information' : 'error');
    if (judgment !== 'import-name' && judgment !== 'typo') return;
    expect(finding?.suggestions[0]?.name).toBe(likely_intended);
  });
});

describe('the campaign of March 2024', () => {
  const names = readRows('attacks-tuning.csv').filter(({ first_seen }) => first_seen === '2024-03');

  it('is flagged in full, as a warning or an error', () => {
    expect(names.length).toBeGreaterThan(200);
    const missed = names.filter(({ name = '' }) => {
      const severity = nearFinding(name, index)?.severity;
      return severity !== 'error' && severity !== 'warning';
    });
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['matplotlyb', 'matplotlib'],
    ['pytorchh', 'torch'],
    ['tensoflow', 'tensorflow'],
    ['reqeusts', 'requests'],
    ['customtkinnter', 'customtkinter'],
  ])('%s was meant for %s', (name, target) => {
    expect(nearFinding(name, index)?.suggestions[0]?.name).toBe(target);
  });
});

it('judges the same with an index that is read anew, whatever was asked before', () => {
  const names = readRows('attacks-tuning.csv').map(({ name = '' }) => name);
  const fresh = loadIndex();
  const backwards = names.toReversed().map((name) => nearFinding(name, fresh));
  expect(backwards.reverse()).toEqual(names.map((name) => nearFinding(name, index)));
});
