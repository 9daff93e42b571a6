import type { Mechanism } from './types';

/**
 * What tells the written name from the one that was meant, as the end of a clause: `'dajngo'` + `swaps 'j' and 'a' of
 * 'django'`. Both are normalised names.
 */
export function describeDifference(written: string, target: string, mechanism: Mechanism): string {
  const [lost, extra] = changedPieces(written, target);
  const meant = `'${target}'`;
  switch (mechanism) {
    case 'separators':
      return `is ${meant} with other separators`;
    case 'collision-key':
    case 'look-alike':
      return `looks like ${meant}, with '${extra}' for '${lost}'`;
    case 'non-ascii':
      return `has letters that only look like those of ${meant}`;
    case 'invisible':
      return `is ${meant} with characters that nobody can see`;
    case 'repeated-character':
      return `has one '${extra}' more than ${meant}`;
    case 'transposition':
      return `swaps '${lost.charAt(0)}' and '${lost.charAt(lost.length - 1)}' of ${meant}`;
    case 'insertion':
    case 'deletion':
    case 'substitution':
    case 'keyboard':
    case 'vowel':
    case 'plural':
      return describeEdit(lost, extra, meant);
    case 'two-edits':
      return `is two slips away from ${meant}`;
    case 'spelling':
      return `is another spelling of ${meant}`;
    case 'reordered-words':
      return `has the words of ${meant} in another order`;
    case 'version-suffix':
      return `is ${meant} but for the number at its end`;
    case 'affix':
      return `is ${meant} but for a common word before or behind it`;
    case 'affix-edit':
      return `is a misspelt ${meant} with a common word added`;
    case 'combosquat':
      return `adds words to ${meant}`;
    case 'import-name':
      return `is what programs import of ${meant}`;
    case 'preferred':
      return `is rarely meant; ${meant} is`;
  }
}

function describeEdit(lost: string, extra: string, meant: string): string {
  if (lost === '') return `has an '${extra}' that is not in ${meant}`;
  if (extra === '') return `lacks the '${lost}' of ${meant}`;
  return `has '${extra}' where ${meant} has '${lost}'`;
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
