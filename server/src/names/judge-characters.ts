import type { RuleId } from '../../../shared/src/rule-ids';
import { inspectCharacters, type CharacterIssue } from './characters/inspect';
import { namesReadAs } from './characters/read-as';
import { readings } from './characters/skeleton';
import { MAX_NAME_LENGTH } from './lookup/hash';
import { suggestReadings } from './suggest-readings';
import type { JudgeContext, Mechanism, NameFinding } from './types';

const FOREIGN = /[^A-Za-z0-9._-]/;

/**
 * The finding for a name with characters that no package name may have; `undefined` for a name without, and
 * for a text longer than any name. Such a name is
 * an error whatever the index says; what it can be read as serves only to compute the fix.
 */
export function judgeCharacters(written: string, context: JudgeContext): NameFinding | undefined {
  if (written.length > MAX_NAME_LENGTH || !FOREIGN.test(written)) return undefined;
  const issues = inspectCharacters(written);
  const [rule, mechanism] = classify(issues);
  const suggestions = suggestReadings(readableForms(written, context), mechanism, context);
  const [best] = suggestions;
  return {
    rule: context.ignored?.has(rule) === true ? 'name.invalid' : rule,
    severity: 'error',
    mechanism,
    reason: {
      kind: 'characters',
      written,
      issues,
      ...(best === undefined ? {} : { target: best.name }),
      ...(best?.rank === undefined ? {} : { rank: best.rank }),
    },
    suggestions,
  };
}

/** The plausible readings; before them those ranked names, if any, that only unlikely readings lead to. */
function readableForms(written: string, { index }: JudgeContext): readonly string[] {
  const forms = readings(written);
  if (forms.some((form) => index.rank(form) !== undefined)) return forms;
  return [...namesReadAs(written, index.ranked, 3), ...forms];
}

function classify(issues: readonly CharacterIssue[]): [RuleId, Mechanism] {
  const kinds = new Set(issues.map(({ kind }) => kind));
  if (kinds.has('non-ascii')) return ['name.non-ascii', 'non-ascii'];
  if (kinds.has('invisible') || kinds.has('bidi')) return ['name.invisible-character', 'invisible'];
  return ['name.invalid', 'non-ascii'];
}
