import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coresOf } from '../../../../server/src/names/lookup/affixes';
import { anyText } from '../any-text';

it.each<readonly [string, readonly string[]]>([
  ['requests', []],
  ['pypi-requests', ['pi-requests', 'requests']],
  ['requests-python', ['requests']],
  ['new-requests-client', ['new-requests', 'requests-client']],
  ['new-requests', ['requests']],
  ['web-requests', []],
  ['requests-web', []],
  // a number is one: a year, a version
  ['requests-2024', ['requests']],
  ['2024-requests', ['requests']],
  ['requests-2x', []],
  // written together
  ['pyrequests', ['requests']],
  ['requestslib', ['requests']],
  ['pythonrequests', ['thonrequests', 'requests']],
  ['libyaml', ['yaml']],
  ['py-requestslib', ['requestslib', 'py-requests']],
  // a core has three characters at least
  ['new-abc', ['abc']],
  ['new-ab', []],
  ['pyabc', ['abc']],
  ['pyab', []],
  ['python', ['thon']],
  ['pythons', ['thons']],
  ['py', []],
  ['-', []],
  ['', []],
  // at the other end of a word it is none
  ['happy-requests', []],
  // attacks that bore such words
  ['python3-shodan', ['shodan', '3-shodan', 'thon3-shodan']],
  ['cryptographylibs', ['cryptography']],
  ['transaction-utils', ['transaction']],
  ['urllib3installer', ['urllib3']],
  ['beautifulsoup4-new', ['beautifulsoup4']],
  ['typing-extensions-plus', ['typing-extensions']],
])('%s without an affix: %j', (name, expected) => {
  expect([...new Set(coreTexts(name))].sort()).toEqual([...expected].sort());
});

function coreTexts(name: string): string[] {
  return coresOf(name).map(({ start, end }) => name.slice(start, end));
}

it('leaves a proper beginning or end of a normalised name, without a hyphen at its edges', () => {
  const word = fc.constantFrom('py', 'python', 'lib', 'api', '3', '2024', 'a', 'flask', 'x-y', 'new', 'thon');
  const names = fc
    .array(fc.tuple(word, fc.constantFrom('', '-')), { maxLength: 4 })
    .map((parts) => parts.flat().join(''))
    .map((name) => name.replace(/-$/, ''));
  fc.assert(
    fc.property(names, (name) => {
      for (const core of coreTexts(name)) {
        expect(core).toMatch(/^[^-].+[^-]$/);
        expect(core).not.toBe(name);
        expect(name.startsWith(core) || name.endsWith(core)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

it('takes any text', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      for (const { start, end } of coresOf(name)) expect(end - start).toBeGreaterThanOrEqual(3);
    }),
  );
});
