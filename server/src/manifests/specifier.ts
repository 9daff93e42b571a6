import type { ManifestProblem } from './types';
import { isBlank, skipBlanks } from './name-characters';

const OPERATORS = new Set(['==', '!=', '<=', '>=', '<', '>', '~=', '===']);

/** A PEP 440 version without its local part. @see https://peps.python.org/pep-0440/ (appendix B) */
const VERSION =
  /^v?(?:\d+!)?\d+(?:\.\d+)*(?:[-_.]?(?:alpha|beta|preview|pre|rc|a|b|c)[-_.]?\d*)?(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?(?:[-_.]?dev[-_.]?\d*)?$/i;
const LOCAL = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/i;
const WILDCARD =
  /^v?(?:\d+!)?\d+(?:\.\d+)*(?:[-_.]?(?:alpha|beta|preview|pre|rc|a|b|c)[-_.]?\d*)?(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?\.\*$/i;

/** Longer versions are not looked at in detail: they are wrong, and patterns cost time. */
const MAX_VERSION = 128;

export function isOperator(code: number): boolean {
  return code === 60 || code === 61 || code === 62 || code === 33 || code === 126 || code === 94;
}

/**
 * Reads version clauses from `start` on, and returns the offset after the last one (white space before `end`, `;` or
 * `)` not counted). Adds to `problems` what pip refuses.
 */
export function scanSpecifier(text: string, start: number, end: number, problems: ManifestProblem[]): number {
  let at = start;
  let last = start;
  while (at < end && isOperator(text.charCodeAt(at))) {
    const clause = at;
    while (at < end && isOperator(text.charCodeAt(at))) at++;
    const operator = text.slice(clause, at);
    const version = skipBlanks(text, at, end);
    at = endOfVersion(text, version, end, operator === '===');
    const plain = OPERATORS.has(operator) && isPlainVersion(text, version, at);
    const wrong = plain
      ? undefined
      : judgeClause(operator, text.slice(version, Math.min(at, version + MAX_VERSION + 1)));
    if (wrong !== undefined)
      problems.push({ message: wrong, span: { start: clause, end: Math.max(at, clause + 1) } });
    last = at > version ? at : clause + operator.length;
    at = skipBlanks(text, at, end);
    if (at < end && text.charCodeAt(at) === 44) {
      last = at + 1;
      at = skipBlanks(text, at + 1, end);
    } else if (at < end && isOperator(text.charCodeAt(at))) {
      problems.push({
        message: 'A comma is missing between two versions.',
        span: { start: clause, end: at },
      });
    }
  }
  return last;
}

function endOfVersion(text: string, start: number, end: number, arbitrary: boolean): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 44 || code === 59 || code === 40 || code === 41 || isBlank(code)) break;
    // `1!2.0` holds an epoch, `1!=2` two clauses.
    const epoch = code === 33 && text.charCodeAt(at + 1) !== 61;
    if (!arbitrary && ((!epoch && isOperator(code)) || code === 35)) break;
    at++;
  }
  return at;
}

/** Digits with single dots between them: by far the most versions, which need no pattern. */
function isPlainVersion(text: string, start: number, end: number): boolean {
  let wasDigit = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const digit = code >= 48 && code <= 57;
    if (!digit && (code !== 46 || !wasDigit)) return false;
    wasDigit = digit;
  }
  return wasDigit;
}

/** What is wrong with one clause for pip, or `undefined`. */
function judgeClause(operator: string, version: string): string | undefined {
  if (operator === '=') return 'A single `=` is no operator: write `==`.';
  if (!OPERATORS.has(operator)) return `\`${operator.slice(0, 8)}\` is no operator that pip knows.`;
  if (version === '') return `A version is missing after \`${operator}\`.`;
  if (operator === '===') return undefined;
  const exact = operator === '==' || operator === '!=';
  if (version.length > MAX_VERSION) return 'This is no version.';
  if (version.endsWith('.*')) {
    if (!exact) return '`.*` is allowed after `==` and `!=` only.';
    return WILDCARD.test(version) ? undefined : `\`${version}\` is no version.`;
  }
  const plus = version.indexOf('+');
  if (plus < 0) return VERSION.test(version) ? undefined : `\`${version}\` is no version.`;
  if (!exact) return 'A local version (`+…`) is allowed after `==` and `!=` only.';
  const valid = VERSION.test(version.slice(0, plus)) && LOCAL.test(version.slice(plus + 1));
  return valid ? undefined : `\`${version}\` is no version.`;
}
