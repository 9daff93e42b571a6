import type { InputBoxOptions, InputBoxValidationMessage } from 'vscode';
import { InputBoxValidationSeverity, l10n, window, workspace } from 'vscode';
import { parseIndexSettings } from '../../shared/src/index-settings';
import { SETTINGS_SECTION } from '../../shared/src/settings';
import type { Keyring } from './keyring';
import { originOf } from './keyring';

/** Asks for an address and what opens it, and keeps that in the keyring. Nothing is kept where an answer is missing. */
export async function setCredentials(keyring: Keyring): Promise<void> {
  const title = l10n.t('Credentials for an index');
  const origin = await askOrigin(title, keyring);
  if (origin === undefined) return;
  const ask = (options: InputBoxOptions) => window.showInputBox({ title, ignoreFocusOut: true, ...options });
  const username = await ask({ prompt: l10n.t('User name for {0}', origin) });
  if (username === undefined) return;
  const password = await ask({
    prompt: l10n.t('Password or token for {0}. It goes into the keyring of the system.', origin),
    password: true,
    validateInput: (text) => (text === '' ? l10n.t('A password or token is needed.') : undefined),
  });
  if (password === undefined) return;
  await keyring.keep(origin, { username, password });
}

/** Takes the credentials for an address out of the keyring. */
export async function forgetCredentials(keyring: Keyring): Promise<void> {
  const origins = keyring.origins();
  if (origins.length === 0) {
    void window.showInformationMessage(l10n.t('There are no credentials for an index.'));
    return;
  }
  const origin = await window.showQuickPick([...origins], {
    title: l10n.t('Forget the credentials for an index'),
    ignoreFocusOut: true,
  });
  if (origin !== undefined) await keyring.forget(origin);
}

/** One of those that the settings name, or another one. */
async function askOrigin(title: string, keyring: Keyring): Promise<string | undefined> {
  const { namesUrl, rankingUrl, maliciousUrl, privateUrls } = parseIndexSettings(
    workspace.getConfiguration(SETTINGS_SECTION),
  );
  const named = [namesUrl, rankingUrl, maliciousUrl, ...privateUrls].map(originOf);
  const known = new Set([...named.filter((origin) => origin !== undefined), ...keyring.origins()]);
  if (known.size > 0) {
    const other = l10n.t('Another address…');
    const picked = await window.showQuickPick([...known, other], { title, ignoreFocusOut: true });
    if (picked !== other) return picked;
  }
  const address = await window.showInputBox({
    title,
    ignoreFocusOut: true,
    prompt: l10n.t('The address of the index. Other hosts and ports never get the credentials.'),
    placeHolder: 'https://pypi.example.com/simple/',
    validateInput: addressProblem,
  });
  return address === undefined ? undefined : originOf(address);
}

function addressProblem(text: string): InputBoxValidationMessage | undefined {
  const origin = originOf(text);
  if (origin === undefined) {
    const message = l10n.t('An address begins with https:// or http://.');
    return { message, severity: InputBoxValidationSeverity.Error };
  }
  if (origin.startsWith('https:')) return undefined;
  const message = l10n.t('Over http:// the password can be read on its way.');
  return { message, severity: InputBoxValidationSeverity.Warning };
}
