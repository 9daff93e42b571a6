import type { RuleId } from '../../../shared/src/rule-ids';
import type { Settings } from '../../../shared/src/settings';
import type { Span } from '../../../shared/src/span';
import type { LineMap } from '../manifests/line-map';
import { severityFor } from '../policy/severities';
import { RULES } from '../rules/table';
import type { Finding } from './types';

/** A finding on a file rather than on a name: its name is empty, and there is no fix. `undefined`: turned off. */
export function fileFinding(
  rule: RuleId,
  message: string,
  span: Span,
  lines: LineMap,
  settings: Settings,
): Finding | undefined {
  const severity = severityFor(rule, RULES.find(({ id }) => id === rule)?.severity ?? 'hint', settings);
  if (severity === undefined) return undefined;
  const range = lines.range(span);
  return { rule, severity, message, name: '', normalized: '', span, range, suggestions: [], fixes: [] };
}
