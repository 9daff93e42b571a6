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
  'name.private-collision': ['error', 'A private name that somebody has on the public index'],
  'name.private-lookalike': ['error', 'A name that looks like one of your private names'],
  'file.not-requirements': ['information', 'Prose under the name of a requirements file'],
  'file.missing-include': ['warning', 'An include of a file that does not exist'],
  'file.include-cycle': ['warning', 'Files that include each other without end'],
  'file.include-outside': ['information', 'An include that leads out of the workspace'],
  'file.unread-include': ['warning', 'An include of something that is no list of requirements'],
  'file.swallowed-line': ['error', 'A line that pip takes for a part of another'],
  'source.option-ignored': ['error', 'An option that pip drops without a word'],
  'source.ambiguous': ['error', 'A private name that two indexes may answer for'],
  'source.public-first': ['warning', 'A public index that is asked before the private one'],
  'source.extra-index': ['warning', 'An extra index whose packages are mixed with the others'],
  'source.test-index': ['warning', 'The test index of PyPI beside another one'],
  'source.index-overridden': ['warning', 'An index option that replaces others'],
  'source.abbreviated-option': ['warning', 'An option of pip that is not written out'],
  'source.insecure-url': ['error', 'An address whose content can be swapped on the way'],
  'source.trusted-host': ['warning', 'A host whose certificate is not checked'],
  'source.credentials-in-url': ['error', 'A password or token in an address'],
  'source.weak-strategy': ['warning', 'A setting that mixes indexes again'],
  'source.index-not-explicit': ['information', 'An index that is asked for every name'],
  'source.pin-unused': ['warning', 'A binding of a name that no list requires'],
  'source.unknown-index': ['error', 'A binding to an index that is not defined'],
  'source.not-shipped': ['hint', 'A binding that does not travel with the package'],
  'source.unpinned-vcs': ['warning', 'A repository without a commit'],
  'source.unpinned-url': ['warning', 'A download without a hash'],
  'source.find-links': ['warning', 'A page of downloads beside the index'],
  'source.remote-include': ['information', 'An include from the network'],
  'source.name-mismatch': ['warning', 'An address that carries another package'],
  'source.dependency-links': ['warning', 'Links that pip has ignored for years'],
  'hash.detached': ['error', 'A hash that belongs to no requirement'],
  'hash.missing': ['error', 'A requirement without a hash among hashed ones'],
  'hash.disabled': ['warning', 'An option that switches the hashes off'],
  'hash.malformed': ['error', 'A hash that no file can have'],
  'hash.weak': ['warning', 'A hash of a broken kind'],
  'pin.not-exact-with-hash': ['information', 'A hashed requirement without an exact version'],
  'pin.private-unpinned': ['warning', 'A private name without an exact version'],
  'version.implausible': ['warning', 'A version that is far above all known ones'],
  'lock.source-mismatch': ['error', 'A locked package from another index than the one it is bound to'],
  'lock.foreign-artifact': ['warning', 'A locked file from a host that is not its index'],
  'lock.hash-missing': ['information', 'A locked package without hashes'],
  'policy.expired': ['warning', 'An approval whose time is over'],
  'policy.unused': ['information', 'An approval that nothing needs'],
  'policy.invalid': ['error', 'A piece of the policy that is not understood'],
  'policy.no-reason': ['warning', 'An approval without a reason'],
  'policy.no-expiry': ['warning', 'An approval without an end'],
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
