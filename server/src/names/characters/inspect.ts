import type { Span } from '../../../../shared/src/span';
import { characterName } from './character-name';
import { readingsOfCharacter } from './character-readings';

/** What is wrong with a character in a name. */
export type CharacterKind = 'non-ascii' | 'invisible' | 'bidi' | 'control' | 'ascii-symbol';

/** A character that no package name may have. */
export interface CharacterIssue {
  /** In UTF-16 units from the beginning of the inspected text. */
  readonly span: Span;
  readonly codePoint: number;
  /** `U+0430`: at least four hexadecimal digits. */
  readonly notation: string;
  /** Unicode's name, `CYRILLIC SMALL LETTER A`, or a description where the name isn't at hand. */
  readonly name: string;
  readonly kind: CharacterKind;
  /** The ASCII that it most likely stands for; none for what is invisible or looks like no ASCII. */
  readonly looksLike?: string;
}

/** Turns the order of the text around it: the means of "Trojan source" attacks. */
const BIDI = /^\p{Bidi_Control}$/u;
const CONTROL = /^\p{Cc}$/u;
/** Blanks other than the ASCII ones count: a no-break space in a name is seen by nobody. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Z}\p{Cf}\u2800]$/u;

const NAME_CHARACTER = /^[A-Za-z0-9._-]$/;

/**
 * Every character of a name as written that isn't one of `A-Z a-z 0-9 . _ -`, in order. A surrogate without its
 * partner counts as a character. Never throws, linear.
 *
 * @see https://packaging.python.org/en/latest/specifications/name-normalization/#name-format
 */
export function inspectCharacters(written: string): readonly CharacterIssue[] {
  const issues: CharacterIssue[] = [];
  let start = 0;
  for (const char of written) {
    const end = start + char.length;
    if (!NAME_CHARACTER.test(char)) issues.push(issueOf(char, { start, end }));
    start = end;
  }
  return issues;
}

function issueOf(char: string, span: Span): CharacterIssue {
  const codePoint = char.codePointAt(0) ?? 0;
  const kind = kindOf(char);
  const looksLike = readingsOfCharacter(char)[0] ?? '';
  return {
    span,
    codePoint,
    notation: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
    name: characterName(codePoint),
    kind,
    ...(looksLike === '' ? {} : { looksLike }),
  };
}

function kindOf(char: string): CharacterKind {
  if (BIDI.test(char)) return 'bidi';
  if (CONTROL.test(char)) return 'control';
  if (char < '\u0080') return 'ascii-symbol';
  return INVISIBLE.test(char) ? 'invisible' : 'non-ascii';
}
