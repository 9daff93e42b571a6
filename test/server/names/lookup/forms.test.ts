import { describe, expect, it } from 'vitest';
import {
  joinWords,
  versionStart,
  withoutRepeats,
  withoutVersion,
} from '../../../../server/src/names/lookup/forms';

it.each([
  ['python-dateutil', 'pythondateutil'],
  ['a-b-c', 'abc'],
  ['numpy', 'numpy'],
  ['', ''],
])('joinWords %s: %s', (name, expected) => {
  expect(joinWords(name)).toBe(expected);
});

describe('the version behind a name', () => {
  it.each([
    ['requests', 'requests'],
    ['requests2', 'requests'],
    ['requests-2', 'requests'],
    ['requests-2-32-3', 'requests'],
    ['requests-v2', 'requests'],
    ['requests-v2-32', 'requests'],
    ['requestsv2', 'requests'],
    ['requests--2', 'requests'],
    ['requests90', 'requests'],
    ['ipv6', 'ip'],
    // a `v` without a number, or a number without a name before it, is no version
    ['requests-v', 'requests-v'],
    ['dev', 'dev'],
    ['v2', 'v'],
    ['v-2', 'v'],
    ['2v2', ''],
    ['333', ''],
    ['3-x', '3-x'],
    ['', ''],
  ])('%s is %s without it', (name, expected) => {
    expect(withoutVersion(name)).toBe(expected);
    expect(versionStart(name)).toBe(expected.length);
  });
});

it.each([
  ['pillloww', 'pilow'],
  ['aab', 'ab'],
  ['abb', 'ab'],
  ['aa', 'a'],
  ['abab', 'abab'],
  ['a', 'a'],
  ['', ''],
])('withoutRepeats %s: %s', (name, expected) => {
  expect(withoutRepeats(name)).toBe(expected);
});
