import { readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { CancellationTokenSource, Emitter } from 'vscode-languageserver/node';
import * as values from './values';

interface Filter {
  readonly scheme?: string;
  readonly language?: string;
  readonly pattern?: string | { readonly pattern: string };
}

class TabInputText {
  constructor(readonly uri: values.Uri) {}
}

type Provider = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** Classes that the language client extends or names, and no session here makes use of. */
const UNUSED =
  'CallHierarchyIncomingCall CallHierarchyItem CallHierarchyOutgoingCall CodeLens DiagnosticRelatedInformation DocumentLink DocumentSymbol FileSystemError InlayHint InlayHintLabelPart Location SnippetString SymbolInformation SymbolKind TabInputCustom TabInputNotebook TabInputTextDiff TextEdit TypeHierarchyItem NotebookCellKind FoldingRangeKind SymbolTag'.split(
    ' ',
  );

/**
 * An editor without windows, with one folder, for the client as it is built: what it registers, is told and shows can be
 * driven and read from the outside.
 *
 * @param folder the workspace's only one
 */
export function createEditor(folder: string) {
  const opened = new Emitter<values.TextDocument>();
  const changed = new Emitter<object>();
  const saved = new Emitter<values.TextDocument>();
  const closed = new Emitter<values.TextDocument>();
  const documents: values.TextDocument[] = [];
  const diagnostics = new Map<string, readonly { readonly code?: unknown }[]>();
  const commands = new Map<string, (...args: readonly unknown[]) => unknown>();
  const providers = new Map<string, Provider>();
  const messages: string[] = [];
  const log: string[] = [];
  const never = () => new values.Disposable(() => undefined);
  const workspaceFolder = { uri: values.Uri.file(folder), name: 'project', index: 0 };
  const say = (text: string) => {
    messages.push(text);
    return Promise.resolve(undefined);
  };
  const register = (kind: string) => (_selector: unknown, provider: Provider) => {
    providers.set(kind, provider);
    return never();
  };
  const isMatch = (filter: Filter, document: values.TextDocument): boolean => {
    const pattern = typeof filter.pattern === 'object' ? filter.pattern.pattern : filter.pattern;
    return (
      (filter.scheme === undefined || filter.scheme === document.uri.scheme) &&
      (filter.language === undefined || filter.language === document.languageId) &&
      (pattern === undefined || picomatch.isMatch(document.uri.path, pattern, { dot: true }))
    );
  };
  const channel = {
    name: 'Lookalike',
    ...Object.fromEntries(
      ['append', 'appendLine', 'replace', 'trace', 'debug', 'info', 'warn', 'error'].map((name) => [
        name,
        (text: unknown) => log.push(text instanceof Error ? String(text.stack) : String(text)),
      ]),
    ),
    logLevel: 3,
    onDidChangeLogLevel: never,
    clear: never,
    show: never,
    hide: never,
    dispose: never,
  };
  const configuration = { get: (_name: string, otherwise?: unknown) => otherwise, has: () => false };
  const known: Record<string, unknown> = {
    ...values,
    version: '1.91.0',
    EventEmitter: Emitter,
    CancellationTokenSource,
    CancellationError: class extends Error {},
    RelativePattern: class {
      constructor(
        readonly base: unknown,
        readonly pattern: string,
      ) {}
    },
    DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
    DiagnosticTag: { Unnecessary: 1, Deprecated: 2 },
    CompletionItemKind: { Text: 0, Module: 8 },
    CompletionItemTag: { Deprecated: 1 },
    CodeActionTriggerKind: { Invoke: 1, Automatic: 2 },
    CompletionTriggerKind: { Invoke: 0 },
    TextDocumentChangeReason: { Undo: 1, Redo: 2 },
    TabInputText,
    LogLevel: { Off: 0, Trace: 1, Debug: 2, Info: 3, Warning: 4, Error: 5 },
    ProgressLocation: { SourceControl: 1, Window: 10, Notification: 15 },
    LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
    FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
    ConfigurationTarget: { Global: 1 },
    l10n: {
      t: (text: string, ...parts: readonly unknown[]) =>
        text.replace(/\{(\d)\}/g, (_all, at: string) => String(parts[Number(at)])),
    },
    env: { language: 'en', appName: 'test', appHost: 'desktop', uiKind: 1 },
    extensions: { getExtension: () => undefined, onDidChange: never },
    commands: {
      registerCommand(name: string, run: () => unknown) {
        commands.set(name, run);
        return never();
      },
      getCommands: () => Promise.resolve([...commands.keys()]),
      executeCommand: (name: string, ...args: readonly unknown[]) =>
        Promise.resolve(commands.get(name)?.(...args)),
    },
    languages: {
      match: (selector: readonly Filter[], document: values.TextDocument) =>
        selector.some((filter) => isMatch(filter, document)) ? 10 : 0,
      createLanguageStatusItem: () => ({ dispose: never }),
      createDiagnosticCollection: () => ({
        set: (uri: values.Uri, all: readonly object[] | undefined) =>
          diagnostics.set(uri.toString(), all ?? []),
        delete: (uri: values.Uri) => diagnostics.delete(uri.toString()),
        has: (uri: values.Uri) => diagnostics.has(uri.toString()),
        clear: () => {
          diagnostics.clear();
        },
        dispose: never,
      }),
      registerHoverProvider: register('hover'),
      registerCompletionItemProvider: register('completion'),
      registerCodeActionsProvider: register('actions'),
      registerDocumentLinkProvider: register('links'),
    },
    window: {
      createOutputChannel: () => channel,
      withProgress: (_options: unknown, task: (progress: unknown, token: unknown) => unknown) =>
        task({ report: never }, new CancellationTokenSource().token),
      showInformationMessage: say,
      showWarningMessage: say,
      showErrorMessage: say,
      setStatusBarMessage: say,
      showTextDocument: () => Promise.resolve({}),
      get activeTextEditor() {
        const document = documents.at(-1);
        return document && { document };
      },
      get visibleTextEditors() {
        return documents.map((document) => ({ document }));
      },
      tabGroups: {
        get all() {
          return [{ tabs: documents.map(({ uri }) => ({ input: new TabInputText(uri) })) }];
        },
        onDidChangeTabs: never,
      },
      onDidChangeActiveTextEditor: never,
      onDidChangeVisibleTextEditors: never,
    },
    workspace: {
      workspaceFolders: [workspaceFolder],
      getWorkspaceFolder: () => workspaceFolder,
      textDocuments: documents,
      notebookDocuments: [],
      isTrusted: true,
      getConfiguration: () => configuration,
      createFileSystemWatcher: () => ({
        onDidCreate: never,
        onDidChange: never,
        onDidDelete: never,
        dispose: never,
      }),
      registerTextDocumentContentProvider(scheme: string, provider: Provider) {
        providers.set(scheme, provider);
        return never();
      },
      openTextDocument: (uri: values.Uri) => Promise.resolve(new values.TextDocument(uri, 'plaintext', '')),
      findFiles(include: { readonly pattern: string }) {
        const paths = readdirSync(folder, { recursive: true }).map(String);
        const globs = include.pattern.slice(1, -1).split(/,(?![^{}]*\})/);
        const found = paths.filter((path) => picomatch.isMatch(path, globs));
        return Promise.resolve(found.map((path) => values.Uri.file(join(folder, path))));
      },
      fs: {
        readFile: (uri: values.Uri) => readFile(uri.fsPath),
        stat: async (uri: values.Uri) => ({ type: 1, size: (await stat(uri.fsPath)).size }),
      },
      onDidOpenTextDocument: opened.event,
      onDidChangeTextDocument: changed.event,
      onDidSaveTextDocument: saved.event,
      onDidCloseTextDocument: closed.event,
      ...Object.fromEntries(
        ['onWillSaveTextDocument', 'onDidChangeConfiguration', 'onDidChangeWorkspaceFolders']
          .concat(['onDidGrantWorkspaceTrust', 'onDidOpenNotebookDocument', 'onDidCreateFiles'])
          .map((name) => [name, never]),
      ),
    },
  };
  return {
    api: { ...Object.fromEntries(UNUSED.map((name) => [name, class extends Object {}])), ...known },
    messages,
    log,
    run: (command: string) => Promise.resolve(commands.get(command)?.()),
    provider: (kind: string) => providers.get(kind),
    codes: (uri: values.Uri) => (diagnostics.get(uri.toString()) ?? []).map(({ code }) => code),
    open(path: string, languageId: string, text: string) {
      const document = new values.TextDocument(values.Uri.file(join(folder, path)), languageId, text);
      documents.push(document);
      opened.fire(document);
      return document;
    },
    /** Replaces all of the text. */
    edit(document: values.TextDocument, text: string) {
      const lines = document.getText().split('\n');
      const range = new values.Range(0, 0, lines.length - 1, lines.at(-1)?.length ?? 0);
      document.replace(text);
      changed.fire({ document, contentChanges: [{ range, text }], reason: undefined });
    },
    save: (document: values.TextDocument) => {
      saved.fire(document);
    },
    close(document: values.TextDocument) {
      documents.splice(documents.indexOf(document), 1);
      closed.fire(document);
    },
  };
}
