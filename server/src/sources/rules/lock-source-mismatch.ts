import { normalizeName } from '../../../../shared/src/normalize';
import { membersNamed, tablesIn } from '../../manifests/toml/query';
import { lockedPackages } from '../locks/read';
import type { LockedPackage } from '../locks/types';
import { type Binding, pipfileBindings, poetryBindings, uvBindings } from '../model/bindings';
import { candidatesFor, isMatch } from '../model/candidates';
import { sourceClass, sourceLabel } from '../model/source-class';
import { makeSource } from '../model/make-source';
import { originIn } from '../model/toml-files';
import { isSameUrl } from '../model/url';
import { relatedTo } from '../related';
import type { Origin, PackageSource, RuleContext, SourceFinding, SourceRule, Tool } from '../types';

/** Why a package should have come from elsewhere. */
interface Expected {
  readonly why: string;
  readonly origin?: Origin | undefined;
  readonly severity: 'error' | 'warning';
}

/**
 * A locked package from the public index, though its name is private or bound to another index: the only trace that is
 * left where a public package has already been taken for a private one.
 */
export const lockSourceMismatch: SourceRule = {
  id: 'lock.source-mismatch',
  check(context) {
    const bindings = bindingsIn(context);
    return lockedPackages(context.manifest, context.text).flatMap((locked) => {
      const actual = openPlace(context, locked);
      const expected = actual && expectedFor(context, locked, actual, bindings);
      return actual === undefined || expected === undefined
        ? []
        : [findingOf(context, locked, actual, expected)];
    });
  },
};

/** The public source that a package is locked from, by its index or else by its files; `undefined` for every other. */
function openPlace({ policy }: RuleContext, { origin, files }: LockedPackage): PackageSource | undefined {
  const isOpen = (url: string): boolean => ['public', 'test'].includes(sourceClass(url, policy));
  switch (origin.kind) {
    case 'elsewhere':
      return undefined;
    case 'index':
      return isOpen(origin.url) ? makeSource(policy, { url: origin.url }) : undefined;
    case 'unknown':
      return files.some(({ url }) => url !== undefined && isOpen(url))
        ? makeSource(policy, { url: '' })
        : undefined;
  }
}

function expectedFor(
  context: RuleContext,
  { entry }: LockedPackage,
  actual: PackageSource,
  bindings: ReadonlyMap<string, readonly Binding[]>,
): Expected | undefined {
  const name = normalizeName(entry.name);
  const { project, policy } = context;
  const bound = bindings.get(name) ?? [];
  const isAllowed = ({ url }: PackageSource): boolean =>
    isSameUrl(url, actual.url) || sourceClass(url, policy) === actual.class;
  const sources = project.sources.filter((source) => bound.some(({ index }) => index.text === source.name));
  if (policy.isPrivateName(name) && !sources.some(isAllowed)) {
    const [first] = bound;
    return { why: 'the policy calls it private', origin: first && originOf(first), severity: 'error' };
  }
  const including = project.sources.filter(({ includes }) =>
    includes?.some((pattern) => isMatch(name, pattern)),
  );
  const [source] = [...sources, ...including];
  if (source === undefined || [...sources, ...including].some(isAllowed) || bound.some(isConditional))
    return undefined;
  if (including.length > 0 && candidatesFor(project, entry).some(isAllowed)) return undefined;
  const [first] = bound;
  return {
    why: `the project takes it from ${sourceLabel(source)}`,
    origin: first === undefined ? source.origin : originOf(first),
    severity: source.class === 'private' ? 'error' : 'warning',
  };
}

function originOf({ file, index }: Binding): Origin {
  return originIn(file, index.span);
}

const CONDITIONS = ['marker', 'markers', 'extra', 'group', 'platform', 'python', 'sys_platform'];

/** Whether a binding holds for some environments only, or beside others. */
function isConditional({ member, partial }: Binding): boolean {
  if (partial) return true;
  return tablesIn(member.value).some((table) =>
    CONDITIONS.some((key) => membersNamed(table, key).length > 0),
  );
}

const READERS: Partial<Record<Tool, typeof uvBindings>> = {
  uv: uvBindings,
  poetry: poetryBindings,
  pipenv: pipfileBindings,
};

/** The bindings of the manifest that the lock was made from, by name. */
function bindingsIn({ model, project }: RuleContext): ReadonlyMap<string, readonly Binding[]> {
  const map = new Map<string, Binding[]>();
  const read = READERS[project.tool];
  if (model.own === undefined || read === undefined) return map;
  for (const binding of read(model.own)) {
    const list = map.get(binding.normalized);
    if (list === undefined) map.set(binding.normalized, [binding]);
    else list.push(binding);
  }
  return map;
}

function findingOf(
  context: RuleContext,
  { entry }: LockedPackage,
  actual: PackageSource,
  { why, origin, severity }: Expected,
): SourceFinding {
  return {
    rule: 'lock.source-mismatch',
    severity,
    message:
      `\`${entry.name}\` is locked from ${sourceLabel(actual)}, but ${why}: a public package may have been taken for your ` +
      'own. Bind the name in the manifest, lock again, and find out whether the public one was installed.',
    name: entry.name,
    span: entry.nameSpan,
    fixes: [],
    ...relatedTo(context, [{ ...(origin && { origin }), message: 'It is bound here.' }]),
  };
}
