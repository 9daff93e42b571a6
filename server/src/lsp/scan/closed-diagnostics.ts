import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../analysis/types';
import { toDiagnostic } from '../diagnostic';
import type { FilePlace } from './scanned-file';

type ClosedFile = Pick<FilePlace, 'uri' | 'path'>;

/** The diagnostics of files that no document shows. Every client takes those as they are published. */
export interface ClosedDiagnostics {
  /** @param text the text that the findings were made on */
  show(file: ClosedFile, text: string, findings: readonly Finding[]): void;
  clear(uri: string): void;
}

export function createClosedDiagnostics(connection: Connection): ClosedDiagnostics {
  const shown = new Set<string>();
  const publish = ({ uri, path }: ClosedFile, text: string, findings: readonly Finding[]): void => {
    const document = TextDocument.create(uri, '', 0, text);
    const diagnostics = findings.map((finding) => toDiagnostic(document, finding, path));
    connection.sendDiagnostics({ uri, diagnostics }).catch((error: unknown) => {
      connection.console.error(`Diagnostics could not be published: ${String(error)}`);
    });
  };
  const clear = (uri: string): void => {
    if (shown.delete(uri)) publish({ uri, path: '' }, '', []);
  };
  return {
    show(file, text, findings) {
      const visible = findings.filter(({ suppressed }) => suppressed === undefined);
      if (visible.length === 0) {
        clear(file.uri);
        return;
      }
      shown.add(file.uri);
      publish(file, text, visible);
    },
    clear,
  };
}
