import type { RuleId } from './rule-ids';
import type { Position } from './span';

/** The command of the server that records what somebody has decided on a finding. */
export const ALLOW_COMMAND = 'lookalike.allowName';

/**
 * Where it is recorded: in the project's policy, in a comment at the line, as a pattern of private names in the
 * project's policy, or in the settings of the user, which only a client can change.
 */
export type AllowScope = 'project' | 'line' | 'prefix' | 'user';

/** The one argument of the command. */
export interface AllowParams {
  readonly uri: string;
  /** Where the finding starts, in the document's present version. */
  readonly position: Position;
  readonly rule: RuleId;
  /** PEP 503; empty where the finding is on no name. */
  readonly name: string;
  readonly scope: AllowScope;
  /** `acme-*`, with the scope `prefix`. */
  readonly pattern?: string;
  /** Whether the policy asks for a reason: a client that can ask for it puts it into `reason`. */
  readonly asksForReason: boolean;
  readonly reason?: string;
}
