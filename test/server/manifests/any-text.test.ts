import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../server/src/manifests/registry';
import { corpusFiles } from './corpus';
import { misplacedSpans } from './describe-entry';

const piece = fc.constantFrom(
  ...[
    '"',
    "'",
    '"""',
    '[',
    ']',
    '{',
    '}',
    '=',
    '==',
    '>=',
    ',',
    '.',
    ':',
    ';',
    '#',
    '\\',
    '@',
    '-',
    '- ',
    '%',
    '$',
    '\n',
    '\r\n',
  ],
  ...[
    '\n[project]\ndependencies = [',
    '\n[tool.poetry.dependencies]\n',
    '\n[packages]\n',
    'dependencies:\n  - pip:\n    - ',
  ],
  ...[
    '# /// script\n# dependencies = [\n# "a",\n',
    '# ///\n',
    '\n[tool.uv.sources]\na = { workspace = true }\n',
    '-e ',
    '-r x',
  ],
  ...[
    'a',
    'foo',
    'dj\u0430ngo',
    '\u200b',
    '😀',
    '\ud800',
    '1',
    'true',
    '\\u0064',
    ' ',
    '\t',
    '\r',
    '\u2028',
    '\ufeff',
    '\0',
  ],
);
const soup = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));
const anyText = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 }));

describe.each(FORMATS.map((row) => [row.id, row.read] as const))('any text as %s', (id, read) => {
  it('is read without a throw, and every span keeps its promise', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const manifest = read(text);
        expect(manifest.format).toBe(id);
        expect(misplacedSpans(text, manifest)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('one text, other line ends', () => {
  const kinds = ['pyproject', 'pipfile', 'hatch', 'pixi', 'conda'] as const;
  const rows = kinds.flatMap((kind) =>
    corpusFiles(kind).map((file) => [file.path, kind, file.text] as const),
  );

  it.each(rows)('%s: CRLF, a BOM and no final newline change no name', (_path, kind, text) => {
    const read = FORMATS.find((row) => row.id === kind)?.read;
    const names = (of: string) =>
      read?.(of).entries.map((entry) => `${entry.group} ${entry.name} ${entry.specifier}`);
    const lf = text.replaceAll('\r\n', '\n');
    const expected = names(lf);
    expect(names(lf.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(names(`\ufeff${lf}`)).toEqual(expected);
    expect(names(lf.trimEnd())).toEqual(expected);
  });
});
