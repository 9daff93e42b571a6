/** The files of a folder that may hold a policy; of two in one folder, the first wins. */
export const POLICY_FILES = ['lookalike.toml', 'pyproject.toml'] as const;
