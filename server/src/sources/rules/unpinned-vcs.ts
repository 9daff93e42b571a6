import { tomlFix } from '../fixes/fix';
import { placeOf } from '../fixes/lines';
import { pinAddress, pinTable } from '../fixes/pin-commit';
import { lockedState } from '../locks/commits';
import { type Repository, repositoriesIn } from '../model/repositories';
import type { RuleContext, SourceFinding, SourceFix, SourceRule } from '../types';

const FULL_COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
const SHORT_COMMIT = /^[0-9a-f]{7,39}$/i;

/**
 * A repository without a commit: a branch moves, and a tag can be moved. Quiet where a lock holds it at a commit, which
 * the fix then writes down.
 *
 * @see https://pip.pypa.io/en/stable/topics/vcs-support/
 */
export const unpinnedVcs: SourceRule = {
  id: 'source.unpinned-vcs',
  check: (context) => repositoriesIn(context).flatMap((repository) => judged(context, repository) ?? []),
};

function judged(context: RuleContext, repository: Repository): SourceFinding | undefined {
  const { name, revision, span, url } = repository;
  if (FULL_COMMIT.test(revision) || /[${}]/.test(revision)) return undefined;
  // Subversion counts its revisions.
  if (/^svn\+/i.test(url) && /^\d+$/.test(revision)) return undefined;
  const short = SHORT_COMMIT.test(revision);
  const locked = lockedState(context.files, repository);
  return {
    rule: 'source.unpinned-vcs',
    severity: locked.kind === 'held' ? 'hint' : short ? 'information' : 'warning',
    message: short
      ? 'The beginning of a commit may come to mean another one. Name the whole commit, 40 digits.'
      : 'A branch or a tag may point to other code tomorrow. Name the commit, all 40 digits of it.',
    name,
    span,
    fixes:
      locked.kind === 'held' && locked.commit !== undefined ? pinned(context, repository, locked.commit) : [],
  };
}

/** Not exact: the lock has to be made anew for what the manifest says then. */
function pinned(
  context: RuleContext,
  { url, span, written }: Repository,
  commit: string,
): readonly SourceFix[] {
  const about = { title: `Pin to the commit of the lock, \`${commit.slice(0, 12)}\``, exact: false };
  if (written === 'elsewhere') return [];
  if (written === 'in-address') {
    const place = placeOf(context.text, span, url);
    if (place === undefined) return [];
    return [{ ...about, preferred: true, changes: [pinAddress(url, place, commit)] }];
  }
  const key = context.manifest.format === 'pipfile' ? 'ref' : 'rev';
  const change = pinTable(written.file.document, written.table, key, commit);
  const fix = tomlFix(context, about, [change]);
  return fix === undefined ? [] : [fix];
}
