import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { CountsParams, FindingCounts, ScanOutcome } from '../../../../shared/src/scan-messages';
import { COUNTS_NOTIFICATION } from '../../../../shared/src/scan-messages';
import type { FormatId } from '../../manifests/types';
import type { OpenDocument } from '../open-document';
import type { Judge } from '../session';
import type { DocumentPlace } from '../workspace-paths';
import { documentPlace, placeKey } from '../workspace-paths';
import type { ScannedFiles } from './files';
import type { FileResult } from './scanned-file';
import { resultOf } from './scanned-file';

/** One file that is judged, open or not. */
export interface CountedFile {
  readonly uri: string;
  readonly place: DocumentPlace;
  /** How it is read where only another file makes it a dependency file. */
  readonly includedAs?: FormatId | undefined;
  readonly result: FileResult;
}

export interface CountedParts {
  readonly documents: TextDocuments<OpenDocument>;
  readonly folders: () => readonly string[];
  readonly judge: Judge;
  readonly files: ScannedFiles;
}

/** All files that are judged, ordered by path: open documents as they are now, the others as they were read last. */
export async function countedFiles(parts: CountedParts): Promise<readonly CountedFile[]> {
  const counted = new Map<string, CountedFile>();
  for (const file of parts.files.all()) {
    const { uri, includedAs, result } = file;
    if (result !== undefined) counted.set(placeKey(file), { uri, place: file, includedAs, result });
  }
  for (const { uri } of parts.documents.all()) {
    const judged = await parts.judge(uri);
    if (judged?.report.analysis === undefined) continue;
    const { manifest } = judged.report.analysis;
    const place = documentPlace(uri, parts.folders());
    counted.set(placeKey(place), {
      uri,
      place,
      result: resultOf({ manifest, findings: judged.report.findings }),
    });
  }
  return [...counted].sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, file]) => file);
}

export function countsOf(files: readonly CountedFile[]): FindingCounts {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  let names = 0;
  let suppressed = 0;
  let unread = 0;
  let certain = 0;
  for (const { result } of files) {
    names += result.names;
    suppressed += result.suppressed;
    certain += result.certain;
    if (result.error !== undefined) unread++;
    for (const { severity } of result.findings) findings[severity]++;
  }
  return { files: files.length - unread, names, findings, suppressed, unread, certain };
}

/** Milliseconds between two counts: nobody reads faster, and typing shouldn't pay for it. */
const EVERY = 500;

/** Tells the client the counts, some time after something has changed, where they have. */
export function keepCountsFresh(
  connection: Connection,
  parts: CountedParts,
  outcome: () => ScanOutcome | undefined,
): { readonly changed: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  const tell = async (): Promise<void> => {
    timer = undefined;
    const scanned = outcome();
    const params: CountsParams = {
      counts: countsOf(await countedFiles(parts)),
      ...(scanned === undefined ? {} : { scanned }),
    };
    const text = JSON.stringify(params);
    if (text === told) return;
    told = text;
    await connection.sendNotification(COUNTS_NOTIFICATION, params);
  };
  return {
    changed() {
      timer ??= setTimeout(() => {
        tell().catch((error: unknown) => {
          connection.console.error(`The counts could not be told: ${String(error)}`);
        });
      }, EVERY);
    },
  };
}
