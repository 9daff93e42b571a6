import { normalizeName } from '../../../../shared/src/normalize';
import type { DependencyEntry, EntryKind } from '../../manifests/types';
import type { PackageSource, Privacy, RuleContext } from '../types';
import { isOpenToAll } from './source-class';

/** How a private name can be answered for by a stranger. */
export interface Exposure {
  /** `ambiguous`: both are asked at once. `public-first`: the private one only if the public one has nothing, or not at all. */
  readonly kind: 'ambiguous' | 'public-first';
  readonly entry: DependencyEntry;
  readonly privacy: Privacy;
  readonly open: readonly [PackageSource, ...PackageSource[]];
  readonly own: readonly [PackageSource, ...PackageSource[]];
}

/** Kinds of entries for which a tool looks for a package. */
const ASKED: ReadonlySet<EntryKind> = new Set<EntryKind>(['requirement', 'build', 'override']);

/** The entries that a tool looks for on some index. */
export function askedEntries({ manifest }: RuleContext): readonly DependencyEntry[] {
  return manifest.entries.filter(
    ({ kind, source }) => ASKED.has(kind) && (source === 'index' || source === 'named-index'),
  );
}

/** All private names of a file that a stranger could answer for, in the order of the text. */
export function exposures(context: RuleContext): readonly Exposure[] {
  const { sources } = context.project;
  if (!sources.some((source) => source.class === 'private') || !sources.some(isOpenToAll)) return [];
  return askedEntries(context).flatMap((entry) => exposureOf(context, entry) ?? []);
}

function exposureOf(context: RuleContext, entry: DependencyEntry): Exposure | undefined {
  const { project } = context;
  if (context.isGuarded(entry) || isBoundInVain(context, entry)) return undefined;
  const candidates = context.candidates(entry);
  const isFirstOnly = project.order === 'first-source-only';
  const inReach = isFirstOnly ? project.sources.filter(({ explicit }) => !explicit) : candidates;
  const [own, ...moreOwn] = inReach.filter((source) => source.class === 'private');
  const [open, ...moreOpen] = candidates.filter(isOpenToAll);
  if (own === undefined || open === undefined) return undefined;
  const kind = kindOf(project.order, inReach, own, open);
  if (kind === undefined || context.facts(entry.name).status === 'ranked') return undefined;
  const privacy = context.privacyOf(entry);
  if (privacy === undefined) return undefined;
  return { kind, entry, privacy, open: [open, ...moreOpen], own: [own, ...moreOwn] };
}

function kindOf(
  order: RuleContext['project']['order'],
  inReach: readonly PackageSource[],
  own: PackageSource,
  open: PackageSource,
): Exposure['kind'] | undefined {
  if (order === 'version-priority') {
    if (open.supplemental && !own.supplemental) return undefined;
    return own.supplemental && !open.supplemental ? 'public-first' : 'ambiguous';
  }
  return inReach.indexOf(open) < inReach.indexOf(own) ? 'public-first' : undefined;
}

/** Whether the name is bound to an index that nobody defined: uv and Poetry stop there, so nothing is taken from elsewhere. */
function isBoundInVain({ project }: RuleContext, entry: DependencyEntry): boolean {
  if (project.tool === 'pipenv') return false;
  const names = project.bindings.get(normalizeName(entry.name));
  return names !== undefined && !project.sources.some(({ name }) => names.includes(name));
}
