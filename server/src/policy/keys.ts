/** The version of the policy's format that is understood. */
export const POLICY_SCHEMA = 1;

/** The keys of each table of a policy, in the order of the documentation. */
export const POLICY_KEYS = {
  '': ['schema', 'ignore-files', 'require-reason', 'max-days', 'severity', 'private', 'allow'],
  'private': ['names', 'indexes', 'mirrors', 'require-pin'],
  'allow': ['name', 'index', 'rules', 'reason', 'until', 'files'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The table of a policy in a file that others use as well; the whole file elsewhere. */
export const POLICY_TABLE: readonly string[] = ['tool', 'lookalike'];
