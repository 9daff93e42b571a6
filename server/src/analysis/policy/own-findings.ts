import type { Settings } from '../../../../shared/src/settings';
import { LineMap } from '../../manifests/line-map';
import { fileProblems } from '../../policy/problems';
import type { Policy } from '../../policy/types';
import type { Finding } from '../types';
import { problemFindings } from './findings';
import type { PolicyText, Trust } from './read';
import { policyFileOf } from './read';

/**
 * What is wrong with a policy file, by its own text and the day; none for a `pyproject.toml` without a policy.
 *
 * @param policy the one that holds where the file lies: it says whether reasons and dates are asked for
 */
export function policyFindings(
  file: PolicyText,
  policy: Policy,
  today: string,
  settings: Settings,
  trust: Trust,
): readonly Finding[] {
  const own = policyFileOf(file, trust);
  if (own === undefined) return [];
  return problemFindings(fileProblems(own, policy, today), new LineMap(file.text), settings);
}
