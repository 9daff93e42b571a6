import type { Connection, Disposable } from 'vscode-languageserver';
import { DidChangeWatchedFilesNotification, WatchKind } from 'vscode-languageserver';
import { anyCase, FILE_PATTERNS, withoutBraces } from '../../../shared/src/file-patterns';
import { DECIDING_FILES } from '../analysis/discovery/select';

/** The endings that included files have; a look at the others is taken again while somebody types. */
const INCLUDED = ['**/*.txt', '**/*.in', '**/*.pip', '**/*.lst'];

/** Settings of installers, locks and policies: they say how a dependency file is to be judged. */
const AROUND = ['**/*.toml', '**/*.lock', '**/pip.conf', '**/pip.ini'];

/**
 * Asks the client to tell when a dependency file, one that may be included, or one that decides which files count, comes,
 * changes or goes. And when anything goes: of a folder that is removed, editors tell nothing but that.
 */
export function watchFiles(connection: Connection): void {
  const known = Object.values(FILE_PATTERNS).flat().flatMap(withoutBraces);
  const others = known.filter((glob) => !INCLUDED.some((included) => glob.endsWith(included.slice(4))));
  const globs = [...INCLUDED, ...new Set(others.map(anyCase)), ...AROUND, ...DECIDING_FILES];
  const watchers = [
    ...globs.map((globPattern) => ({ globPattern })),
    { globPattern: '**/*', kind: WatchKind.Delete },
  ];
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch((error: unknown) => {
    connection.console.warn(`Changes of files will not be seen at once: ${String(error)}`);
  });
}

/**
 * Asks the client to tell of files that globs of the user's name as well, instead of those that it was asked about last.
 *
 * @param registers whether the client can be asked
 */
export function createGlobWatch(
  connection: Connection,
  registers: boolean,
): (globs: readonly string[]) => void {
  let watched = '[]';
  let registered: Promise<Disposable | undefined> = Promise.resolve(undefined);
  return (globs) => {
    const next = JSON.stringify(globs);
    if (!registers || next === watched) return;
    watched = next;
    const before = registered;
    const watchers = globs.map((globPattern) => ({ globPattern }));
    registered = before
      .then((old) => {
        old?.dispose();
        return watchers.length === 0
          ? undefined
          : connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      })
      .catch((error: unknown) => {
        connection.console.warn(`Changes of the user's own files will not be seen: ${String(error)}`);
        return undefined;
      });
  };
}
