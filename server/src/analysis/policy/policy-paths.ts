import { POLICY_FILES } from '../../policy/policy-files';

/** Whether a file may hold a policy, by its name. */
export function isPolicyPath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return POLICY_FILES.some((known) => known === name);
}

/** Whether all of a file is a policy. */
export function isWholePolicy(path: string): boolean {
  return isPolicyPath(path) && !path.endsWith('pyproject.toml');
}
