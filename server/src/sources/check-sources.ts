import { createContext, type SourceInput } from './context';
import { quieten } from './noise';
import { SOURCE_RULES } from './registry';
import type { SourceFinding, SourceRule } from './types';

/**
 * What the rules on sources, hashes, pins and locks find in one file, in the order of the text. Offline, linear in the
 * size of the file and of the given ones. Never throws.
 */
export function checkSources(
  input: SourceInput,
  rules: readonly SourceRule[] = SOURCE_RULES,
): readonly SourceFinding[] {
  const context = createContext(input);
  const found: SourceFinding[] = [];
  for (const rule of rules) for (const finding of rule.check(context)) found.push(finding);
  return quieten(context, found);
}
