import type { TextDocuments } from 'vscode-languageserver';
import type { FileAccess } from '../analysis/includes/file-access';
import type { OpenDocument } from './open-document';
import { documentPlace } from './workspace-paths';

/** The files of a folder as the editor shows them: an open document is newer than what is on the disk. */
export function openDocumentsFirst(
  files: FileAccess,
  folder: string,
  documents: TextDocuments<OpenDocument>,
  folders: () => readonly string[],
): FileAccess {
  const openAt = (path: string): OpenDocument | undefined => {
    for (const document of documents.all()) {
      const place = documentPlace(document.uri, folders());
      if (place.folder === folder && place.path === path) return document;
    }
    return undefined;
  };
  return {
    read(path, largest) {
      const open = openAt(path);
      if (open === undefined) return files.read(path, largest);
      return Promise.resolve({ kind: 'text', text: open.text.getText() });
    },
    isMissing: (path) => files.isMissing?.(path) === true && openAt(path) === undefined,
  };
}
