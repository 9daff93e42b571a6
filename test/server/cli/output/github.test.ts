import { expect, test } from 'vitest';
import type { Finding } from '../../../../server/src/analysis/types';
import { findingsGithub } from '../../../../server/src/cli/output/github';

const finding: Finding = {
  rule: 'name.typo',
  severity: 'error',
  message: "'dajngo' is no package.",
  name: 'dajngo',
  normalized: 'dajngo',
  span: { start: 12, end: 18 },
  range: { start: { line: 1, character: 3 }, end: { line: 1, character: 9 } },
  suggestions: [],
  fixes: [],
};

test.each([
  [
    'a finding',
    'a/r.txt',
    {},
    "::error file=a/r.txt,line=2,col=4,title=name.typo::'dajngo' is no package.\n",
  ],
  [
    'a note',
    'r.txt',
    { severity: 'information', message: 'x' },
    '::notice file=r.txt,line=2,col=4,title=name.typo::x\n',
  ],
  [
    'what could end the command',
    'a,b:c%.txt',
    { message: '100%\r\n::error::x' },
    '::error file=a%2Cb%3Ac%25.txt,line=2,col=4,title=name.typo::100%25%0D%0A::error::x\n',
  ],
  ['a suppressed finding', 'r.txt', { suppressed: { by: 'comment' } }, ''],
] as const)('%s', (_what, path, more, expected) => {
  expect(findingsGithub(path, [{ ...finding, ...more }])).toBe(expected);
});
