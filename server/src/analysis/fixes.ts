import type { DependencyEntry } from '../manifests/types';
import type { Mechanism, NameFinding, Suggestion } from '../names/types';
import type { Fix } from './types';

/** Ways from the meant name to the written one that leave no doubt about the meant one. */
const CERTAIN: ReadonlySet<Mechanism> = new Set<Mechanism>([
  'separators',
  'collision-key',
  'look-alike',
  'non-ascii',
  'invisible',
  'import-name',
]);

/** The changes that cure a finding on the entry's name, best first. */
export function fixesFor(entry: DependencyEntry, finding: NameFinding): readonly Fix[] {
  // Before any leniency: where the entry comes from changes how loud the finding is, not how sure its cure.
  const strong = finding.severity === 'error';
  if (finding.rule === 'name.standard-library' && finding.suggestions.length === 0) {
    return [removal(entry, strong)];
  }
  return finding.suggestions.map((suggestion, place) => change(entry, suggestion, strong && place === 0));
}

function removal(entry: DependencyEntry, strong: boolean): Fix {
  return {
    title: `Remove \`${entry.name}\` (it is part of Python)`,
    preferred: strong,
    exact: strong,
    span: entry.removal,
    newText: '',
  };
}

function change(entry: DependencyEntry, suggestion: Suggestion, preferred: boolean): Fix {
  return {
    title: `Change to \`${suggestion.name}\``,
    preferred,
    exact: preferred && CERTAIN.has(suggestion.mechanism),
    span: entry.nameSpan,
    newText: suggestion.name,
  };
}
