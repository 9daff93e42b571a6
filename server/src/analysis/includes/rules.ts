import type { RuleId } from '../../../../shared/src/rule-ids';
import { includeCycle } from './cycle';
import { missingInclude } from './missing';
import type { IncludeOutcome } from './outcome';
import { includeOutside } from './outside';
import { unreadInclude } from './unread';

/** One rule on includes. */
export interface IncludeRule {
  readonly id: RuleId;
  /** The message, or `undefined` where the rule has nothing to say; `written` is the path in quotation marks. */
  say(outcome: IncludeOutcome, written: string): string | undefined;
}

/** All rules on includes; at most one of them has something to say of an outcome. */
export const INCLUDE_RULES: readonly IncludeRule[] = [
  missingInclude,
  includeCycle,
  includeOutside,
  unreadInclude,
];
