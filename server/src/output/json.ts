import type { Finding } from '../analysis/types';
import { explain } from '../names/explain';
import type { NameIndex, NameVerdict, Suggestion } from '../names/types';
import type { CheckReport } from './report';

/** The index as JSON output names it. */
export function indexJson({ date, names, ranked }: NameIndex) {
  return { date, names, ranked: ranked.length };
}

/** A suggestion as JSON output has it everywhere. */
function suggestionJson({ name, rank, mechanism }: Suggestion) {
  return { name, rank: rank ?? null, mechanism };
}

/** One verdict as `name --format json` writes it. */
export function verdictJson({ name, normalized, status, rank, findings }: NameVerdict) {
  return {
    name,
    normalized,
    status,
    rank: rank ?? null,
    findings: findings.map(({ rule, severity, reason, mechanism, suggestions }) => ({
      rule,
      severity,
      message: explain(reason),
      ...(mechanism === undefined ? {} : { mechanism }),
      suggestions: suggestions.map(suggestionJson),
    })),
  };
}

/** One finding as `check --format json` writes it. */
export function findingJson(finding: Finding) {
  const { rule, severity, message, name, normalized, range, suggestions, suppressed } = finding;
  return {
    rule,
    severity,
    message,
    name,
    normalized,
    range,
    suggestions: suggestions.map(suggestionJson),
    ...(suppressed === undefined ? {} : { suppressed }),
  };
}

/** One document, written as it grows. */
export function jsonReport(index: NameIndex): CheckReport {
  let files = 0;
  const item = (file: object) => {
    const start = files++ === 0 ? opening() : ',';
    return start + JSON.stringify(file);
  };
  const opening = () => `{"schema":1,"index":${JSON.stringify(indexJson(index))},"files":[`;
  return {
    checked: (path, _text, { manifest, findings }) =>
      item({ path, dependencies: manifest.entries.length, findings: findings.map(findingJson) }),
    failed: (path, error) => item({ path, dependencies: 0, findings: [], error }),
    end: (summary) => `${files === 0 ? opening() : ''}],"summary":${JSON.stringify(summary)}}\n`,
  };
}
