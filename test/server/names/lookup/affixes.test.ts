import { expect, it } from 'vitest';
import { coresOf } from '../../../../server/src/names/lookup/affixes';

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
  ['-', []],
  ['', []],
])('%s without an affix: %j', (name, expected) => {
  const cores = coresOf(name).map(({ start, end }) => name.slice(start, end));
  expect([...new Set(cores)].sort()).toEqual([...expected].sort());
});
