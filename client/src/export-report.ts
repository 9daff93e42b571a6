import { l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportFormat, ExportParams, ExportResult } from '../../shared/src/scan-messages';
import { EXPORT_FORMATS, EXPORT_REQUEST } from '../../shared/src/scan-messages';

const NAMES: Readonly<Record<ExportFormat, string>> = {
  sarif: 'lookalike.sarif',
  json: 'lookalike.json',
};

/** Where to, for whoever calls the command from a program. */
export interface ExportTarget {
  readonly format: ExportFormat;
  readonly uri: Uri;
}

/** Writes the findings of the workspace to a file, in the form that the command line has. Asks for what isn't given. */
export async function exportReport(client: BaseLanguageClient, given?: ExportTarget): Promise<void> {
  const target = given ?? (await askForTarget());
  if (target === undefined) return;
  const params: ExportParams = { format: target.format };
  const { text } = await client.sendRequest<ExportResult>(EXPORT_REQUEST, params);
  await workspace.fs.writeFile(target.uri, new TextEncoder().encode(text));
}

async function askForTarget(): Promise<ExportTarget | undefined> {
  const picked = await window.showQuickPick(
    EXPORT_FORMATS.map((format) => ({ label: format.toUpperCase(), description: NAMES[format], format })),
    { title: l10n.t('Export the findings as') },
  );
  if (picked === undefined) return undefined;
  const [folder] = workspace.workspaceFolders ?? [];
  const defaultUri = folder && Uri.joinPath(folder.uri, NAMES[picked.format]);
  const uri = await window.showSaveDialog(defaultUri === undefined ? {} : { defaultUri });
  return uri && { format: picked.format, uri };
}
