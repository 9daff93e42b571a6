import type { Span } from '../../../../shared/src/span';
import { stringAt, tablesIn, membersNamed, tablesAt } from '../../manifests/toml/query';
import type { DependencyEntry } from '../../manifests/types';
import { ownToml } from '../model/toml-files';
import type { RuleContext, SourceFinding, SourceRule } from '../types';

const FULL_COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
const SHORT_COMMIT = /^[0-9a-f]{7,39}$/i;
const REPOSITORY = /^(git|hg|bzr|svn)\+/i;

/**
 * A repository without a commit: a branch moves, and a tag can be moved.
 *
 * @see https://pip.pypa.io/en/stable/topics/vcs-support/
 */
export const unpinnedVcs: SourceRule = {
  id: 'source.unpinned-vcs',
  check(context) {
    const hasLock = context.files.some(({ role }) => role === 'lock');
    const bound = uvRepositories(context);
    const isBound = (span: Span) =>
      bound.some((one) => one.span.start >= span.start && one.span.end <= span.end);
    return [
      ...context.manifest.entries.flatMap((entry) =>
        isBound(entry.span) ? [] : (ofEntry(context, entry) ?? []),
      ),
      ...context.manifest.unnamed.flatMap(({ text: url, span }) =>
        REPOSITORY.test(url) ? (judged('', revisionOf(url), span, url) ?? []) : [],
      ),
      ...bound.flatMap(({ name, revision, span }) => judged(name, revision, span, 'git') ?? []),
    ].map((one) => (hasLock ? { ...one, severity: 'hint' as const } : one));
  },
};

function ofEntry({ text }: RuleContext, entry: DependencyEntry): SourceFinding | undefined {
  const { url, span, name, kind } = entry;
  if (entry.source !== 'vcs' || kind === 'locked' || url === '') return undefined;
  const inUrl = revisionOf(url);
  // Tables of Poetry, PDM and Pipenv say it beside the address.
  const beside = /\b(?:rev|ref|revision)["']?\s*=\s*["']([^"']*)["']/.exec(
    text.slice(span.start, span.end),
  )?.[1];
  return judged(name, inUrl === '' ? (beside ?? '') : inUrl, span, url);
}

/** What stands behind the last `@` of the path; `''` where there is none. */
function revisionOf(url: string): string {
  const path = url.replace(/^[^/]*\/\/[^/]*/, '').split(/[?#]/, 1)[0] ?? '';
  const at = path.lastIndexOf('@');
  return at < 0 ? '' : path.slice(at + 1);
}

function judged(name: string, revision: string, span: Span, url: string): SourceFinding | undefined {
  if (FULL_COMMIT.test(revision) || /[${}]/.test(revision)) return undefined;
  // Subversion counts its revisions.
  if (/^svn\+/i.test(url) && /^\d+$/.test(revision)) return undefined;
  const short = SHORT_COMMIT.test(revision);
  return {
    rule: 'source.unpinned-vcs',
    severity: short ? 'information' : 'warning',
    message: short
      ? 'The beginning of a commit may come to mean another one. Name the whole commit, 40 digits.'
      : 'A branch or a tag may point to other code tomorrow. Name the commit, all 40 digits of it.',
    name,
    span,
    fixes: [],
  };
}

interface Repository {
  readonly name: string;
  readonly revision: string;
  readonly span: Span;
}

/** The bindings to repositories in `tool.uv.sources`. */
function uvRepositories({ manifest, model }: RuleContext): readonly Repository[] {
  if (manifest.format !== 'pyproject' && manifest.format !== 'script') return [];
  return ownToml(model).flatMap(({ document }) =>
    tablesAt(document.root, 'tool', 'uv', 'sources').flatMap(({ members }) =>
      members.flatMap(({ key, value }) =>
        tablesIn(value).flatMap((table) =>
          membersNamed(table, 'git').length === 0
            ? []
            : [
                {
                  name: key.name,
                  revision: stringAt(document, table, 'rev') ?? '',
                  span: { start: key.start, end: value.end },
                },
              ],
        ),
      ),
    ),
  );
}
