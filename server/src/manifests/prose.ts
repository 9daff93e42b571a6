import type { Manifest } from './types';

/** Why a text is taken for prose rather than for a list of requirements. */
export type ProseReason = 'mostly-sentences' | 'markup';

/** How many lines are looked at: enough to know, few enough to cost nothing. */
const MAX_LINES = 400;
/** Below this a person is probably still writing the first lines. */
const MIN_SENTENCES = 3;

/**
 * Whether a text that carries the name of a requirements file holds something else: a letter, a licence, a page that
 * was saved in place of the file. Then one notice is worth more than a hundred wrong names. `undefined` when it looks
 * like requirements.
 *
 * A line counts as a sentence when it holds four words or more and no operator, option, URL or comment sign, or when
 * it ends like a sentence. Prose needs three of them, and twice as many as lines that can be requirements; a line of
 * one word counts for neither, as both kinds of text have them.
 */
export function looksLikeProse(text: string, manifest: Manifest): ProseReason | undefined {
  if (/^\s*(?:<!doctype\b|<html\b|<\?xml\b|\{\\rtf|%PDF-)/i.test(text.slice(0, 200))) return 'markup';
  if (manifest.problems.length < MIN_SENTENCES) return undefined;
  let sentences = 0;
  let requirements = 0;
  let at = 0;
  for (let count = 0; count < MAX_LINES && at < text.length; count++) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(at, Math.min(end, at + 400)).trim();
    at = end + 1;
    if (line === '' || line.startsWith('#')) continue;
    if (isSentence(line)) sentences++;
    else if (/[=<>~@[\]]|^-|^\S+$/.test(line)) requirements += /\s|[=<>~]/.test(line) ? 1 : 0.25;
  }
  return sentences >= MIN_SENTENCES && sentences >= 2 * requirements ? 'mostly-sentences' : undefined;
}

function isSentence(line: string): boolean {
  if (/[=<>~]=|^-|\s#|\s--|[;@]\s/.test(line)) return false;
  const words = line
    .split(/\s+/)
    .filter((word) => /^[("'“‘]*\p{L}[\p{L}'’-]*[.,:;!?)"'”’]*$/u.test(word)).length;
  return words >= 4 || (words >= 2 && /[\p{L})"”][.!?:]$/u.test(line));
}
