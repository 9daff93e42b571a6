import type { Settings } from '../../../shared/src/settings';
import { rulesTurnedOff } from '../policy/severities';
import { includeFindings } from './includes/findings';
import { mergeFindings } from './merge-findings';
import type { Applied } from './policy/apply';
import { applyPolicy } from './policy/apply';
import type { PolicyBasis } from './policy/basis';
import { policyFor } from './policy/basis';
import { isPolicyPath } from './policy/policy-paths';
import { unusedAllows } from './policy/unused';
import type { KnownReleases, ReleaseOf } from './releases';
import { sourceFindings } from './source-findings';
import type { Surroundings } from './surroundings/types';
import { NO_SURROUNDINGS } from './surroundings/types';
import type { DocumentAnalysis, Engine, Finding } from './types';

export interface CompleteRequest {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What the text alone says. */
  readonly analysis: DocumentAnalysis;
  readonly surroundings: Surroundings;
  readonly engine: Engine;
  readonly releaseOf: ReleaseOf;
  readonly settings: Settings;
  readonly basis: PolicyBasis;
  /** Approvals of policies that no file of the project needs, by their keys, where somebody knows. */
  readonly unused?: ReadonlySet<string> | undefined;
}

/**
 * All findings of a file in the order of the text: those on names, which the text alone gives, and those that the files
 * around it give; with what the policy makes of them, and what is wrong with the policy itself. Never throws.
 */
export function completeFindings(request: CompleteRequest): Applied {
  const { path, text, analysis, surroundings, engine, settings, basis } = request;
  const policy = policyFor(surroundings.policies, basis, settings, engine.privateNames);
  const onIncludes = includeFindings(text, analysis.manifest, surroundings.outcomes, settings);
  const others = [...onIncludes, ...sourceFindings(request, policy)];
  const found = mergeFindings(
    analysis.findings,
    others.filter(({ rule }) => !engine.ignored.has(rule)),
  );
  const findings = mergeFindings(found, unusedApprovals(request));
  return applyPolicy({
    path,
    text,
    format: analysis.manifest.format,
    settings,
    findings,
    policy,
    today: basis.today,
    trusted: basis.trusted,
    // Without its index, or before the files around are known, the engine hasn't looked at everything.
    complete: surroundings !== NO_SURROUNDINGS && engine.index.names > 0,
    ignored: engine.ignored,
  });
}

function unusedApprovals({
  path,
  text,
  engine,
  settings,
  basis,
  unused,
}: CompleteRequest): readonly Finding[] {
  if (unused === undefined || unused.size === 0 || !basis.trusted || !isPolicyPath(path)) return [];
  const ignored = new Set([...rulesTurnedOff(settings), ...engine.ignored]);
  return unusedAllows({
    path,
    text,
    settings,
    today: basis.today,
    isUnused: (key) => unused.has(key),
    ignored,
  });
}

/** The same, with the releases read first where a rule asks for one. */
export async function completeWithReleases(
  request: Omit<CompleteRequest, 'releaseOf'>,
  releases: KnownReleases,
): Promise<Applied> {
  const found = completeFindings({ ...request, releaseOf: releases.of });
  return (await releases.catchUp()) ? completeFindings({ ...request, releaseOf: releases.of }) : found;
}
