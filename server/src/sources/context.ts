import type { Span, Range } from '../../../shared/src/span';
import type { DependencyEntry, Manifest } from '../manifests/types';
import { candidatesFor } from './model/candidates';
import { isGuardedIn } from './model/guarded';
import type { ModelInput } from './model/input';
import { privacyIn } from './model/privacy';
import { modelInput, projectSources } from './model/project-sources';
import type { NameFacts, Privacy, ProjectFile, ProjectSources, RuleContext, SourcePolicy } from './types';

/** What the rules on sources are asked about: one file, with what was read of its project. */
export interface SourceInput {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly manifest: Manifest;
  /** The files that it includes, and those of {@link PROJECT_FILES} that lie beside and above it. */
  readonly files: readonly ProjectFile[];
  readonly policy: SourcePolicy;
  /** The day of the index, `2026-11-01`. */
  readonly indexDate: string;
  /** What the index says of a name as written. */
  facts(name: string): NameFacts;
  /** The place of a piece of the file's text. */
  rangeOf(span: Span): Range;
}

/** The policy of a project that has none. */
export const NO_POLICY: SourcePolicy = {
  isPrivateName: () => false,
  indexes: [],
  mirrors: [],
  requirePin: false,
  names: [],
  prefixes: [],
};

/** What a rule may look at. The sources are described when a rule first asks; answers on entries are remembered. */
export function createContext(input: SourceInput): RuleContext {
  const { path, text, manifest, files, policy, indexDate } = input;
  let model: ModelInput | undefined;
  let project: ProjectSources | undefined;
  const modelOf = (): ModelInput => (model ??= modelInput(input));
  const projectOf = (): ProjectSources => (project ??= projectSources(modelOf()));
  const facts = remember((name: string) => input.facts(name));
  const guarded = remember((entry: DependencyEntry) => isGuardedIn(projectOf(), entry));
  const privacy = remember((entry: DependencyEntry): Privacy | undefined =>
    privacyIn(projectOf(), policy, facts, entry),
  );
  const candidates = remember((entry: DependencyEntry) => candidatesFor(projectOf(), entry));
  return {
    path,
    text,
    manifest,
    files,
    policy,
    indexDate,
    get model() {
      return modelOf();
    },
    get project() {
      return projectOf();
    },
    facts,
    privacyOf: privacy,
    isGuarded: guarded,
    candidates,
    rangeOf: (span) => input.rangeOf(span),
  };
}

function remember<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as V;
    const value = answer(key);
    known.set(key, value);
    return value;
  };
}
