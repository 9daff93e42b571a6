import { judgeName } from '../../server/src/names/judge';
import type { NameFinding, NameIndex } from '../../server/src/names/types';
import type { Attack } from './data';

/** The list of malicious names is off: it would find the attacks by name. */
const NO_REPORTS = { report: () => undefined };

/** The finding that speaks of another package; `name.unknown` speaks of none. */
export function nearFinding(name: string, index: NameIndex): NameFinding | undefined {
  const finding = judgeName(name, { index, malicious: NO_REPORTS }).findings[0];
  return finding?.rule === 'name.unknown' ? undefined : finding;
}

export function isWarning(finding: NameFinding | undefined): boolean {
  return finding?.severity === 'error' || finding?.severity === 'warning';
}

/** Whether the finding takes a popular name for a squat: what must never happen. */
export function isSquatFinding(finding: NameFinding | undefined): boolean {
  return ['name.typo', 'name.look-alike', 'name.combination', 'name.known-malicious'].includes(
    finding?.rule ?? '',
  );
}

/** What became of a set of attacks. */
export interface Recall {
  readonly total: number;
  /** Reported as a warning or an error. */
  readonly warned: number;
  /** Reported at any level. */
  readonly reported: number;
  readonly first: number;
  readonly amongThree: number;
  /** The mean over the targets of the share reported as a warning or an error. */
  readonly macro: number;
}

export function measureRecall(attacks: readonly Attack[], index: NameIndex): Recall {
  let warned = 0;
  let reported = 0;
  let first = 0;
  let amongThree = 0;
  const targets = new Map<string, { warned: number; total: number }>();
  for (const { name, target } of attacks) {
    const finding = nearFinding(name, index);
    const suggestions = finding?.suggestions.map((suggestion) => suggestion.name) ?? [];
    const row = targets.get(target) ?? { warned: 0, total: 0 };
    row.total++;
    if (isWarning(finding)) {
      warned++;
      row.warned++;
    }
    if (finding !== undefined) reported++;
    if (suggestions[0] === target) first++;
    if (suggestions.includes(target)) amongThree++;
    targets.set(target, row);
  }
  const shares = [...targets.values()].map((row) => row.warned / row.total);
  const macro = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  return { total: attacks.length, warned, reported, first, amongThree, macro };
}
