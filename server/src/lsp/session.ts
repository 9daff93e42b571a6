import type { TextDocuments } from 'vscode-languageserver';
import type { Settings } from '../../../shared/src/settings';
import type { PolicyBasis } from '../analysis/policy/basis';
import type { FormatId } from '../manifests/types';
import { documentFormat } from '../analysis/document-format';
import type { Loaded } from './engine-loading';
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
  /** The approvals of a folder's policies that no file needs, by their keys. */
  readonly unusedIn: (folder: string | undefined) => ReadonlySet<string>;
  readonly basisOf: (settings: Settings) => PolicyBasis;
  /** Settled once the data is there, or is known to be unreadable; never rejected. */
  readonly loaded: () => Promise<Loaded>;
  /** URIs of the workspace's folders, as they are now. */
  readonly folders: () => readonly string[];
}

/** The report of an open document in its newest version; `undefined` for a document that isn't open (any more). */
export type Judge = (uri: string) => Promise<Judged | undefined>;

/**
 * Waits for data and settings, the first time for the files around the document, and for the releases where a rule asks
 * for one; then judges without a pause: text and report can't drift apart.
 */
export function createJudge(parts: SessionParts): Judge {
  const judgeNow = async (uri: string): Promise<Judged | undefined> => {
    if (parts.documents.get(uri) === undefined) return undefined;
    const [{ engine, known }, settings] = await Promise.all([parts.loaded(), parts.settings.of(uri)]);
    const document = parts.documents.get(uri);
    if (document === undefined) return undefined;
    const { folder, path } = documentPlace(uri, parts.folders());
    const format = documentFormat({
      path,
      languageId: document.text.languageId,
      text: () => document.text.getText(),
      settings,
      includedAs: parts.reachedAs(uri),
    });
    const basis = parts.basisOf(settings);
    const unused = parts.unusedIn(folder);
    const request = { document, engine, releaseOf: known.of, settings, format, path, basis, unused };
    return { document, report: parts.reports.of(request) };
  };
  return async (uri) => {
    let judged = await judgeNow(uri);
    const looked = judged === undefined ? undefined : parts.surroundings.first(uri);
    if (looked !== undefined) {
      await looked;
      judged = await judgeNow(uri);
    }
    const { known } = await parts.loaded();
    return (await known.catchUp()) ? judgeNow(uri) : judged;
  };
}
