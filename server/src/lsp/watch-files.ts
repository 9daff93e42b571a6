import type { Connection } from 'vscode-languageserver';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';

/** The endings that included files have; a look at the others is taken again while somebody types. */
const WATCHED = '**/*.{txt,in,pip,lst}';

/** Asks the client to tell when a file that may be included comes, changes or goes. */
export function watchIncludes(connection: Connection): void {
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] })
    .catch((error: unknown) => {
      connection.console.warn(`Changes of files will not be seen at once: ${String(error)}`);
    });
}
