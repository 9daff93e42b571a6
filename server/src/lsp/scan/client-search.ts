import type { Connection } from 'vscode-languageserver';
import type { FindFilesParams, FindFilesResult } from '../../../../shared/src/scan-messages';
import { FIND_FILES_REQUEST } from '../../../../shared/src/scan-messages';
import type { FileSearch } from '../../analysis/discovery/file-search';
import { selectFiles } from '../../analysis/discovery/select';
import { SKIPPED_FOLDERS } from '../../analysis/discovery/skipped';
import type { FilesOf } from '../surroundings';

/** The client doesn't know of `.gitignore` files: many of the files that it finds may be left out. */
const MORE = 4;
const MOST_FOUND = 200_000;

/** Looks for files through the client, which knows what its user excludes, and which file systems there are. */
export function clientSearch(connection: Connection, filesOf: FilesOf): FileSearch {
  return async ({ folder, globs, isWanted, most }) => {
    const asked = Math.min(most * MORE + 1000, MOST_FOUND);
    const params: FindFilesParams = { folder, globs, skippedFolders: [...SKIPPED_FOLDERS], most: asked };
    try {
      const { paths } = await connection.sendRequest<FindFilesResult>(FIND_FILES_REQUEST, params);
      const files = filesOf(folder);
      const selected = await selectFiles([...new Set(paths)], isWanted, async (path) => {
        const read = await files?.read(path);
        return read?.kind === 'text' ? read.text : undefined;
      });
      const complete = paths.length < asked && selected.length <= most;
      return { paths: selected.slice(0, most), complete };
    } catch (error) {
      connection.console.error(`The files of ${folder} could not be found: ${String(error)}`);
      return { paths: [], complete: false };
    }
  };
}
