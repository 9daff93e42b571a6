import type { Settings } from '../../../shared/src/settings';
import { includeFindings } from './includes/findings';
import { mergeFindings } from './merge-findings';
import { sourceFindings } from './source-findings';
import type { Surroundings } from './surroundings/types';
import type { DocumentAnalysis, Engine, Finding } from './types';

export interface CompleteRequest {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What the text alone says. */
  readonly analysis: DocumentAnalysis;
  readonly surroundings: Surroundings;
  readonly engine: Engine;
  readonly settings: Settings;
}

/**
 * All findings of a file in the order of the text: those on names, which the text alone gives, and those that the files
 * around it give. Never throws.
 */
export function completeFindings(request: CompleteRequest): readonly Finding[] {
  const { text, analysis, surroundings, engine, settings } = request;
  const onIncludes = includeFindings(text, analysis.manifest, surroundings.outcomes, settings);
  const others = [...onIncludes, ...sourceFindings(request)];
  return mergeFindings(
    analysis.findings,
    others.filter(({ rule }) => !engine.ignored.has(rule)),
  );
}
