/**
 * The id of every rule, as it stands in diagnostics, in JSON output, in policies and as the anchor in
 * `docs/rules.md`. An id is stable for ever: it may be retired, never renamed or reused.
 */
export const RULE_IDS = [
  'name.typo',
  'name.look-alike',
  'name.non-ascii',
  'name.invisible-character',
  'name.known-malicious',
  'name.standard-library',
  'name.import-name',
  'name.preferred',
  'name.combination',
  'name.unknown',
  'name.invalid',
  'file.not-requirements',
  'file.missing-include',
  'file.include-cycle',
  'file.include-outside',
  'file.unread-include',
] as const;

export type RuleId = (typeof RULE_IDS)[number];
