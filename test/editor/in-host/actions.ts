import type { CodeAction, TextDocument } from 'vscode';
import { commands, Range, workspace } from 'vscode';
import { isTrue } from './check';
import { fixesAt, untilDiagnostics } from './editor';

/** Does what an action stands for, as choosing it in the menu of the light bulb does. */
export async function take({ title, edit, command }: CodeAction): Promise<void> {
  isTrue(edit !== undefined || command !== undefined, `\`${title}\` does something`);
  if (edit !== undefined) isTrue(await workspace.applyEdit(edit), `the edit of \`${title}\` is applied`);
  if (command !== undefined)
    await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/** Waits for the diagnostics of a document, and takes the fix with this title at the one that has this place among them. */
export async function takeFix(
  document: TextDocument,
  wanted: readonly string[],
  { title, at = 0 }: { readonly title: string; readonly at?: number },
): Promise<void> {
  const diagnostic = (await untilDiagnostics(document, wanted))[at];
  if (diagnostic === undefined) throw new Error(`There is no diagnostic ${at}.`);
  const fixes = await fixesAt(document, diagnostic);
  const fix = fixes.find((one) => one.title === title);
  if (fix === undefined) throw new Error(`\`${title}\` is not among ${JSON.stringify(titlesOf(fixes))}`);
  await take(fix);
}

function titlesOf(actions: readonly CodeAction[]): readonly string[] {
  return actions.map(({ title }) => title);
}

/** The action that mends a whole document, as an editor asks for it on saving. */
export async function fixAllOf(document: TextDocument): Promise<readonly CodeAction[]> {
  const all = new Range(0, 0, document.lineCount, 0);
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    all,
    'source.fixAll.lookalike',
  );
}
