import { describe, expect, test, vi } from 'vitest';
import { countsLine, type ReportLink, reportText } from '../../client/src/report-text';
import type { ReportedFile, ReportedFinding, ScanReport } from '../../shared/src/scan-messages';

vi.mock('vscode', () => ({
  l10n: {
    t: (text: string, ...values: readonly unknown[]) =>
      text.replace(/\{(\d)\}/g, (_all, at: string) => String(values[Number(at)])),
  },
}));

function finding(
  rule: ReportedFinding['rule'],
  severity: ReportedFinding['severity'],
  line: number,
): ReportedFinding {
  const range = { start: { line, character: 2 }, end: { line, character: 8 } };
  return { rule, severity, message: `About ${rule}.`, range };
}

function report(files: readonly ReportedFile[], scanned?: ScanReport['scanned']): ScanReport {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const file of files) for (const { severity } of file.findings) findings[severity]++;
  const counts = { files: files.length, names: 7, findings, suppressed: 0, unread: 0, certain: 0 };
  return { counts, indexDate: '2026-10-01', files, ...(scanned === undefined ? {} : { scanned }) };
}

const file = (path: string, findings: readonly ReportedFinding[]): ReportedFile => ({
  uri: `file:///w/${path}`,
  path,
  names: 3,
  findings,
});

/** The links that lead to places of files. */
const places = (links: readonly ReportLink[]) =>
  links.flatMap(({ start, end, to }) => ('uri' in to ? [{ start, end, to }] : []));

describe('the report', () => {
  const { text, links } = reportText(
    report(
      [
        file('a.txt', [finding('name.unknown', 'hint', 4)]),
        file('b.txt', [finding('name.typo', 'warning', 0), finding('name.unknown', 'hint', 1)]),
        file('c.txt', [finding('name.typo', 'error', 9)]),
        file('d.txt', []),
        { uri: 'file:///w/e.txt', path: 'e.txt', names: 0, findings: [], error: 'is not a text file' },
      ],
      'complete',
    ),
  );

  test('tells the counts, then rules and files, the worst first, then each finding', () => {
    expect(text).toBe(
      [
        'Lookalike report',
        '',
        'Files: 5; names: 7; errors: 1, warnings: 1, hints: 2.',
        'Name index of 2026-10-01.',
        '',
        'BY RULE',
        '',
        '  name.typo: errors: 1, warnings: 1',
        '  name.unknown: hints: 2',
        '',
        'BY FILE',
        '',
        '  c.txt: errors: 1',
        '  b.txt: warnings: 1, hints: 1',
        '  a.txt: hints: 1',
        '',
        'FINDINGS',
        '',
        'c.txt',
        '  10:3 error name.typo: About name.typo.',
        '',
        'b.txt',
        '  1:3 warning name.typo: About name.typo.',
        '  2:3 hint name.unknown: About name.unknown.',
        '',
        'a.txt',
        '  5:3 hint name.unknown: About name.unknown.',
        '',
        'NOT READ',
        '',
        '  e.txt is not a text file.',
        '',
      ].join('\n'),
    );
  });

  test('links every file and every finding to its place', () => {
    expect(places(links).map(({ start, end, to }) => [text.slice(start, end), to.uri, to.line])).toEqual([
      ['c.txt', 'file:///w/c.txt', 1],
      ['b.txt', 'file:///w/b.txt', 1],
      ['a.txt', 'file:///w/a.txt', 1],
      ['10:3', 'file:///w/c.txt', 10],
      ['1:3', 'file:///w/b.txt', 1],
      ['2:3', 'file:///w/b.txt', 2],
      ['5:3', 'file:///w/a.txt', 5],
      ['e.txt', 'file:///w/e.txt', 1],
    ]);
  });

  test.each([
    ['complete', ''],
    ['cancelled', 'cancelled'],
    ['limited', 'more files'],
    [undefined, 'only open files'],
  ] as const)('says what a scan that is %s has left out', (scanned, words) => {
    const [, , , , caveat] = reportText(report([file('d.txt', [])], scanned)).text.split('\n');
    if (words === '') expect(caveat).toBe('');
    else expect(caveat).toContain(words);
  });
});

test('a report of what can be fixed without a look leads to the command that does so', () => {
  const known = report([file('a.txt', [finding('name.non-ascii', 'error', 4)])], 'complete');
  const { text, links } = reportText({ ...known, counts: { ...known.counts, certain: 3 } });
  expect(text).toContain('\n  Fix All in Workspace… (certain fixes: 3)\n');
  const commands = links.flatMap(({ start, end, to }) =>
    'command' in to ? [[text.slice(start, end), to.command]] : [],
  );
  expect(commands).toEqual([['Fix All in Workspace…', 'lookalike.fixWorkspace']]);
  expect(places(links).map(({ start, end }) => text.slice(start, end))).toEqual(['a.txt', '5:3']);
});

test('counts name what was accepted and what was not read only where there is some', () => {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  const counts = { files: 2, names: 9, findings, suppressed: 0, unread: 0, certain: 0 };
  expect(countsLine(counts)).toBe('Files: 2; names: 9; no findings.');
  expect(countsLine({ ...counts, suppressed: 3, unread: 1 })).toBe(
    'Files: 2; names: 9; no findings; accepted by the policy: 3; files not read: 1.',
  );
});
