import type { ServerCapabilities } from 'vscode-languageserver';
import { CodeActionKind, PositionEncodingKind, TextDocumentSyncKind } from 'vscode-languageserver';
import { FIX_ALL_COMMAND } from '../../../shared/src/fix-messages';
import { FIX_ALL_KIND } from '../../../shared/src/messages';
import { OPEN_PAGE_COMMAND } from '../../../shared/src/page-messages';
import { ALLOW_COMMAND } from '../../../shared/src/policy-messages';
import type { ClientFeatures } from './client-features';
import { COMPLETION_TRIGGERS } from './completion';

/** What the server offers to a client with the given features. */
export function serverCapabilities(features: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true },
    executeCommandProvider: { commands: [ALLOW_COMMAND, FIX_ALL_COMMAND, OPEN_PAGE_COMMAND] },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
    ...(features.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'lookalike',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    ...(features.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}
