import type { Span, Range } from '../../../shared/src/span';
import type { DependencyEntry, Manifest } from '../manifests/types';
import { candidatesFor } from './model/candidates';
import { isGuardedIn } from './model/guarded';
import type { ModelInput } from './model/input';
import { privacyIn } from './model/privacy';
import { modelInput, projectSources } from './model/project-sources';
import type {
  NameFacts,
  PackageSource,
  Privacy,
  ProjectFile,
  ProjectSources,
  RuleContext,
  SourcePolicy,
} from './types';

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
  return new InputContext(input);
}

/** A class, since a getter of a literal is a new function for each file, which the engine can't make quick. */
class InputContext implements RuleContext {
  readonly path: string;
  readonly text: string;
  readonly manifest: Manifest;
  readonly files: readonly ProjectFile[];
  readonly policy: SourcePolicy;
  readonly indexDate: string;
  private described: ModelInput | undefined;
  private sources: ProjectSources | undefined;
  private readonly knownFacts = new Map<string, NameFacts>();
  private readonly guarded = new Map<DependencyEntry, boolean>();
  private readonly privacy = new Map<DependencyEntry, Privacy | undefined>();
  private readonly asked = new Map<DependencyEntry, readonly PackageSource[]>();

  constructor(private readonly input: SourceInput) {
    this.path = input.path;
    this.text = input.text;
    this.manifest = input.manifest;
    this.files = input.files;
    this.policy = input.policy;
    this.indexDate = input.indexDate;
  }

  get model(): ModelInput {
    return (this.described ??= modelInput(this.input));
  }

  get project(): ProjectSources {
    return (this.sources ??= projectSources(this.model));
  }

  facts(name: string): NameFacts {
    return remembered(this.knownFacts, name, () => this.input.facts(name));
  }

  privacyOf(entry: DependencyEntry): Privacy | undefined {
    return remembered(this.privacy, entry, () =>
      privacyIn(this.project, this.policy, (name) => this.facts(name), entry),
    );
  }

  isGuarded(entry: DependencyEntry): boolean {
    return remembered(this.guarded, entry, () => isGuardedIn(this.project, entry));
  }

  candidates(entry: DependencyEntry): readonly PackageSource[] {
    return remembered(this.asked, entry, () => candidatesFor(this.project, entry));
  }

  rangeOf(span: Span): Range {
    return this.input.rangeOf(span);
  }
}

function remembered<K, V>(known: Map<K, V>, key: K, answer: () => V): V {
  const before = known.get(key);
  if (before !== undefined || known.has(key)) return before as V;
  const value = answer();
  known.set(key, value);
  return value;
}
