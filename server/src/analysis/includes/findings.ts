import type { Settings } from '../../../../shared/src/settings';
import { LineMap } from '../../manifests/line-map';
import type { Manifest } from '../../manifests/types';
import { fileFinding } from '../file-finding';
import type { Finding } from '../types';
import type { Followed } from './follow';
import { includeKey } from './follow';
import { INCLUDE_RULES } from './rules';

/** UTF-16 units of a path that a message repeats. */
const LONGEST_PATH = 120;

/**
 * The findings on the includes of a file, at the paths as they are written, in the order of the text. An include of
 * which nothing is known (yet) has none. The text's lines are counted only when there is something to report.
 */
export function includeFindings(
  text: string,
  manifest: Manifest,
  outcomes: Followed['outcomes'],
  settings: Settings,
): readonly Finding[] {
  const findings: Finding[] = [];
  let lines: LineMap | undefined;
  for (const include of manifest.includes) {
    const outcome = outcomes.get(includeKey(include));
    if (outcome === undefined || outcome.kind === 'fine') continue;
    for (const rule of INCLUDE_RULES) {
      const message = rule.say(outcome, quoted(include.path));
      if (message === undefined) continue;
      lines ??= new LineMap(text);
      const finding = fileFinding(rule.id, message, include.span, lines, settings);
      if (finding !== undefined) findings.push(finding);
      break;
    }
  }
  return findings;
}

function quoted(path: string): string {
  return `'${path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path}'`;
}
