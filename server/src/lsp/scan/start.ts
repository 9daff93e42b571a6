import type { CancellationToken, Connection, TextDocuments } from 'vscode-languageserver';
import type {
  ExportParams,
  ExportResult,
  ScanParams,
  ScanReport,
  ScanResult,
} from '../../../../shared/src/scan-messages';
import { EXPORT_REQUEST, REPORT_REQUEST, SCAN_REQUEST } from '../../../../shared/src/scan-messages';
import type { FixesResult } from '../../../../shared/src/fix-messages';
import { FIXES_REQUEST } from '../../../../shared/src/fix-messages';
import type { Settings } from '../../../../shared/src/settings';
import type { FileSearch } from '../../analysis/discovery/file-search';
import type { PolicyBasis } from '../../analysis/policy/basis';
import type { Loaded } from '../engine-loading';
import type { FilesOf } from '../surroundings';
import type { OpenDocument } from '../open-document';
import { openDocumentsFirst } from '../open-first';
import type { Judge } from '../session';
import type { SettingsSync } from '../settings-sync';
import { createApprovals } from './approvals';
import { createClosedDiagnostics } from './closed-diagnostics';
import type { CountedFile } from './counts';
import { countedFiles, countsOf, keepCountsFresh } from './counts';
import { exportReport } from './export';
import { createScannedFiles } from './files';
import { fixesOf } from './fixes';
import { judgeAgainWith } from './judge-again';
import { createPacer } from './pacer';
import { scanReport } from './report';
import type { WorkspaceScan } from './workspace-scan';
import { createWorkspaceScan } from './workspace-scan';

export interface ScanParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<OpenDocument>;
  readonly judge: Judge;
  readonly loaded: () => Promise<Loaded>;
  readonly settings: SettingsSync;
  readonly basisOf: (settings: Settings) => PolicyBasis;
  readonly folders: () => readonly string[];
  readonly filesOf: FilesOf;
  /** Settled when no look around an open document is under way. */
  readonly settled: (uri: string) => Promise<boolean>;
  readonly search: FileSearch | undefined;
  readonly now: () => number;
  /** Asks the client to tell of the files that globs of the user's name. */
  readonly watch: (globs: readonly string[]) => void;
  /** Told when an open document may be read in another way, since a file that includes it has changed. */
  readonly onReached: (uri: string) => void;
  /** Whether the client shows diagnostics of an open document as a document. */
  readonly isShown: (uri: string) => boolean;
}

/** What the rest of the server tells the scan. */
export interface Scan extends Pick<
  WorkspaceScan,
  'documentMoved' | 'documentShown' | 'documentChanged' | 'filesChanged' | 'refresh' | 'reachedAs'
> {
  /** The approvals of a folder's policies that no file needs, by their keys; the same object until something changes. */
  readonly unusedIn: (folder: string | undefined) => ReadonlySet<string>;
  /** To be called when the diagnostics of open documents may have changed. */
  countsChanged(): void;
  /** Judges all known files again, and gives them with the open documents. */
  judgeAgain(): Promise<readonly CountedFile[]>;
  /** The certain fixes of all files, which are looked for before where no scan has come to its end. */
  fixes(token: CancellationToken): Promise<FixesResult>;
}

/** Puts the scan together, and answers what a client asks of it. */
export function startScan(parts: ScanParts): Scan {
  const { connection, documents, folders } = parts;
  const pacer = createPacer(parts.now);
  const access = (folder: string) => {
    const files = parts.filesOf(folder, 'many');
    return files && openDocumentsFirst(files, folder, documents, folders);
  };
  const unusedIn: Scan['unusedIn'] = (folder) => approvals.unusedIn(folder);
  const judging = { ...parts, access, pacer, unusedIn };
  const approvals = createApprovals(judging);
  const files = createScannedFiles({
    ...judging,
    approvals,
    diagnostics: createClosedDiagnostics(connection),
    onError: (error) => {
      connection.console.error(`A file could not be judged: ${String(error)}`);
    },
    onChange: () => {
      counts.changed();
      scan.progressed();
    },
  });
  const scan = createWorkspaceScan({ ...parts, files, pacer });
  const counted = { ...parts, files };
  const again = { ...judging, isOpen: (uri: string) => documents.get(uri) !== undefined };
  const counts = keepCountsFresh(connection, counted, () => scan.outcome);

  connection.onRequest(
    SCAN_REQUEST,
    async (params: ScanParams, token: CancellationToken): Promise<ScanResult> => {
      const outcome = await scan.scan(params, token);
      counts.changed();
      return { outcome, counts: countsOf(await countedFiles(counted)) };
    },
  );
  connection.onRequest(REPORT_REQUEST, async (): Promise<ScanReport> => {
    const { engine } = await parts.loaded();
    return scanReport(await countedFiles(counted), folders(), engine.index.date, scan.outcome);
  });
  connection.onRequest(
    EXPORT_REQUEST,
    async ({ format }: ExportParams, token: CancellationToken): Promise<ExportResult> => {
      const { engine } = await parts.loaded();
      const text = await exportReport(format, await countedFiles(counted), engine, {
        ...again,
        isCancelled: () => token.isCancellationRequested,
      });
      return { text };
    },
  );
  async function fixes(token: CancellationToken): Promise<FixesResult> {
    if (scan.outcome !== 'complete' && scan.outcome !== 'limited') {
      await scan.scan({}, token);
      counts.changed();
    }
    await files.idle();
    const isCancelled = () => token.isCancellationRequested;
    return fixesOf(await countedFiles(counted), judgeAgainWith(again), isCancelled);
  }
  connection.onRequest(FIXES_REQUEST, (_params: unknown, token: CancellationToken) => fixes(token));
  return {
    ...scan,
    unusedIn,
    countsChanged: counts.changed,
    fixes,
    async judgeAgain() {
      files.judgeAll();
      await files.idle();
      return countedFiles(counted);
    },
  };
}
