import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';
import type { AllowParams } from '../../shared/src/policy-messages';
import { ALLOW_COMMAND } from '../../shared/src/policy-messages';
import { parseSettings, SETTINGS_SECTION } from '../../shared/src/settings';

/**
 * Stands before the server's commands: asks for the reason where the policy wants one, and keeps to itself what goes
 * into the settings of the user. Nothing is recorded without an answer.
 */
export const askBefore: NonNullable<ExecuteCommandMiddleware['executeCommand']> = async (
  command,
  args: readonly unknown[],
  next,
): Promise<unknown> => {
  const [first] = args;
  if (command !== ALLOW_COMMAND || !isAllowParams(first)) return next(command, [...args]) as Promise<unknown>;
  if (first.scope === 'user') return allowForMe(first.name);
  if (!first.asksForReason) return next(command, [...args]) as Promise<unknown>;
  const reason = await window.showInputBox({
    title: l10n.t('Allow: {0}', first.name === '' ? first.rule : first.name),
    prompt: l10n.t('Why is {0} no danger here?', first.rule),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('The policy asks for a reason.') : undefined),
  });
  if (reason === undefined) return undefined;
  return next(command, [{ ...first, reason }]) as Promise<unknown>;
};

async function allowForMe(name: string): Promise<void> {
  const section = workspace.getConfiguration(SETTINGS_SECTION);
  const { allowedNames } = parseSettings(section);
  if (allowedNames.includes(name)) return;
  await section.update('allowedNames', [...allowedNames, name], ConfigurationTarget.Global);
}

function isAllowParams(value: unknown): value is AllowParams {
  return typeof value === 'object' && value !== null && 'scope' in value && 'name' in value;
}
