import type { RuleId } from '../../../shared/src/rule-ids';
import type { Severity } from '../../../shared/src/severity';
import { isAtLeast, SEVERITIES } from '../../../shared/src/severity';
import type { DependencyEntry, EntryKind, EntrySource } from '../manifests/types';

/** Rules on the characters of a name. They hold wherever the package comes from: no installer takes such a name. */
const ABOUT_CHARACTERS: ReadonlySet<RuleId> = new Set<RuleId>([
  'name.non-ascii',
  'name.invisible-character',
  'name.invalid',
]);

/** Kinds that install nothing by themselves: a wrong name has no effect until somebody requires it. */
const INSTALLS_NOTHING: ReadonlySet<EntryKind> = new Set<EntryKind>(['constraint', 'override', 'exclude']);

/** The reader's own package: its name is the reader's choice. */
const OWN: ReadonlySet<EntrySource> = new Set<EntrySource>(['path', 'workspace', 'self']);

/** Rules that only wonder where a name comes from. What comes from elsewhere than the usual index answers that itself. */
const ABOUT_ORIGIN: ReadonlySet<RuleId> = new Set<RuleId>(['name.unknown', 'name.combination']);

/** Whether names of such an entry are judged at all: conda's are another name space, locked ones a tool's work. */
export function isJudged(entry: DependencyEntry): boolean {
  return entry.source !== 'conda' && entry.kind !== 'locked';
}

/**
 * The severity of a finding in view of where the entry's package comes from and what the entry is for. `undefined`:
 * say nothing. A slip next to a direct address is still worth a word; a name that the index lacks, or one that merely
 * contains a popular one, is not.
 */
export function severityAt(
  entry: DependencyEntry,
  rule: RuleId,
  judged: Severity,
  ownIndex: boolean,
): Severity | undefined {
  const fromIndex = entry.source === 'index';
  const isWeak = !isAtLeast(judged, 'warning');
  if (isWeak && ABOUT_ORIGIN.has(rule) && (!fromIndex || ownIndex)) return undefined;
  let steps = INSTALLS_NOTHING.has(entry.kind) ? 1 : 0;
  if (!ABOUT_CHARACTERS.has(rule)) {
    if (OWN.has(entry.source)) return undefined;
    if (!fromIndex) steps += 1;
  }
  return lower(judged, steps);
}

/** So many steps less loud; a hint stays a hint. */
function lower(severity: Severity, steps: number): Severity {
  return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + steps, SEVERITIES.length - 1)] ?? severity;
}
