import type { Settings } from '../../../../shared/src/settings';
import type { LineMap } from '../../manifests/line-map';
import { osaDistance } from '../../names/lookup/osa';
import type { PolicyProblem } from '../../policy/types';
import { fileFinding } from '../file-finding';
import type { Finding, Fix } from '../types';

/** A word that is further away than this is another word. */
const MOST_SLIPS = 3;

/** Longer words are no keys, and a distance takes the product of both lengths. */
const LONGEST_WORD = 60;

/** Problems of a policy as findings at their place in its text, with what can be done about them. */
export function problemFindings(
  problems: readonly PolicyProblem[],
  lines: LineMap,
  settings: Settings,
): readonly Finding[] {
  return problems.flatMap((problem) => {
    const finding = fileFinding(problem.rule, problem.message, problem.span, lines, settings);
    return finding === undefined ? [] : [{ ...finding, fixes: fixesOf(problem) }];
  });
}

function fixesOf({ instead, fixes = [] }: PolicyProblem): readonly Fix[] {
  const all = fixes.map((fix) => ({ ...fix, preferred: false, exact: false }));
  const nearest = instead === undefined ? undefined : nearestOf(instead.word, instead.known);
  if (instead === undefined || nearest === undefined) return all;
  const title = `Change to \`${nearest}\``;
  return [{ title, span: instead.span, newText: nearest, preferred: true, exact: false }, ...all];
}

/** The known word with the fewest slips to the written one; `undefined` where none is near. */
function nearestOf(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  let best: string | undefined;
  let least = Math.min(MOST_SLIPS, Math.floor(word.length / 2)) + 1;
  for (const one of known) {
    const slips = osaDistance(word.toLowerCase(), one, least);
    if (slips < least) [best, least] = [one, slips];
  }
  return best;
}
