import type { RuleId } from '../../../shared/src/rule-ids';
import { RULE_IDS } from '../../../shared/src/rule-ids';
import type { Severity } from '../../../shared/src/severity';

/** What is known of a rule without looking at a file. */
export interface Rule {
  readonly id: RuleId;
  /** A few words for a list of rules. */
  readonly title: string;
  /** The loudest severity that the rule uses when nobody has set another one. */
  readonly severity: Severity;
}

const TABLE: Readonly<Record<RuleId, readonly [severity: Severity, title: string]>> = {
  'name.typo': ['error', 'A name one or two slips away from a popular one'],
  'name.look-alike': ['error', 'A name that looks like a popular one'],
  'name.non-ascii': ['error', 'A letter that only looks like an ASCII letter'],
  'name.invisible-character': ['error', 'A character that nobody can see'],
  'name.known-malicious': ['error', 'A name under which malware was published'],
  'name.standard-library': ['error', 'A module that comes with Python'],
  'name.import-name': ['error', 'The name of an import, not of a package'],
  'name.preferred': ['information', 'A name that exists, but is rarely the one meant'],
  'name.combination': ['warning', 'A popular name with words added, dropped or moved'],
  'name.unknown': ['information', 'A name that the index does not have'],
  'name.invalid': ['error', 'A text that cannot be a package name'],
  'file.not-requirements': ['information', 'Prose under the name of a requirements file'],
  'file.missing-include': ['warning', 'An include of a file that does not exist'],
  'file.include-cycle': ['warning', 'Files that include each other without end'],
  'file.include-outside': ['information', 'An include that leads out of the workspace'],
  'file.unread-include': ['warning', 'An include of something that is no list of requirements'],
};

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = RULE_IDS.map((id) => {
  const [severity, title] = TABLE[id];
  return { id, severity, title };
});

/** The documentation's address of a rule. */
export function documentationUrl(id: RuleId): string {
  return `https://github.com/lookalike-dev/lookalike/blob/main/docs/rules.md#${id.replaceAll('.', '')}`;
}
