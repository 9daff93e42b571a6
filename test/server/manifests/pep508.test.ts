import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  scanRequirement,
  type ScanOptions,
  type ScannedRequirement,
} from '../../../server/src/manifests/pep508';

type Row = [
  text: string,
  expected: Partial<ScannedRequirement>,
  problem?: string | undefined,
  options?: ScanOptions,
];

const rows: Row[] = [
  ['django', { name: 'django', nameSpan: { start: 0, end: 6 }, end: 6 }],
  ['  zope.interface  ', { name: 'zope.interface', nameSpan: { start: 2, end: 16 }, end: 16 }],
  ['2to3', { name: '2to3' }],
  ['djаngo>=1', { name: 'djаngo', nameSpan: { start: 0, end: 6 }, specifier: '>=1' }],
  ['djan\u200bgo', { name: 'djan\u200bgo' }],
  ['\u202edjango', { name: '\u202edjango' }],
  ['python‐dateutil', { name: 'python‐dateutil' }],
  ['ｄｊａｎｇｏ', { name: 'ｄｊａｎｇｏ' }],
  ['𝖉𝖏𝖆𝖓𝖌𝖔==1', { name: '𝖉𝖏𝖆𝖓𝖌𝖔', nameSpan: { start: 0, end: 12 } }],
  ['dj\u0430\u0308ngo', { name: 'dj\u0430\u0308ngo' }],
  ['_foo', { name: '_foo' }],
  ['foo-', { name: 'foo-' }],
  ['celery[redis, auth]', { name: 'celery', extras: ['redis', 'auth'] }],
  ['celery [ redis , auth ] >= 5', { name: 'celery', extras: ['redis', 'auth'], specifier: '>= 5' }],
  ['foo[]', { name: 'foo', extras: [] }],
  ['foo[a,]', { extras: ['a'] }, 'An extra is missing'],
  ['foo[a b]', { extras: ['a', 'b'] }, 'A comma is missing between two extras'],
  ['requests[', { name: 'requests', extras: [] }, 'a `]` is missing'],
  ['requests[sec', { name: 'requests', extras: ['sec'] }, 'a `]` is missing'],
  ['requests>=', { name: 'requests', specifier: '>=' }, 'A version is missing'],
  ['requests @', { name: 'requests', url: '' }, 'A URL is missing'],
  ['requests ;', { name: 'requests', marker: '' }],
  ['foo >=1,<2', { specifier: '>=1,<2' }],
  ['foo>=1,', { specifier: '>=1,' }],
  ['foo>=1<2', { specifier: '>=1<2' }, 'A comma is missing between two versions'],
  ['foo 1.0', { name: 'foo', specifier: '' }, 'An operator is missing'],
  ['foo=1', { specifier: '=1' }, 'A single `=`'],
  ['foo=>1', { specifier: '=>1' }, 'no operator'],
  ['foo^1', { specifier: '^1' }, 'no operator'],
  ['foo==dev', { specifier: '==dev' }, 'is no version'],
  ['foo==1.*', { specifier: '==1.*' }],
  ['foo>=1.*', { specifier: '>=1.*' }, '`.*` is allowed'],
  ['torch==2.1.0+cu118', { specifier: '==2.1.0+cu118' }],
  ['jaxlib>=0.1.67+cuda110', { specifier: '>=0.1.67+cuda110' }, 'A local version'],
  ['pkg==1!2.0.post1.dev3', { specifier: '==1!2.0.post1.dev3' }],
  ['pkg!=1.0', { specifier: '!=1.0' }],
  ['foo===any-thing!', { specifier: '===any-thing!' }],
  ['foo (>=1.0)', { specifier: '>=1.0' }],
  ['foo[x] (>=1)', { extras: ['x'], specifier: '>=1' }],
  ['foo (>=1.0', { specifier: '>=1.0' }, 'a `)` were expected'],
  [`foo (python_version<'3')`, { name: 'foo', specifier: '' }, 'A version in parentheses'],
  ['foo; python_version < "3.8"', { marker: 'python_version < "3.8"' }],
  [`foo;extra == 'x'`, { marker: `extra == 'x'` }],
  ['foo>=1;os_name=="nt"', { specifier: '>=1', marker: 'os_name=="nt"' }],
  ['foo @ https://x.org/f.zip ; os_name == "nt"', { url: 'https://x.org/f.zip', marker: 'os_name == "nt"' }],
  ['foo@https://x.org/f.zip', { name: 'foo', url: 'https://x.org/f.zip' }],
  ['foo @ https://x.org/f.zip;a', { url: 'https://x.org/f.zip;a', marker: '' }],
  [
    'foo @ https://x.org/f.zip;a == "b"',
    { url: 'https://x.org/f.zip', marker: 'a == "b"' },
    undefined,
    { urlEnd: 'semicolon' },
  ],
  ['foo[x] @ git+ssh://git@h/f.git@v1#subdirectory=a', { url: 'git+ssh://git@h/f.git@v1#subdirectory=a' }],
  ['foo@1.0', { name: 'foo', url: '1.0' }, '`@` takes a URL'],
  ['"foo"', { name: 'foo', nameSpan: { start: 1, end: 4 } }, 'Quotes are no part'],
  ["'foo>=1'", { name: 'foo', specifier: '>=1' }, 'Quotes are no part'],
  ['"foo">=1', { name: 'foo', specifier: '>=1' }, 'Quotes are no part'],
  ['“foo”', { name: 'foo' }, 'Quotes are no part'],
  ['"foo', { name: 'foo' }, 'Quotes are no part'],
  ['foo bar', { name: 'foo' }, 'Unexpected text'],
  ['foo==1.0 bar; os_name', { specifier: '==1.0', marker: 'os_name' }, 'Unexpected text'],
  ['foo==1.0#x', { name: 'foo' }, 'A comment needs a blank'],
];

describe('scanRequirement', () => {
  it.each(rows)('%s', (text, expected, problem, options) => {
    const before = 'été, ';
    const scanned = scanRequirement(
      `${before}${text}\nnext`,
      before.length,
      before.length + text.length,
      options,
    );
    expect(scanned).toBeDefined();
    if (scanned === undefined) return;
    const move = (span: { start: number; end: number }) => ({
      start: span.start - before.length,
      end: span.end - before.length,
    });
    const moved = { ...scanned, nameSpan: move(scanned.nameSpan), end: scanned.end - before.length };
    expect(moved).toMatchObject(expected);
    const messages = scanned.problems.map((found) => found.message).join(' ');
    if (problem === undefined) expect(messages).toBe('');
    else expect(messages).toContain(problem);
  });

  it.each([
    '',
    '   ',
    '{{ x }}',
    '<REPLACE>',
    '@VAR@',
    '${P}foo',
    'foo${P}',
    'foo-{{ x }}',
    '-foo',
    '.foo',
    '• foo',
    '# foo',
  ])('finds no name in %j', (text) => {
    expect(scanRequirement(text, 0, text.length)).toBeUndefined();
  });

  it('keeps every span inside the given piece, in order, and slices back', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'foo',
            'é',
            '[',
            ']',
            ',',
            ' ',
            '>=',
            '1.0',
            ';',
            '@',
            '(',
            ')',
            '"',
            "'",
            '#',
            '\u200b',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(piece, piece, piece, (before, text, after) => {
        const start = before.length;
        const end = start + text.length;
        const whole = before + text + after;
        const scanned = scanRequirement(whole, start, end);
        if (scanned === undefined) return;
        expect(whole.slice(scanned.nameSpan.start, scanned.nameSpan.end)).toBe(scanned.name);
        let last = start;
        for (const span of [scanned.nameSpan, ...scanned.extraSpans]) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(scanned.end);
        expect(scanned.end).toBeLessThanOrEqual(end);
        for (const { span } of scanned.problems) {
          expect(span.start).toBeGreaterThanOrEqual(start);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(end);
        }
        expect(scanRequirement(text, 0, text.length)?.name).toBe(scanned.name);
      }),
      { numRuns: 1000 },
    );
  });
});
