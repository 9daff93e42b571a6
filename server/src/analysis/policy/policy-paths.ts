import { POLICY_FILES } from '../../policy/keys';

/** The folders above a file that may hold its policy are few; deeper ones belong to no repository. */
const MOST_FOLDERS = 64;

/**
 * The paths at which the policy of a file may lie, nearest first: in its own folder and in each one above it, up to
 * the workspace's own.
 *
 * @param path relative to the workspace, with `/`
 */
export function policyPathsFor(path: string): readonly string[] {
  const folders = path.replace(/^\/+/, '').split('/').slice(0, -1);
  const paths: string[] = [];
  for (let depth = folders.length; depth >= 0 && paths.length < MOST_FOLDERS * POLICY_FILES.length; depth--) {
    const folder = folders.slice(0, depth).join('/');
    for (const name of POLICY_FILES) paths.push(folder === '' ? name : `${folder}/${name}`);
  }
  return paths;
}

/** Whether a file may hold a policy, by its name. */
export function isPolicyPath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return POLICY_FILES.some((known) => known === name);
}

/** Whether all of a file is a policy. */
export function isWholePolicy(path: string): boolean {
  return isPolicyPath(path) && !path.endsWith('pyproject.toml');
}
