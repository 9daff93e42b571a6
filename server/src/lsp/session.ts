import type { TextDocuments } from 'vscode-languageserver';
import type { Settings } from '../../../shared/src/settings';
import type { PolicyBasis } from '../analysis/policy/basis';
import type { Engine } from '../analysis/types';
import type { FormatId } from '../manifests/types';
import { documentFormat } from '../analysis/document-format';
import type { OpenDocument } from './open-document';
import type { Report, Reports } from './reports';
import type { SettingsSync } from './settings-sync';
import type { SurroundingsWatch } from './surroundings';
import { documentPlace } from './workspace-paths';

/** A document with what is to be shown of it. They belong together: the report is of this version. */
export interface Judged {
  readonly document: OpenDocument;
  readonly report: Report;
}

export interface SessionParts {
  readonly documents: TextDocuments<OpenDocument>;
  readonly reports: Reports;
  readonly surroundings: SurroundingsWatch;
  /** How a document is read that only another file makes a dependency file by including it. */
  readonly reachedAs: (uri: string) => FormatId | undefined;
  readonly settings: SettingsSync;
  readonly basisOf: (settings: Settings) => PolicyBasis;
  /** Settled once the data is there, or is known to be unreadable; never rejected. */
  readonly engine: () => Promise<Engine>;
  /** URIs of the workspace's folders, as they are now. */
  readonly folders: () => readonly string[];
}

/** The report of an open document in its newest version; `undefined` for a document that isn't open (any more). */
export type Judge = (uri: string) => Promise<Judged | undefined>;

/**
 * Waits for data and settings, and the first time for the files around the document; then judges without a pause: text
 * and report can't drift apart.
 */
export function createJudge(parts: SessionParts): Judge {
  const judgeNow = async (uri: string): Promise<Judged | undefined> => {
    if (parts.documents.get(uri) === undefined) return undefined;
    const [engine, settings] = await Promise.all([parts.engine(), parts.settings.of(uri)]);
    const document = parts.documents.get(uri);
    if (document === undefined) return undefined;
    const { path } = documentPlace(uri, parts.folders());
    const format = documentFormat({
      path,
      languageId: document.text.languageId,
      text: () => document.text.getText(),
      settings,
      includedAs: parts.reachedAs(uri),
    });
    const basis = parts.basisOf(settings);
    return { document, report: parts.reports.of({ document, engine, settings, format, path, basis }) };
  };
  return async (uri) => {
    const judged = await judgeNow(uri);
    const looked = judged === undefined ? undefined : parts.surroundings.first(uri);
    if (looked === undefined) return judged;
    await looked;
    return judgeNow(uri);
  };
}
