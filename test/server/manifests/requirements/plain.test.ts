import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyLists } from '../../../../server/src/manifests/lists';
import { readRequirementLine } from '../../../../server/src/manifests/requirements/line';
import { readPlainLine } from '../../../../server/src/manifests/requirements/plain';

const place = { kind: 'requirement', group: '', removal: { start: 0, end: 0 } } as const;

function readShortWay(line: string) {
  return readPlainLine(`\n${line}\n`, 1, 1 + line.length, place);
}

/** A blank at its end makes no line plain, and nothing else of it. */
function readLongWay(line: string) {
  const lists = emptyLists();
  expect(readPlainLine(`\n${line} \n`, 1, 2 + line.length, place)).toBeUndefined();
  readRequirementLine(`\n${line} \n`, 1, 2 + line.length, place, lists);
  return lists;
}

test.each([
  ['six', 'six', ''],
  ['Zope_Interface-', 'Zope_Interface-', ''],
  ['six==1.16.0', 'six', '==1.16.0'],
  ['zope.interface>=5', 'zope.interface', '>=5'],
  ['a~=1.4', 'a', '~=1.4'],
  ['2to3!=1', '2to3', '!=1'],
  ['b<=10.20.30', 'b', '<=10.20.30'],
  ['archive.zip==1', 'archive.zip', '==1'],
])('%s is plain', (line, name, specifier) => {
  expect(readShortWay(line)).toMatchObject({ name, specifier });
});

test.each([
  '',
  '_six',
  '-six',
  '.',
  'six.zip',
  'six ',
  ' six',
  'six;',
  'six#',
  'six[x]',
  'six @ x',
  'six:x',
  'six/x',
  'six=1',
  'six=1=py_0',
  'six===1',
  'six<1',
  'six==',
  'six==1.',
  'six==.1',
  'six==1..2',
  'six==1.*',
  'six==1rc1',
  'six==1,<2',
  'six== 1',
  'six==1 # why',
  'sіx',
])("'%s' is not", (line) => {
  expect(readShortWay(line)).toBeUndefined();
});

const pieces = [
  ...['six', 'A', '2', '-', '.', '_', 'zip', 'whl', 'é', ':', '/', '\\', '@', '[x]', ';', '#', ' '],
  ...['==', '>=', '<=', '!=', '~=', '=', '<', '>', '!', '1', '0', '.1', '.', '10.2.3'],
];

test('the short way makes of a line what the long way makes of it', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }), (parts) => {
      const line = parts.join('');
      const entry = readShortWay(line);
      if (entry === undefined) return;
      plain++;
      expect(readLongWay(line)).toEqual({ ...emptyLists(), entries: [entry] });
    }),
    { numRuns: 20_000 },
  );
  expect(plain).toBeGreaterThan(500);
});
