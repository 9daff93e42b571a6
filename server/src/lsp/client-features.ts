import type { ClientCapabilities } from 'vscode-languageserver';
import type { MarkupKind } from '../analysis/hover/markup';

/** What this client can do, as far as the server behaves differently for it. */
export interface ClientFeatures {
  /**
   * The client asks for diagnostics, and can be told to ask again. Without the second it would never hear of a word
   * that has rested or a setting that has changed: such a client gets its diagnostics pushed.
   */
  readonly pullsDiagnostics: boolean;
  /** It answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** It reports changes of the configuration only to a server that registers for them. */
  readonly registersConfiguration: boolean;
  /** It takes edits that name the version of the document that they were made for. */
  readonly versionedEdits: boolean;
  /** It shows what an edit says of itself, and asks before it makes one that wants that. */
  readonly annotatesEdits: boolean;
  /** It makes files where an edit asks for it. */
  readonly createsFiles: boolean;
  readonly workspaceFolders: boolean;
  /** It opens addresses in a browser. */
  readonly opensPages: boolean;
  /** It reports changes of files to a server that registers for them. */
  readonly registersWatchers: boolean;
  /** What it shows in tips, and beside completions. */
  readonly hoverMarkup: MarkupKind;
  readonly completionMarkup: MarkupKind;
}

export function clientFeatures(capabilities: ClientCapabilities): ClientFeatures {
  const { textDocument, workspace, window } = capabilities;
  return {
    pullsDiagnostics:
      textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatesEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    opensPages: window?.showDocument?.support === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hoverMarkup: markupFor(textDocument?.hover?.contentFormat),
    completionMarkup: markupFor(textDocument?.completion?.completionItem?.documentationFormat),
  };
}

function markupFor(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return formats?.includes('markdown') === true ? 'markdown' : 'plaintext';
}
