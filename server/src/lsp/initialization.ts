import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../../../shared/src/messages';

/** The options that came with `initialize`, whatever they are. What has the wrong type is left out. */
export function initializationOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const {
    settings,
    servesFiles,
    findsFiles,
    showsDiagnosticsInHovers,
    changesSettings,
    keepsCredentials,
    trusted,
    dataFolder,
    userDataFolder,
  } = value as Record<string, unknown>;
  return {
    settings,
    ...(typeof servesFiles === 'boolean' ? { servesFiles } : {}),
    ...(typeof findsFiles === 'boolean' ? { findsFiles } : {}),
    ...(typeof showsDiagnosticsInHovers === 'boolean' ? { showsDiagnosticsInHovers } : {}),
    ...(typeof changesSettings === 'boolean' ? { changesSettings } : {}),
    ...(typeof keepsCredentials === 'boolean' ? { keepsCredentials } : {}),
    ...(typeof trusted === 'boolean' ? { trusted } : {}),
    ...(typeof dataFolder === 'string' && dataFolder !== '' ? { dataFolder } : {}),
    ...(typeof userDataFolder === 'string' && userDataFolder !== '' ? { userDataFolder } : {}),
  };
}

/** The URIs of the folders that the client opened; older clients name one root. */
export function workspaceFolderUris(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri);
  // The protocol keeps the old field for clients that know no other.
  const { rootUri } = params as { readonly rootUri?: string | null };
  return typeof rootUri === 'string' ? [rootUri] : [];
}
