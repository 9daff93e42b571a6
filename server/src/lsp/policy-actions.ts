import type { CodeAction, Connection, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { AllowParams } from '../../../shared/src/policy-messages';
import { ALLOW_COMMAND } from '../../../shared/src/policy-messages';
import { RULE_IDS } from '../../../shared/src/rule-ids';
import { offersFor } from '../analysis/policy/offers';
import type { Finding } from '../analysis/types';
import type { NameIndex } from '../names/types';
import type { CommandHandler } from './commands';
import { tellUser } from './commands';
import type { PolicyEditParts } from './policy-edits';
import { policyEdit } from './policy-edits';
import type { Judge } from './session';
import type { SettingsSync } from './settings-sync';

/** What the actions of a finding depend on beside it. */
export interface OfferContext {
  readonly index: NameIndex;
  /** Whether what a repository allows counts at all. */
  readonly trusted: boolean;
  readonly asksForReason: boolean;
  /** The client changes the settings of its user. */
  readonly changesSettings: boolean;
  /** The client opens addresses in a browser. */
  readonly opensPages: boolean;
  /** The title of an action in the language of the client. */
  readonly titleOf: (english: string) => string;
}

/** The actions that record a decision on a finding. None is preferred: they come after what mends it. */
export function policyActions(
  uri: string,
  finding: Finding,
  diagnostic: Diagnostic,
  { index, trusted, asksForReason, changesSettings }: OfferContext,
): readonly CodeAction[] {
  return offersFor(finding, index)
    .filter(({ scope }) => (scope === 'user' ? changesSettings : trusted))
    .map(({ title, scope, pattern }): CodeAction => {
      const params: AllowParams = {
        uri,
        position: finding.range.start,
        rule: finding.rule,
        name: finding.normalized,
        scope,
        ...(pattern === undefined ? {} : { pattern }),
        asksForReason: asksForReason && (scope === 'project' || scope === 'line'),
      };
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        command: { title, command: ALLOW_COMMAND, arguments: [params] },
      };
    });
}

/** The command of those actions: has the client make the edit, or says why there is none. */
export function allowCommand(
  connection: Connection,
  judge: Judge,
  settings: SettingsSync,
  parts: PolicyEditParts,
): CommandHandler {
  return async ([argument]) => {
    const params = readParams(argument);
    if (params === undefined || (await judge(params.uri)) === undefined) return;
    if (!(await parts.settled(params.uri))) {
      tellUser(connection, 'The policy of the project could not be read in time, so nothing is changed.');
      return;
    }
    const judged = await judge(params.uri);
    if (judged === undefined) return;
    const edit = policyEdit(parts, params, judged, await settings.of(params.uri));
    if (typeof edit === 'string') {
      tellUser(connection, edit);
      return;
    }
    const label = `Lookalike: ${params.rule}`;
    const { applied, failureReason } = await connection.workspace.applyEdit({ label, edit });
    if (!applied) tellUser(connection, failureReason ?? 'The policy could not be changed.');
  };
}

/** The argument of a command comes from the client, and may be anything. */
function readParams(value: unknown): AllowParams | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, position, rule, name, scope, pattern, reason } = value as Record<string, unknown>;
  const known = RULE_IDS.find((id) => id === rule);
  const where = (['project', 'line', 'prefix'] as const).find((one) => one === scope);
  if (typeof uri !== 'string' || typeof name !== 'string' || !isPosition(position)) return undefined;
  if (known === undefined || where === undefined) return undefined;
  return {
    uri,
    position,
    rule: known,
    name,
    scope: where,
    ...(typeof pattern === 'string' ? { pattern } : {}),
    asksForReason: false,
    ...(typeof reason === 'string' ? { reason } : {}),
  };
}

function isPosition(value: unknown): value is AllowParams['position'] {
  if (typeof value !== 'object' || value === null) return false;
  const { line, character } = value as Record<string, unknown>;
  return Number.isSafeInteger(line) && Number.isSafeInteger(character) && Number(line) >= 0;
}
