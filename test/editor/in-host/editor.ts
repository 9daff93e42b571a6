import type { CodeAction, Diagnostic, TextDocument, Position } from 'vscode';
import { commands, languages, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';

/** How long a diagnostic may take on a busy machine, the start of the server included. */
const PATIENCE_MILLISECONDS = 60_000;

/** A file of the open folder. */
export function fileUri(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open.');
  return Uri.joinPath(folder.uri, path);
}

export async function writeText(path: string, text: string): Promise<void> {
  await workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
}

/** Writes a file and opens it. */
export async function openText(path: string, text: string): Promise<TextDocument> {
  await writeText(path, text);
  return openFile(path);
}

/** Opens a file in a tab: what nobody looks at isn't judged. */
export async function openFile(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(fileUri(path));
  await window.showTextDocument(document, { preview: false });
  return document;
}

export async function readText(path: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(fileUri(path)));
}

export async function replace(document: TextDocument, range: Range, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, text);
  if (!(await workspace.applyEdit(edit))) throw new Error('The edit was refused.');
}

export function append(document: TextDocument, text: string): Promise<void> {
  const end: Position = document.lineAt(document.lineCount - 1).range.end;
  return replace(document, new Range(end, end), text);
}

export function replaceAll(document: TextDocument, text: string): Promise<void> {
  return replace(document, new Range(0, 0, document.lineCount, 0), text);
}

/** `0:0-0:6 name.typo warning`: what a test compares of a diagnostic. */
export function describe(diagnostic: Diagnostic): string {
  const { start, end } = diagnostic.range;
  const code = typeof diagnostic.code === 'object' ? diagnostic.code.value : (diagnostic.code ?? '');
  const severity = ['error', 'warning', 'information', 'hint'][diagnostic.severity] ?? '';
  return `${start.line}:${start.character}-${end.line}:${end.character} ${code} ${severity}`;
}

/** Our own diagnostics of a document, in the order of the text. */
function diagnosticsOf(document: TextDocument): readonly Diagnostic[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source?.toLowerCase() === 'lookalike')
    .sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** Waits until a document has exactly the diagnostics that are wanted, and gives them. */
export async function untilDiagnostics(
  document: TextDocument,
  wanted: readonly string[],
): Promise<readonly Diagnostic[]> {
  const found = (): readonly string[] => diagnosticsOf(document).map(describe);
  await until(found, (now) => now.join('\n') === wanted.join('\n'), `diagnostics of ${document.uri.path}`);
  return diagnosticsOf(document);
}

/** Asks again and again until the answer is what is wanted; throws with the last one when patience ends. */
export async function until<T>(ask: () => T, wanted: (answer: T) => boolean, what: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const answer = ask();
    if (wanted(answer)) return;
    if (Date.now() > deadline) throw new Error(`${what}: in the end ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The quick fixes that are offered at a diagnostic. */
export async function fixesAt(
  document: TextDocument,
  diagnostic: Diagnostic,
): Promise<readonly CodeAction[]> {
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    diagnostic.range,
    'quickfix',
  );
}
