import type { RuleId } from '../../../shared/src/rule-ids';
import type { Severity, SeveritySetting } from '../../../shared/src/severity';
import { SEVERITIES } from '../../../shared/src/severity';
import { isBelowAddress } from '../../../shared/src/address';
import { allowFor, isPrivateIn } from './lookup';
import type { Allow, Policy, PolicyFile } from './types';

/** What of a finding the policy decides by. */
export interface Subject {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** PEP 503; empty where the finding is on no name. */
  readonly name: string;
  /** The addresses that the finding is on. */
  readonly addresses: () => readonly string[];
}

/** What becomes of a finding. `by` is the key of the JSON output. */
export type Settled =
  | { readonly kind: 'reported'; readonly severity: Severity }
  | {
      readonly kind: 'suppressed';
      readonly by: SuppressedBy;
      readonly reason: string;
      readonly allow?: Allow;
    };

/** `policy`: the repository's own; `user-policy`: a file or a setting of the user. */
export type SuppressedBy = 'policy' | 'user-policy';

/** Rules that say that a name is strange. One who has such a name knows that. */
export const STRANGE_NAME_RULES: readonly RuleId[] = [
  'name.typo',
  'name.look-alike',
  'name.standard-library',
  'name.import-name',
  'name.preferred',
  'name.combination',
  'name.unknown',
];

/**
 * Decides on one finding: what is ignored, approved or private is suppressed, with the reason; the rest gets the
 * severity that the nearest file sets. A file that only tightens makes a finding louder and does nothing else.
 *
 * @param path the file of the finding, relative to the workspace
 * @param today `2027-06-30`
 * @param chosen whether the user has set the severity of the rule: the policy leaves it alone then
 */
export function settle(
  subject: Subject,
  policy: Policy,
  path: string,
  today: string,
  chosen: boolean,
): Settled {
  const trusted = policy.files.filter((file) => !file.tightensOnly);
  return (
    byIgnoredFile(trusted, path) ??
    byAllow(subject, trusted, path, today) ??
    byPrivateName(subject, trusted) ??
    bySeverity(subject, policy, chosen)
  );
}

function byIgnoredFile(files: readonly PolicyFile[], path: string): Settled | undefined {
  for (const file of files) {
    const glob = file.ignoreFiles.find(({ matches }) => matches(path));
    if (glob !== undefined) return suppressed(file, `\`ignore-files\` of ${file.path}: ${glob.glob}`);
  }
  return undefined;
}

function byAllow(
  subject: Subject,
  files: readonly PolicyFile[],
  path: string,
  today: string,
): Settled | undefined {
  for (const file of files) {
    const allow = allowFor(file, subject.name, (one) => covers(one, subject, path) && !isOver(one, today));
    if (allow === undefined) continue;
    return { ...suppressed(file, allow.reason === '' ? `approved in ${file.path}` : allow.reason), allow };
  }
  return undefined;
}

function covers(allow: Allow, { rule, name, addresses }: Subject, path: string): boolean {
  if (!allow.rules.includes(rule)) return false;
  if (allow.name !== undefined && allow.name !== name) return false;
  if (allow.files?.some(({ matches }) => matches(path)) === false) return false;
  const { index } = allow;
  return index === undefined || addresses().some((address) => isBelowAddress(address, [index]));
}

/** Whether the last day of an approval has passed. */
export function isOver({ until }: { readonly until?: string }, today: string): boolean {
  return until !== undefined && until < today;
}

function byPrivateName({ rule, name }: Subject, files: readonly PolicyFile[]): Settled | undefined {
  if (name === '' || !STRANGE_NAME_RULES.includes(rule)) return undefined;
  const file = files.find((one) => isPrivateIn(one, name));
  return file && suppressed(file, `a private name of ${file.path}`);
}

function bySeverity({ rule, severity }: Subject, policy: Policy, chosen: boolean): Settled {
  let result = severity;
  const nearest = policy.files.find((file) => !file.tightensOnly && settingOf(file, rule) !== undefined);
  const set = nearest && settingOf(nearest, rule);
  if (nearest !== undefined && set !== undefined && !chosen) {
    if (set === 'off') return suppressed(nearest, `${rule} is off in ${nearest.path}`);
    result = set;
  }
  for (const file of policy.files) {
    const louder = file.tightensOnly ? settingOf(file, rule) : undefined;
    if (louder !== undefined && louder !== 'off' && SEVERITIES.indexOf(louder) < SEVERITIES.indexOf(result))
      result = louder;
  }
  return { kind: 'reported', severity: result };
}

/** What a file sets for a rule: for the rule itself, else for its group. */
function settingOf({ severities }: PolicyFile, rule: RuleId): SeveritySetting | undefined {
  return severities.get(rule) ?? severities.get(`${rule.slice(0, rule.indexOf('.'))}.*`);
}

function suppressed({ origin }: PolicyFile, reason: string): Extract<Settled, { kind: 'suppressed' }> {
  return { kind: 'suppressed', by: origin === 'user' ? 'user-policy' : 'policy', reason };
}
