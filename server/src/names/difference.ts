import type { Mechanism } from './types';

/**
 * What tells the written name from the one that was meant, as what follows the written name: `'dajngo'` + `has 'j' and
 * 'a' swapped`. Both are normalised names; the other one has been named before.
 */
export function describeDifference(written: string, target: string, mechanism: Mechanism): string {
  switch (mechanism) {
    case 'separators':
      return 'differs only in hyphens';
    case 'collision-key':
    case 'look-alike':
    case 'insertion':
    case 'deletion':
    case 'substitution':
    case 'keyboard':
    case 'vowel':
    case 'plural':
      return describeEdit(written, target);
    case 'non-ascii':
      return 'has letters that only look like those';
    case 'invisible':
      return 'has characters that nobody can see';
    case 'repeated-character':
      return describeRepeat(written, target);
    case 'transposition':
      return describeSwap(written, target);
    case 'two-edits':
      return 'is two slips away from it';
    case 'spelling':
      return 'is another spelling of it';
    case 'reordered-words':
      return 'has the words in another order';
    case 'version-suffix':
      return describeAddition(written, target) ?? 'has another number at its end';
    case 'affix':
      return describeAddition(written, target) ?? 'has another word added';
    case 'affix-edit':
      return 'misspells it and adds a word';
    case 'combosquat':
      return 'adds words to it';
    case 'import-name':
      return 'is its name in programs';
    case 'preferred':
      return 'is rarely meant';
  }
}

function describeEdit(written: string, target: string): string {
  const [lost, extra] = changedPieces(written, target);
  if (lost === '') return `has '${extra}' added`;
  if (extra === '') return `lacks '${lost}'`;
  return `has '${extra}' in place of '${lost}'`;
}

/** Keys may have been held too long in several places; then what lies between the first and the last says nothing. */
function describeRepeat(written: string, target: string): string {
  const [, extra] = changedPieces(written, target);
  return extra.length === 1 ? `has one '${extra}' too many` : 'repeats characters';
}

function describeSwap(written: string, target: string): string {
  const [lost] = changedPieces(written, target);
  return `has '${lost.charAt(0)}' and '${lost.charAt(lost.length - 1)}' swapped`;
}

/** The words or the number by which one of the names is longer, if it holds the other one whole. */
function describeAddition(written: string, target: string): string | undefined {
  const more = written.length > target.length;
  const [short, long] = more ? [target, written] : [written, target];
  const at = long.indexOf(short);
  if (at === -1) return undefined;
  const rest = [long.slice(0, at), long.slice(at + short.length)].map(withoutOuterHyphens);
  return `${more ? 'adds' : 'lacks'} '${rest.filter(Boolean).join("' and '")}'`;
}

function withoutOuterHyphens(text: string): string {
  return text.replace(/^-|-$/g, '');
}

/** What is left of the target and of the written name without their common beginning and end. */
function changedPieces(written: string, target: string): [lost: string, extra: string] {
  const shorter = Math.min(written.length, target.length);
  let start = 0;
  while (start < shorter && written.charCodeAt(start) === target.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    written.charCodeAt(written.length - 1 - end) === target.charCodeAt(target.length - 1 - end)
  ) {
    end++;
  }
  return [target.slice(start, target.length - end), written.slice(start, written.length - end)];
}
