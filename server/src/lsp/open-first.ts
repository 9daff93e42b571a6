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
  return {
    read(path, largest) {
      for (const { uri, text } of documents.all()) {
        const place = documentPlace(uri, folders());
        if (place.folder === folder && place.path === path)
          return Promise.resolve({ kind: 'text', text: text.getText() });
      }
      return files.read(path, largest);
    },
  };
}
