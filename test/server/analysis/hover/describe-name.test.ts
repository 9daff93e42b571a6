import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../../server/src/analysis/engine';
import { describeName } from '../../../../server/src/analysis/hover/describe-name';
import { type MarkupKind, markupOf } from '../../../../server/src/analysis/hover/markup';
import { translationFor } from '../../../../server/src/lsp/l10n/translate';
import type { DependencyEntry } from '../../../../server/src/manifests/types';
import type { Release } from '../../../../server/src/names/types';
import { fakeIndex, fakeMalicious } from '../../names/fake-index';

const index = fakeIndex(['requests', 'django', 'flask'], ['little']);
const malicious = fakeMalicious({ nasty: 'MAL-2025-1' });
const engine = createEngine({ index, malicious });
const RELEASES: Readonly<Record<string, Release>> = {
  django: { version: '5.2', month: '2026-10' },
  little: { version: '', month: '2019-01' },
};

/** The tip on a name that stands alone in a file, as the given kind of entry. */
function tip(
  name: string,
  entry: Partial<DependencyEntry> = {},
  kind: MarkupKind = 'markdown',
  from = engine,
): string {
  const { manifest, findings } = from.analyze({ path: 'requirements.txt', text: 'x\n' });
  const [model] = manifest.entries;
  if (model === undefined) throw new Error('nothing was read');
  const [finding] = from.analyze({ path: 'requirements.txt', text: `${name}\n` }).findings;
  expect(findings).toHaveLength(1);
  return describeName(
    {
      entry: { ...model, name, ...entry },
      verdict: from.judge(name),
      finding,
      besideDiagnostics: false,
      releaseOf: (normalized) => RELEASES[normalized],
      index: from.index,
      say: translationFor(undefined).say,
    },
    markupOf(kind),
  );
}

describe('the tip on a name', () => {
  test.each([
    [
      'Django',
      '**Django** — number 2 by downloads on PyPI; latest version 5\\.2, released 2026-10; index of 2026-11-01' +
        ' — [PyPI](https://pypi.org/project/django/)',
    ],
    [
      'little',
      '**little** — registered on PyPI, not among the popular packages; latest release in 2019-01; index of 2026-11-01' +
        ' — [PyPI](https://pypi.org/project/little/)',
    ],
  ])('%s', (name, expected) => {
    expect(tip(name)).toBe(expected);
  });

  test('one that is absent has no link, but its candidates have', () => {
    const text = tip('dajngo');
    expect(text.startsWith('**dajngo** — not on PyPI; index of 2026-11-01\n\nerror\\: ')).toBe(true);
    expect(text).toContain(
      '\n\n- d**aj**ngo → d**ja**ngo — number 2 by downloads; latest version 5\\.2, released 2026-10' +
        ' — [PyPI](https://pypi.org/project/django/)',
    );
    expect(text).not.toContain('project/dajngo');
  });

  test('one that was malware has no link', () => {
    const text = tip('nasty');
    expect(text).toContain('**nasty** — removed from PyPI because of malware');
    expect(text).not.toContain('pypi.org');
  });

  test('without an index nothing is claimed', () => {
    const blind = createEngine({ index: { ...fakeIndex([]), date: '' }, malicious });
    const [model] = engine.analyze({ path: 'requirements.txt', text: 'x\n' }).manifest.entries;
    if (model === undefined) throw new Error('nothing was read');
    const entry = { ...model, name: 'django' };
    const facts = {
      entry,
      verdict: blind.judge('django'),
      finding: undefined,
      besideDiagnostics: false,
      index: blind.index,
      say: translationFor(undefined).say,
    };
    expect(describeName({ ...facts, releaseOf: () => undefined }, markupOf('markdown'))).toBe(
      '**django** — not checked\\: the package index could not be loaded',
    );
  });

  test.each(['named-index', 'url', 'vcs', 'path', 'workspace', 'self', 'conda'] as const)(
    'from elsewhere (%s) it has no link',
    (source) => {
      const text = tip('django', { source });
      expect(text).toContain('PyPI');
      expect(text).not.toContain('](');
    },
  );

  test('plain text has neither marks nor backslashes', () => {
    const text = tip('dj\u0430ngo', {}, 'plaintext');
    expect(text).toContain('- U+0430 CYRILLIC SMALL LETTER A, looks like a (at 3)');
    expect(text).toContain('- dj\u0430ngo → django — number 2 by downloads');
    expect(text).not.toMatch(/\*\*|\\|\]\(/);
  });

  test('many characters are only counted', () => {
    const lines = tip('\u0430'.repeat(40)).split('\n');
    expect(lines.filter((line) => line.startsWith('- **U+0430**'))).toHaveLength(10);
    expect(lines).toContain('- and 30 more');
  });
});

describe('names that try to be Markdown', () => {
  test.each([
    '](https://e.example)',
    '![x](https://e.example)',
    '[x](command:workbench.action.terminal.new)',
    '<https://e.example>',
    '<img src="https://e.example">',
    '</p><script>x</script>',
    '`x`',
    '``` \nx\n```',
    '**x**',
    'https://e.example',
    'www.e.example',
    'x@e.example',
    'x\n\n# heading',
    'x\r- item',
    'x\u2028[y](z)',
    '\u202egnp.exe',
    '&lt;b&gt;',
    '| a |\n|---|\n| b |',
    '$(trash)',
    '\\](https://e.example)',
  ])('%j', (name) => {
    const text = tip(name);
    const inert = text.replace(/\\./g, '');
    const links = inert.match(/\[[^\]]*\]\([^)]*\)/g) ?? [];
    for (const link of links) expect(link).toMatch(/\]\(https:\/\/(?:github\.com|pypi\.org)\//);
    expect(inert.replace(/\[[^\]]*\]\([^)]*\)/g, '')).not.toMatch(/[`[\]<>#!|&@$]|:\/\/|www\./);
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028\u2029\r]/);
    for (const block of text.split('\n'))
      expect(block).toMatch(/^$|^\*\*|^- |^(?:error|warning|information|hint)/);
  });
});
