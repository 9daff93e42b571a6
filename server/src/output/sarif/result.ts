import { RULE_IDS } from '../../../../shared/src/rule-ids';
import type { Severity } from '../../../../shared/src/severity';
import { changesOf } from '../../analysis/certain-fixes';
import type { Finding, Fix } from '../../analysis/types';
import { LineMap } from '../../manifests/line-map';
import { FINGERPRINT, fingerprints } from './fingerprint';
import type { ArtifactLocation } from './location';
import { region } from './location';

/** SARIF knows no two steps below a warning. */
export const LEVEL = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Record<Severity, string>;

/** The findings of one file as SARIF's `result` objects (section 3.27), in the order of the text. */
export async function sarifResults(location: ArtifactLocation, text: string, findings: readonly Finding[]) {
  if (findings.length === 0) return [];
  const lines = new LineMap(text);
  const prints = await fingerprints(location.uri, text, findings);
  return findings.map((finding, at) => {
    const { rule, severity, message, range, suppressed } = finding;
    const fixes = finding.fixes.filter(({ exact, preferred }) => exact || preferred);
    return {
      ruleId: rule,
      ruleIndex: RULE_IDS.indexOf(rule),
      level: LEVEL[severity],
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: location, region: region(range) } }],
      partialFingerprints: { [FINGERPRINT]: prints[at] },
      // Empty where it isn't suppressed: left out, it would mean that nobody knows (3.27.23).
      suppressions: suppressed === undefined ? [] : [suppression(suppressed)],
      ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => sarifFix(location, lines, fix)) }),
    };
  });
}

/** A comment stands in the file itself; policies and lists of known findings lie outside of it (3.35.2). */
function suppression({ by, reason }: NonNullable<Finding['suppressed']>) {
  const kind = by === 'comment' ? 'inSource' : 'external';
  return { kind, status: 'accepted', justification: reason ?? `Suppressed by ${by}.` };
}

function sarifFix(artifact: ArtifactLocation, lines: LineMap, fix: Fix) {
  const replacements = changesOf(fix).map(({ span, newText }) => ({
    deletedRegion: region(lines.range(span)),
    ...(newText === '' ? {} : { insertedContent: { text: newText } }),
  }));
  return {
    description: { text: fix.title },
    artifactChanges: [{ artifactLocation: artifact, replacements }],
  };
}
