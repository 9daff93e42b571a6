import type { CancellationToken, Connection, FileEvent, TextDocuments } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import type { ScanOutcome, ScanParams } from '../../../../shared/src/scan-messages';
import type { FileSearch } from '../../analysis/discovery/file-search';
import { isDeciding } from '../../analysis/discovery/select';
import type { FormatId } from '../../manifests/types';
import type { OpenDocument } from '../open-document';
import type { SettingsSync } from '../settings-sync';
import { documentPlace } from '../workspace-paths';
import { discover, discoverUnasked, isDependencyFile } from './discover';
import type { ScannedFiles } from './files';
import type { Pacer } from './pacer';
import { progressTo } from './progress';
import type { FilePlace } from './scanned-file';

/** Milliseconds after which the files are looked for again; a checkout changes many of them at once. */
const SOON = 300;

export interface WorkspaceScanParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<OpenDocument>;
  readonly settings: SettingsSync;
  readonly folders: () => readonly string[];
  readonly files: ScannedFiles;
  /** `undefined` where nobody can look for files. */
  readonly search: FileSearch | undefined;
  readonly pacer: Pacer;
  /** Asks the client to tell of the files that globs of the user's name. */
  readonly watch: (globs: readonly string[]) => void;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

/** The scan of the workspace, and what it has found since it was asked for. */
export interface WorkspaceScan {
  scan(params: ScanParams, token: CancellationToken): Promise<ScanOutcome>;
  /** How the last scan ended; `undefined` before the first one. */
  readonly outcome: ScanOutcome | undefined;
  /** To be called after each judgement. */
  progressed(): void;
  /** To be called when a document was opened, saved or closed. */
  documentMoved(uri: string): void;
  /** To be called when the client begins to show the diagnostics of an open document. */
  documentShown(uri: string): void;
  /** To be called when the text of a document has changed. */
  documentChanged(uri: string): void;
  filesChanged(changes: readonly FileEvent[]): void;
  /** To be called when anything has changed that every judgement depends on: settings, folders, the index. */
  refresh(): void;
  /** How an open document is read that only a scanned file makes a dependency file. */
  reachedAs(uri: string): FormatId | undefined;
}

export function createWorkspaceScan(parts: WorkspaceScanParts): WorkspaceScan {
  const { connection, folders, files, now } = parts;
  let outcome: ScanOutcome | undefined;
  /** Counts the scans: a newer one ends the one before it. */
  let latest = 0;
  let running = 0;
  let progress = (): void => undefined;
  let pending: 'new' | 'all' = 'new';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const edited = new Set<string>();
  let editTimer: ReturnType<typeof setTimeout> | undefined;

  const logged = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      connection.console.error(`The scanned files may be out of date: ${String(error)}`);
    });
  };
  const requestFor = (search: FileSearch, isCancelled: () => boolean) => ({
    folders: folders(),
    settingsOf: (folder: string) => parts.settings.of(folder),
    search,
    turn: () => parts.pacer.turn(),
    isCancelled,
  });

  async function run(params: ScanParams, token: CancellationToken): Promise<ScanOutcome> {
    if (parts.search === undefined) return 'unable';
    const own = ++latest;
    const isCancelled = () => token.isCancellationRequested || own !== latest;
    const request = requestFor(parts.search, isCancelled);
    const found = params.onOpen === true ? await discoverUnasked(request, now) : await discover(request);
    if (isCancelled()) return 'cancelled';
    if (found === undefined) return 'declined';
    progress = progressTo(connection, params.progressToken, now, () => ({
      done: files.size - files.waiting,
      all: files.size,
    }));
    const onCancelled = token.onCancellationRequested(() => {
      if (own === latest) files.stop();
    });
    parts.watch(found.ownGlobs);
    files.list(found, 'all');
    await files.idle();
    onCancelled.dispose();
    if (own !== latest) return 'cancelled';
    progress = () => undefined;
    if (token.isCancellationRequested) return 'cancelled';
    return found.complete ? 'complete' : 'limited';
  }

  /** After a scan that came to its end, all files that there are now; after one that was cut short, the known ones. */
  async function lookAgain(again: 'new' | 'all'): Promise<void> {
    if (running > 0) lookSoon(again);
    else if (outcome === 'cancelled' && again === 'all') files.judgeAll();
    else if (parts.search !== undefined && (outcome === 'complete' || outcome === 'limited')) {
      const own = ++latest;
      running++;
      const found = await discover(requestFor(parts.search, () => own !== latest)).finally(() => running--);
      // Whoever has asked for a scan meanwhile gets all files judged.
      if (own !== latest) return;
      outcome = found.complete ? 'complete' : 'limited';
      parts.watch(found.ownGlobs);
      files.list(found, again);
    }
  }

  function lookSoon(again: 'new' | 'all'): void {
    if (again === 'all') pending = again;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const what = pending;
      pending = 'new';
      logged(lookAgain(what));
    }, SOON);
  }

  function documentMoved(uri: string): void {
    const place = placeOf(uri);
    if (place !== undefined) files.changed(place);
  }

  async function fileChanged({ uri, type }: FileEvent): Promise<void> {
    const place = placeOf(uri);
    if (place === undefined) return;
    if (type === FileChangeType.Deleted) files.removed(place);
    else files.changed(place);
    if (isDeciding(place.path)) lookSoon('new');
    else if (type !== FileChangeType.Deleted && !files.isKnown(place)) {
      if (isDependencyFile(place.path, await parts.settings.of(place.folder))) lookSoon('new');
    }
  }

  function placeOf(uri: string): FilePlace | undefined {
    const { folder, path } = documentPlace(uri, folders());
    return folder === undefined ? undefined : { uri, folder, path };
  }

  return {
    get outcome() {
      return outcome;
    },
    async scan(params, token) {
      running++;
      try {
        const ended = await run(params, token);
        if (ended !== 'declined' && ended !== 'unable') outcome = ended;
        return ended;
      } finally {
        running--;
      }
    },
    progressed: () => {
      progress();
    },
    documentMoved,
    documentShown(uri) {
      const place = placeOf(uri);
      if (place !== undefined) files.shown(place);
    },
    documentChanged(uri) {
      parts.pacer.hold();
      edited.add(uri);
      clearTimeout(editTimer);
      editTimer = setTimeout(() => {
        const uris = [...edited];
        edited.clear();
        uris.forEach(documentMoved);
      }, SOON);
    },
    filesChanged(changes) {
      if (outcome === undefined && files.size === 0) return;
      for (const change of changes) logged(fileChanged(change));
    },
    refresh() {
      lookSoon('all');
    },
    reachedAs(uri) {
      const place = placeOf(uri);
      return place && files.reachedAs(place);
    },
  };
}
