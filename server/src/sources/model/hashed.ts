import type { DependencyEntry, Manifest } from '../../manifests/types';
import type { RuleContext } from '../types';

/** The manifests that pip reads in one run with a file: its own, and those that it includes as requirements. */
function manifestsOfRun({ manifest, files }: RuleContext): readonly Manifest[] {
  const included = files.flatMap(({ role, manifest: read }) =>
    role === 'include' && read?.format === 'requirements' ? [read] : [],
  );
  return [manifest, ...included];
}

/** Whether pip checks hashes for a file: one hash anywhere switches that on for all of a run. */
export function hasHashes(context: RuleContext): boolean {
  return manifestsOfRun(context).some(({ hashes }) => hashes.length > 0);
}

/** Whether an option of the run switches the checks off again (pip 26.2). */
export function hashesDisabled(context: RuleContext): boolean {
  return manifestsOfRun(context).some(({ options }) =>
    options.some(({ name, dropped }) => name === '--no-require-hashes' && dropped !== true),
  );
}

/** Whether pip wants a hash for an entry. A folder has none, and what stands in a repository is checked otherwise. */
export function wantsHash({ kind, source, url }: DependencyEntry): boolean {
  if (kind !== 'requirement' || url.includes('#sha256=')) return false;
  return source === 'index' || source === 'named-index' || source === 'url';
}
