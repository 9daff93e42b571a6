import { commands, window, workspace } from 'vscode';

/** The file of the walkthrough: a typo, a Cyrillic letter, two letters that look like one, a module of Python's own. */
const SAMPLE = `dajngo==4.2
dj\u0430ngo==4.2
rnatplotlib
json
requests
`;

/** Opens a file with wrong names that belongs to nothing and needn't be saved, with its findings beside it. */
export async function openSample(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'pip-requirements', content: SAMPLE });
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.actions.view.problems');
}
