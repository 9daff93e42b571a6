import type { Mechanism } from './types';

/**
 * What tells the written name from the one that was meant, as the middle of a sentence: `'dajngo'` … `'django'`.
 * Both are normalised names.
 */
export function describeDifference(written: string, target: string, mechanism: Mechanism): string {
  const [lost, extra] = changedPieces(written, target);
  switch (mechanism) {
    case 'separators':
      return 'has its separators elsewhere than';
    case 'collision-key':
    case 'look-alike':
      return `looks like, with '${extra}' for '${lost}',`;
    case 'non-ascii':
      return 'has letters that only look like those of';
    case 'invisible':
      return 'has characters that nobody can see beside those of';
    case 'repeated-character':
      return `has a '${extra}' more than`;
    case 'transposition':
      return `swaps '${lost.charAt(0)}' and '${lost.charAt(lost.length - 1)}' of`;
    case 'insertion':
    case 'deletion':
    case 'substitution':
    case 'keyboard':
    case 'vowel':
    case 'plural':
      return describeEdit(lost, extra);
    case 'two-edits':
      return 'is two slips away from';
    case 'spelling':
      return 'is another spelling of';
    case 'reordered-words':
      return 'has the words of another order than';
    case 'version-suffix':
      return 'differs only by the version behind it from';
    case 'affix':
      return 'differs only by a common word before or behind it from';
    case 'affix-edit':
      return 'adds a common word to a misspelt';
    case 'combosquat':
      return 'adds words to';
    case 'import-name':
      return 'is the name to import of';
    case 'preferred':
      return 'is mostly written for';
  }
}

function describeEdit(lost: string, extra: string): string {
  if (lost === '') return `has an extra '${extra}' against`;
  if (extra === '') return `lacks the '${lost}' of`;
  return `has '${extra}' where '${lost}' stands in`;
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
