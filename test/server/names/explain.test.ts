import { describe, expect, it } from 'vitest';
import { inspectCharacters } from '../../../server/src/names/characters/inspect';
import { explain } from '../../../server/src/names/explain';
import type { Reason } from '../../../server/src/names/reason';

const date = '2026-11-01';

const near = {
  kind: 'near',
  written: 'dajngo',
  target: 'django',
  rank: 528,
  mechanism: 'transposition',
  status: 'absent',
  date,
} as const;

function characters(written: string, target?: string, rank?: number): Reason {
  return {
    kind: 'characters',
    written,
    issues: inspectCharacters(written),
    ...(target === undefined ? {} : { target }),
    ...(rank === undefined ? {} : { rank }),
  };
}

const ROWS: readonly (readonly [Reason, string])[] = [
  [
    near,
    "Did you mean 'django' (number 528 by downloads)? 'dajngo' has 'j' and 'a' swapped; PyPI had no such name on 2026-11-01.",
  ],
  [
    { ...near, status: 'registered' },
    "Did you mean 'django' (number 528 by downloads)? 'dajngo' has 'j' and 'a' swapped; PyPI's 'dajngo' is another, little used project (2026-11-01).",
  ],
  [
    { ...near, status: 'unchecked', date: '' },
    "Did you mean 'django' (number 528 by downloads)? 'dajngo' has 'j' and 'a' swapped; whether PyPI has 'dajngo' could not be checked.",
  ],
  [{ kind: 'invalid', written: '', cause: 'empty' }, "'' can't be a package name: it is empty."],
  [
    { kind: 'invalid', written: 'x'.repeat(100), cause: 'too-long' },
    `'${'x'.repeat(60)}…' can't be a package name: it is too long.`,
  ],
  [
    { kind: 'invalid', written: 'y'.repeat(60), cause: 'too-long' },
    `'${'y'.repeat(60)}' can't be a package name: it is too long.`,
  ],
  [
    { kind: 'invalid', written: '-django', cause: 'edge' },
    "'-django' can't be a package name: it has to begin and end with a letter or a digit.",
  ],
  [
    characters('djаngo', 'django', 528),
    "Did you mean 'django' (number 528 by downloads)? 'djаngo' holds U+0430 (CYRILLIC SMALL LETTER A), which no package name may have.",
  ],
  [
    characters('dj@ngo', 'django'),
    "Did you mean 'django'? 'dj@ngo' holds U+0040 (COMMERCIAL AT), which no package name may have.",
  ],
  [
    characters('a\u200bb\u00adc'),
    "'a<U+200B>b<U+00AD>c' holds U+200B (ZERO WIDTH SPACE), U+00AD (SOFT HYPHEN), which no package name may have.",
  ],
  [
    characters('\u202eа'),
    "'<U+202E>а' holds U+202E (RIGHT-TO-LEFT OVERRIDE), U+0430 (CYRILLIC SMALL LETTER A), which no package name may have.",
  ],
  [
    characters('!!!!!'),
    "'!!!!!' holds U+0021 (EXCLAMATION MARK), U+0021 (EXCLAMATION MARK), U+0021 (EXCLAMATION MARK) and 2 more, which no package name may have.",
  ],
  [
    { kind: 'malicious', written: 'evil', report: 'MAL-2025-1' },
    "'evil' was removed from PyPI because it held malware (report MAL-2025-1): don't install it.",
  ],
  [
    { kind: 'malicious', written: 'evil', report: '' },
    "'evil' was removed from PyPI because it held malware: don't install it.",
  ],
  [
    { kind: 'standard-library', written: 'json', module: 'json', status: 'absent', date },
    "'json' is part of Python, so it needs no package; PyPI had no such name on 2026-11-01.",
  ],
  [
    { kind: 'standard-library', written: 'asyncio', module: 'asyncio', status: 'ranked', date },
    "'asyncio' is part of Python, so it needs no package; PyPI's 'asyncio' is another project (2026-11-01), mostly an old backport.",
  ],
  [
    { kind: 'standard-library', written: 'sets', module: 'sets', status: 'registered', date, now: '' },
    "'sets' was part of older Pythons and is gone, so it needs no package; PyPI's 'sets' is another, little used project (2026-11-01), mostly an old backport.",
  ],
  [
    { kind: 'standard-library', written: 'stringio', module: 'StringIO', status: 'absent', date, now: 'io' },
    "'StringIO' is part of Python, as 'io' today, so it needs no package; PyPI had no such name on 2026-11-01.",
  ],
  [
    {
      kind: 'import-name',
      written: 'cv2',
      importName: 'cv2',
      distribution: 'opencv-python',
      rank: 533,
      status: 'absent',
      date,
    },
    "Did you mean 'opencv-python' (number 533 by downloads)? 'cv2' is what programs import from it; PyPI had no such name on 2026-11-01.",
  ],
  [
    {
      kind: 'import-name',
      written: 'docx',
      importName: 'docx',
      distribution: 'python-docx',
      status: 'ranked',
      date,
    },
    "Did you mean 'python-docx'? 'docx' is what programs import from it; PyPI's 'docx' is another project (2026-11-01).",
  ],
  [
    { kind: 'preferred', written: 'sklearn', better: 'scikit-learn', why: 'is deprecated.' },
    "Did you mean 'scikit-learn'? 'sklearn' is deprecated.",
  ],
  [
    { kind: 'preferred', written: 'sklearn', better: 'scikit-learn', why: 'is deprecated' },
    "Did you mean 'scikit-learn'? 'sklearn' is deprecated.",
  ],
  [
    { kind: 'unknown', written: 'nothing-alike', date },
    "'nothing-alike' is not among the packages on PyPI as of 2026-11-01: it may be private, brand new or made up.",
  ],
];

describe('explain', () => {
  it.each(ROWS)('$kind $written', (reason, expected) => {
    expect(explain(reason)).toBe(expected);
  });
});
