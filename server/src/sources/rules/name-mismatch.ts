import { normalizeName } from '../../../../shared/src/normalize';
import type { DependencyEntry } from '../../manifests/types';
import { placeOf } from '../fixes/lines';
import type { RuleContext, SourceFinding, SourceFix, SourceRule } from '../types';

/** The name in the file name of a wheel (PEP 427) or of a source archive (PEP 625). */
const WHEEL = /\/([A-Za-z0-9][\w.]*)-\d[^/-]*(?:-[^/-]+){3,4}\.whl$/;
const ARCHIVE = /\/([A-Za-z0-9][\w.-]*?)-\d[\w.!+]*\.(?:tar\.gz|zip|tar\.bz2|tgz)$/;
const EGG = /#(?:[^#]*&)?egg=([A-Za-z0-9][\w.-]*)/;

/** A requirement whose address carries another package than its name says. */
export const nameMismatch: SourceRule = {
  id: 'source.name-mismatch',
  check: (context) => context.manifest.entries.flatMap((entry) => findingOf(context, entry) ?? []),
};

function findingOf(context: RuleContext, entry: DependencyEntry): SourceFinding | undefined {
  if (entry.source !== 'url' && entry.source !== 'vcs') return undefined;
  const carried = carriedBy(entry);
  if (carried === undefined || normalizeName(carried) === normalizeName(entry.name)) return undefined;
  return {
    rule: 'source.name-mismatch',
    severity: 'warning',
    message: `The requirement is called \`${entry.name}\`, but its address carries \`${carried}\`. Correct one of the two.`,
    name: entry.name,
    span: entry.nameSpan,
    fixes: fixesFor(context, entry, carried),
  };
}

/** Names of repositories differ from those of their packages for good reasons, so only what says a package's name counts. */
function carriedBy({ url, source }: DependencyEntry): string | undefined {
  const egg = EGG.exec(url)?.[1];
  if (egg !== undefined) return egg;
  if (source !== 'url') return undefined;
  const path = url.split(/[?#]/, 1)[0] ?? '';
  // Archives of a forge are named after the repository and a tag.
  if (/\/(?:archive|tarball|zipball|codeload)\//.test(path)) return undefined;
  return (WHEEL.exec(path) ?? ARCHIVE.exec(path))?.[1];
}

function fixesFor({ text }: RuleContext, entry: DependencyEntry, carried: string): readonly SourceFix[] {
  const name = normalizeName(carried);
  const fixes: SourceFix[] = [];
  if (entry.verbatim) {
    const change = { span: entry.nameSpan, newText: name };
    fixes.push({
      title: `Change the name to \`${name}\``,
      preferred: false,
      exact: false,
      changes: [change],
    });
  }
  const egg = placeOf(text, entry.span, `egg=${carried}`);
  if (egg !== undefined) {
    const change = { span: egg, newText: `egg=${entry.name}` };
    fixes.push({
      title: `Change the address to \`${entry.name}\``,
      preferred: false,
      exact: false,
      changes: [change],
    });
  }
  return fixes;
}
