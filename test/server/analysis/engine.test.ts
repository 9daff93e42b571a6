import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../shared/src/rule-ids';
import { DEFAULT_SETTINGS } from '../../../shared/src/settings';
import { createEngine } from '../../../server/src/analysis/engine';
import type { DocumentAnalysis, Fix } from '../../../server/src/analysis/types';
import { fakeIndex, fakeMalicious } from '../names/fake-index';

const data = {
  index: fakeIndex(['requests', 'django', 'numpy', 'matplotlib', 'django-filter'], ['some-package']),
  malicious: fakeMalicious({ 'stealer-kit': 'MAL-2025-1' }),
};
const engine = createEngine(data);
const path = 'requirements.txt';

function rules(text: string, settings = DEFAULT_SETTINGS, by = engine): readonly string[] {
  return by.analyze({ path, text, settings }).findings.map((found) => `${found.name} ${found.rule}`);
}

describe('analyze', () => {
  test('gives the finding with its exact place and fixes', () => {
    const [found, ...others] = engine.analyze({ path, text: 'requests\n  Dajngo[x]==4.2  # why\n' }).findings;
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      rule: 'name.typo',
      severity: 'error',
      name: 'Dajngo',
      normalized: 'dajngo',
      mechanism: 'transposition',
      span: { start: 11, end: 17 },
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 8 } },
      fixes: [{ title: 'Change to `django`', preferred: true, exact: false, newText: 'django' }],
    });
    expect(found?.message).toContain('django');
  });

  test.each([
    ['lines end at \\r\\n', 'requests\r\ndajngo\r\n', 1, 0],
    ['a byte order mark counts as one character', '\ufeffdajngo\n', 0, 1],
    ['a character of two units', '# 😀\nrequests # 😀\ndajngo', 2, 0],
  ])('%s', (_what, text, line, character) => {
    expect(engine.analyze({ path, text }).findings[0]?.range).toEqual({
      start: { line, character },
      end: { line, character: character + 6 },
    });
  });

  test('takes the format from the path, unless it is given', () => {
    const text = 'dajngo\n';
    expect(engine.analyze({ path: 'constraints.txt', text }).findings[0]?.severity).toBe('warning');
    expect(
      engine.analyze({ path: 'constraints.txt', format: 'requirements', text }).findings[0]?.severity,
    ).toBe('error');
    expect(engine.analyze({ path: '<stdin>', text }).manifest.format).toBe('requirements');
  });

  test('a rule that is turned off leaves the name to the others', () => {
    const severities = { 'name.known-malicious': 'off' } as const;
    expect(rules('stealer-kit')).toEqual(['stealer-kit name.known-malicious']);
    expect(rules('stealer-kit', { ...DEFAULT_SETTINGS, severities })).toEqual(['stealer-kit name.unknown']);
    const without = createEngine({ ...data, ignored: new Set(['name.known-malicious'] as const) });
    expect(rules('stealer-kit', DEFAULT_SETTINGS, without)).toEqual(['stealer-kit name.unknown']);
  });

  test('says nothing of names that are fine, registered or turned off', () => {
    expect(rules('requests\nsome-package\nDjango_Filter>=1\n')).toEqual([]);
    expect(rules('never-heard-of-it')).toEqual(['never-heard-of-it name.unknown']);
    expect(rules('never-heard-of-it', { ...DEFAULT_SETTINGS, unknownNames: false })).toEqual([]);
    expect(rules('--extra-index-url https://pypi.example.com/simple\nnever-heard-of-it')).toEqual([]);
  });
});

describe('a text that only has the name of a requirements file', () => {
  const sentences =
    '\n  Functional requirements\n\nThe user can log in with json.\nThe user can log out.\nThe dajngo is an animal.\n';
  const page = '<!DOCTYPE html>\n<p>dajngo</p>\n';
  const rows: [what: string, text: string, path: string, found: readonly string[]][] = [
    ['sentences', sentences, 'requirements.txt', ['file.not-requirements 1:2-25']],
    ['a web page', page, 'requirements.txt', ['file.not-requirements 0:0-15']],
    ['a byte order mark before it', `\ufeff${page}`, 'requirements.txt', ['file.not-requirements 0:1-16']],
    [
      'lines that end at a lone \\r',
      page.replaceAll('\n', '\r'),
      'constraints.txt',
      ['file.not-requirements 0:0-15'],
    ],
    ['comments', sentences.replace(/^(?=.)/gm, '# ') + 'dajngo\n', 'requirements.txt', ['name.typo 6:0-6']],
    ['sentences in another format', sentences, 'setup.cfg', []],
  ];

  test.each(rows)('%s', (_what, prose, as, expected) => {
    const found = engine.analyze({ path: as, text: prose }).findings;
    expect(
      found.map(
        ({ rule, range: { start, end } }) => `${rule} ${start.line}:${start.character}-${end.character}`,
      ),
    ).toEqual(expected);
  });

  test('has the severity that is set, or no finding at all', () => {
    const by = (severity: 'error' | 'off') => ({
      ...DEFAULT_SETTINGS,
      severities: { 'file.*': severity },
    });
    const severities = (settings = DEFAULT_SETTINGS, ignored: readonly RuleId[] = []) =>
      createEngine({ ...data, ignored: new Set(ignored) })
        .analyze({ path, text: page, settings })
        .findings.map((found) => found.severity);
    expect(severities()).toEqual(['information']);
    expect(severities(by('error'))).toEqual(['error']);
    expect(severities(by('off'))).toEqual([]);
    expect(severities(DEFAULT_SETTINGS, ['file.not-requirements'])).toEqual([]);
  });
});

const line = fc.oneof(
  fc.constantFrom(
    'requests',
    'dajngo',
    'djаngo==4',
    'rnatplotlib',
    'json',
    'cv2',
    'numppy>=1',
    '# x',
    '',
    '\\',
  ),
  fc.constantFrom(
    'requests \\',
    '-r base.txt',
    '-e .',
    'a @ https://example.com/a.zip',
    '--hash=sha256:0',
    '😀',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const text = fc
  .array(line, { maxLength: 12 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)));

function apply(before: string, fix: Fix): string {
  return before.slice(0, fix.span.start) + fix.newText + before.slice(fix.span.end);
}

describe('on any text', () => {
  test('an earlier analysis changes nothing', () => {
    const strict = ({ findings, manifest }: DocumentAnalysis) => ({ findings, manifest });
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (states) => {
        let previous = engine.analyze({ path, text: states[0] ?? '' });
        for (const state of states.slice(1)) {
          const analysis = engine.analyze({ path, text: state, previous });
          expect(strict(analysis)).toEqual(strict(engine.analyze({ path, text: state })));
          previous = analysis;
        }
      }),
    );
  });

  test('nor does it in a file of many lines', () => {
    const filler = 'requests==2.31\nnumppy\n'.repeat(400);
    const place = fc.nat(filler.length);
    fc.assert(
      fc.property(text, fc.array(fc.tuple(place, text), { minLength: 1, maxLength: 3 }), (first, edits) => {
        let state = first + filler;
        let previous = engine.analyze({ path, text: state });
        for (const [at, inserted] of edits) {
          state = state.slice(0, at) + inserted + state.slice(at + (inserted.length >> 1));
          const analysis = engine.analyze({ path, text: state, previous });
          expect(analysis.findings).toEqual(engine.analyze({ path, text: state }).findings);
          expect(analysis.manifest).toEqual(engine.analyze({ path, text: state }).manifest);
          previous = analysis;
        }
      }),
      { numRuns: 20 },
    );
  });

  test('every fix cures its finding, and a changed name has no finding', () => {
    fc.assert(
      fc.property(text, (before) => {
        for (const found of engine.analyze({ path, text: before }).findings) {
          for (const fix of found.fixes) {
            const after = engine.analyze({ path, text: apply(before, fix) }).findings;
            const end = fix.span.start + fix.newText.length;
            if (fix.newText !== '') {
              expect(after.filter((f) => f.span.start < end && f.span.end > fix.span.start)).toEqual([]);
            } else {
              const count = (list: readonly { name: string }[]) =>
                list.filter((f) => f.name === found.name).length;
              expect(count(after)).toBeLessThan(count(engine.analyze({ path, text: before }).findings));
            }
          }
        }
      }),
    );
  });
});

const marked: readonly (readonly [path: string, text: string])[] = [
  ['requirements.txt', '# 😀\n  ‹dajngo›[x]==4.2  # why\n\nrequests ; extra == "😀"\n‹numppy›'],
  ['constraints.txt', '‹dajngo›<5\n'],
  ['pyproject.toml', '[project]\nname = "😀"\ndependencies = ["requests; extra == \'😀\'", "‹dajngo›>=4"]\n'],
  ['setup.cfg', '[options]\ninstall_requires =\n  requests\n  ‹dajngo› >=4\n# é\n  ‹numppy›\n'],
  ['tool.py', '"😀"\n# /// script\n# dependencies = [\n#   "‹dajngo›",\n# ]\n# ///\n'],
];
const ways = [
  ['\\n', '\n', ''],
  ['\\r\\n', '\r\n', ''],
  ['a lone \\r', '\r', ''],
  ['\\n, after a byte order mark', '\n', '\ufeff'],
] as const;

describe.each(ways)('with lines that end at %s', (_what, lineEnd, start) => {
  test.each(marked)('the fixes in %s change nothing but the names: %j', (path, given) => {
    const text = start + given.replaceAll('\n', lineEnd);
    let after = text.replace(/[‹›]/g, '');
    const format = path.endsWith('.py') ? 'script' : undefined;
    const { findings } = engine.analyze({ path, text: after, ...(format ? { format } : {}) });
    for (const { fixes } of [...findings].reverse())
      for (const fix of fixes.slice(0, 1)) after = apply(after, fix);
    expect(after).toBe(text.replaceAll('‹dajngo›', 'django').replaceAll('‹numppy›', 'numpy'));
  });
});

test.each([
  ['dja', true],
  ['DJA', true],
  ['django', true],
  ['django-filte', true],
  ['django_f', true],
  ['django-filter', false],
  ['requests', false],
  ['zzz', false],
  ['', true],
])('%j may go on to a popular name: %s', (name, expected) => {
  expect(engine.isUnfinished(name)).toBe(expected);
});

test('findings that a change leaves where they are stay the same objects', () => {
  const start = `numppy\n${'requests==2.31\n'.repeat(400)}numppy\n`;
  const before = engine.analyze({ path, text: start });
  const again = (text: string) => engine.analyze({ path, text, previous: before }).findings;
  const middle = start.length >> 1;
  const changed = again(`${start.slice(0, middle)}#${start.slice(middle)}`);
  expect(changed[0]).toBe(before.findings[0]);
  expect(changed.at(-1)).not.toBe(before.findings.at(-1));
  // As long as before, but with a line more before it.
  const moved = again(`${start.slice(0, middle)}\n${start.slice(middle + 1)}`).at(-1);
  expect(moved?.range.start.line).toBe((before.findings.at(-1)?.range.start.line ?? 0) + 1);
});
