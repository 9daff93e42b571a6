import { normalizeName } from '../../../shared/src/normalize';
import { isAtLeast } from '../../../shared/src/severity';
import { LineMap } from '../manifests/line-map';
import type { NameIndex } from '../names/types';
import { severityFor } from '../policy/severities';
import type { Policy } from '../policy/types';
import { checkSources } from '../sources/check-sources';
import type { NameFacts, SourceFinding, SourceFix } from '../sources/types';
import type { CompleteRequest } from './complete';
import { sourcePolicyOf } from './policy/source-policy';
import type { ReleaseOf } from './releases';
import type { Engine, Finding, Fix } from './types';

/** The findings on where the names of a file come from, in the order of the text. */
export function sourceFindings(request: CompleteRequest, policy: Policy): readonly Finding[] {
  const { path, text, analysis, surroundings, engine, releaseOf, settings } = request;
  let lines: LineMap | undefined;
  const rangeOf: LineMap['range'] = (span) => (lines ??= new LineMap(text)).range(span);
  const found = checkSources({
    path,
    text,
    manifest: analysis.manifest,
    files: surroundings.files,
    policy: sourcePolicyOf(policy),
    indexDate: engine.index.date,
    facts: (name) => factsOf(name, engine, releaseOf),
    rangeOf,
  });
  return found.flatMap((finding) => {
    const severity = severityFor(finding.rule, finding.severity, settings);
    return severity === undefined ? [] : [toFinding(finding, severity, rangeOf)];
  });
}

/** What is dear to find out is found out when a rule asks for it. */
class IndexFacts implements NameFacts {
  constructor(
    readonly status: NameFacts['status'],
    private readonly name: string,
    private readonly normalized: string,
    private readonly engine: Engine,
    private readonly releaseOf: ReleaseOf,
  ) {}

  get version(): string | undefined {
    return this.releaseOf(this.normalized)?.version;
  }

  get month(): string | undefined {
    return this.releaseOf(this.normalized)?.month;
  }

  get suspicious(): boolean {
    return this.engine.judge(this.name).findings.some(({ severity }) => isAtLeast(severity, 'warning'));
  }
}

function factsOf(name: string, engine: Engine, releaseOf: ReleaseOf): NameFacts {
  const { index } = engine;
  const normalized = normalizeName(name);
  return new IndexFacts(statusOf(normalized, index), name, normalized, engine, releaseOf);
}

function statusOf(normalized: string, index: NameIndex): NameFacts['status'] {
  if (index.rank(normalized) !== undefined) return 'ranked';
  if (index.has(normalized)) return 'registered';
  return index.names === 0 ? 'unknown' : 'absent';
}

function toFinding(
  { rule, message, name, span, fixes, related, suggestions = [] }: SourceFinding,
  severity: Finding['severity'],
  rangeOf: LineMap['range'],
): Finding {
  return {
    rule,
    severity,
    message,
    name,
    normalized: normalizeName(name),
    span,
    range: rangeOf(span),
    suggestions,
    fixes: fixes.map(toFix),
    ...(related === undefined ? {} : { related }),
  };
}

function toFix({ title, preferred, exact, changes }: SourceFix): Fix {
  const [{ span, newText }, ...also] = changes;
  return { title, preferred, exact, span, newText, ...(also.length === 0 ? {} : { also }) };
}
