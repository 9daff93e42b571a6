import type { CodeAction, CompletionList, Diagnostic, Hover, Position, TextDocument } from 'vscode';
import { commands, CompletionItemKind, MarkdownString, Range, workspace } from 'vscode';
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

/** The titles of the fixes at a diagnostic, in their order. */
export async function fixesOf(document: TextDocument, diagnostic: Diagnostic): Promise<readonly string[]> {
  return titlesOf(await fixesAt(document, diagnostic));
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

/** All that a tip at a place says, with the markup as it is written. */
export async function tipAt(document: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof MarkdownString ? content.value : JSON.stringify(content)))
    .join('\n');
}

/** The proposed names of packages; editors add words that stand elsewhere. */
export async function proposedAt(document: TextDocument, position: Position): Promise<readonly string[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return list.items
    .filter(({ kind }) => kind === CompletionItemKind.Module)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** A file that an action has changed is open then, and unsaved; in a browser the editor may have saved and closed it. */
export async function saveIfOpen(path: string): Promise<void> {
  await workspace.textDocuments.find(({ uri }) => uri.path.endsWith(`/${path}`))?.save();
}
