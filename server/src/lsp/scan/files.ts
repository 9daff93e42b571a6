import type { TextDocuments } from 'vscode-languageserver';
import type { FileAccess } from '../../analysis/includes/file-access';
import type { IncludeGraph } from '../../analysis/includes/graph';
import { createIncludeGraph } from '../../analysis/includes/graph';
import { approvalKey } from '../../analysis/policy/unused';
import type { FormatId } from '../../manifests/types';
import type { OpenDocument } from '../open-document';
import { documentPlace, placeKey } from '../workspace-paths';
import type { ClosedDiagnostics } from './closed-diagnostics';
import type { FileJudgement, JudgeFileParts } from './judge-file';
import { judgeFile } from './judge-file';
import type { Approvals } from './approvals';
import { approvalsIn } from './approvals';
import type { Discovered } from './discover';
import type { JudgeOpenParts } from './judge-open';
import { judgeOpen } from './judge-open';
import { createQueue } from './queue';
import { reachedFrom } from './reached';
import type { FilePlace, ScannedFile } from './scanned-file';
import { newFile, resultOf } from './scanned-file';

/** The files of the workspace that a scan has come across, each with its latest judgement. */
export interface ScannedFiles {
  all(): Iterable<ScannedFile>;
  /** How many there are, and how many of them are still to be judged. */
  readonly size: number;
  readonly waiting: number;
  /**
   * Takes these files for the ones that are there, forgets the others, and judges the new ones, or all.
   *
   * @param found with how many files of each folder are kept, together with those that are found by being included
   */
  list(found: Pick<Discovered, 'places' | 'most' | 'complete'>, again: 'new' | 'all'): void;
  judgeAll(): void;
  /** To be called when a file, or the document that shows it, has changed, come or gone. */
  changed(place: FilePlace): void;
  /** To be called when a file or a folder has gone. */
  removed(place: FilePlace): void;
  /** To be called when the client begins to show the diagnostics of a file's document. */
  shown(place: FilePlace): void;
  isKnown(place: FilePlace): boolean;
  /** Judges nothing more of what is waiting. Files without a judgement are forgotten. */
  stop(): void;
  /** Resolved when nothing is waiting. */
  idle(): Promise<void>;
  /** How a file is read that one of these files makes a dependency file by including it. */
  reachedAs(place: Pick<FilePlace, 'folder' | 'path'>): FormatId | undefined;
}

export interface ScannedFilesParts extends JudgeFileParts, JudgeOpenParts {
  readonly documents: TextDocuments<OpenDocument>;
  readonly folders: () => readonly string[];
  readonly approvals: Approvals;
  readonly diagnostics: ClosedDiagnostics;
  readonly onError: (error: unknown) => void;
  /** Told after each judgement, and when something has gone. */
  readonly onChange: () => void;
  /** Told when a file is included that wasn't, or no longer. */
  readonly onReached: (uri: string) => void;
  /** Whether the client shows diagnostics of an open document as a document. */
  readonly isShown: (uri: string) => boolean;
}

export function createScannedFiles(parts: ScannedFilesParts): ScannedFiles {
  const files = new Map<string, ScannedFile>();
  /** How files are read and where includes lead, until something changes. */
  const graphs = new Map<string, IncludeGraph>();
  const accesses = new Map<string, FileAccess | undefined>();
  let mostOf: ReadonlyMap<string, number> = new Map();
  let stopped = false;
  /** Whether all files of the workspace are among these. */
  let complete = false;
  /** Counts the looks at the approvals: a newer one ends the one before it. */
  let looks = 0;
  let looking = false;
  let waiters: (() => void)[] = [];
  const queue = createQueue((key) => work(key).catch(parts.onError), settle);

  function access(folder: string): FileAccess | undefined {
    if (!accesses.has(folder)) accesses.set(folder, parts.access(folder));
    return accesses.get(folder);
  }

  function startAfresh(): void {
    graphs.clear();
    accesses.clear();
  }

  function graphOf(folder: string): IncludeGraph {
    let graph = graphs.get(folder);
    if (graph === undefined) {
      const nothing = { read: () => Promise.resolve({ kind: 'missing' as const }) };
      graph = createIncludeGraph(access(folder) ?? nothing);
      graphs.set(folder, graph);
    }
    return graph;
  }

  /** The document that shows a file, whatever URI the editor writes for it. */
  function documentOf(file: FilePlace): OpenDocument | undefined {
    const direct = parts.documents.get(file.uri);
    if (direct !== undefined) return direct;
    const key = placeKey(file);
    return parts.documents.all().find(({ uri }) => placeKey(documentPlace(uri, parts.folders())) === key);
  }

  async function work(key: string): Promise<void> {
    const file = files.get(key);
    if (file === undefined) return;
    const open = documentOf(file);
    const graph = graphOf(file.folder);
    const judgement =
      open === undefined
        ? await judgeFile({ ...parts, access }, file, file.includedAs, graph)
        : await judgeOpen(parts, file, open.uri, graph);
    // Gone, or to be judged again: then this is no longer the truth.
    if (files.get(key) !== file || queue.isWaiting(key)) return;
    if (judgement.kind === 'gone' && open === undefined) forget(file);
    else take(file, judgement, open !== undefined && parts.isShown(open.uri));
    parts.onChange();
  }

  function take(file: ScannedFile, judgement: FileJudgement, isShown: boolean): void {
    const judged = judgement.kind === 'judged' ? judgement : undefined;
    file.reached = judged?.followed?.reached ?? new Map();
    file.looked = judged?.followed?.looked ?? new Set();
    file.used = judged?.analysis.used.map(approvalKey) ?? [];
    file.approvals = judged === undefined ? [] : approvalsIn(file.path, judged.text);
    const nothing = { names: 0, findings: [], suppressed: 0, certain: 0 };
    if (judged !== undefined) file.result = resultOf(judged.analysis);
    else file.result = judgement.kind === 'unread' ? { ...nothing, error: judgement.why } : nothing;
    if (judged === undefined || isShown) parts.diagnostics.clear(file.uri);
    else parts.diagnostics.show(file, judged.text, judged.analysis.findings);
  }

  function forget(file: ScannedFile): void {
    files.delete(placeKey(file));
    queue.remove(placeKey(file));
    parts.diagnostics.clear(file.uri);
  }

  /** All is judged: now it is known which files are there only because others include them. */
  function settle(): void {
    const reached = reachedFrom([...files.values()].filter(({ listed }) => listed));
    for (const [key, file] of files) {
      if (file.listed || reached.has(key)) continue;
      forget(file);
      parts.onReached(file.uri);
    }
    const more = stopped ? [] : newlyReached(reached);
    if (more.length > 0) {
      queue.add(more);
      return;
    }
    const look = parts.approvals.look([...files.values()], complete && !stopped);
    if (look === undefined) finish();
    else void judgeAgainAfter(look, ++looks);
  }

  /** What is said of a policy depends on all files. */
  async function judgeAgainAfter(look: Promise<readonly ScannedFile[]>, own: number): Promise<void> {
    looking = true;
    const again = await look.catch((error: unknown) => {
      parts.onError(error);
      return [];
    });
    // Files that have changed meanwhile are looked at together once more.
    if (own !== looks || queue.size > 0) return;
    for (const { uri } of again) parts.onReached(uri);
    if (again.length > 0) queue.add(again.map(placeKey));
    else finish();
  }

  function finish(): void {
    // A look that is still under way is about files that are no longer so.
    looks++;
    looking = false;
    startAfresh();
    const resolved = waiters;
    waiters = [];
    for (const resolve of resolved) resolve();
    parts.onChange();
  }

  function newlyReached(reached: ReturnType<typeof reachedFrom>): readonly string[] {
    const room = new Map(mostOf);
    for (const { folder } of files.values()) room.set(folder, (room.get(folder) ?? 0) - 1);
    const more: string[] = [];
    for (const [key, file] of files) {
      const format = reached.get(key)?.format;
      if (file.includedAs === format) continue;
      file.includedAs = format;
      // Its name says how it is read.
      if (file.listed) continue;
      parts.onReached(file.uri);
      more.push(key);
    }
    for (const [key, { place, format }] of reached) {
      const left = room.get(place.folder) ?? 0;
      if (files.has(key)) continue;
      if (left <= 0) {
        complete = false;
        continue;
      }
      room.set(place.folder, left - 1);
      files.set(key, newFile(place, false, format));
      parts.onReached(place.uri);
      more.push(key);
    }
    return more;
  }

  /** What is open and in sight has diagnostics of its own. */
  function clearWhereShown(file: ScannedFile): void {
    const open = documentOf(file);
    if (open !== undefined && parts.isShown(open.uri)) parts.diagnostics.clear(file.uri);
  }

  function changed(place: FilePlace): void {
    startAfresh();
    const key = placeKey(place);
    const known = files.get(key);
    const keys = known === undefined ? [] : [key];
    if (known !== undefined) clearWhereShown(known);
    for (const [other, file] of files) {
      if (other !== key && file.folder === place.folder && file.looked.has(place.path)) keys.push(other);
    }
    if (parts.approvals.changed(place) || keys.length > 0) queue.add(keys);
  }

  return {
    all: () => files.values(),
    get size() {
      return files.size;
    },
    get waiting() {
      return queue.size;
    },
    list({ places, most, complete: isAll }, again) {
      startAfresh();
      parts.approvals.forget();
      mostOf = most;
      complete = isAll;
      stopped = false;
      const listed = new Map(places.map((place) => [placeKey(place), place]));
      for (const [key, file] of files) file.listed = listed.has(key);
      const keys = again === 'all' ? [...files.keys()] : [];
      for (const [key, place] of listed) {
        if (files.has(key)) continue;
        files.set(key, newFile(place, true));
        keys.push(key);
      }
      queue.add(keys);
    },
    judgeAll() {
      startAfresh();
      queue.add([...files.keys()]);
    },
    changed,
    removed(place) {
      const key = placeKey(place);
      const gone = [...files].filter(([other]) => other === key || other.startsWith(`${key}/`));
      for (const [, file] of gone) forget(file);
      changed(place);
      for (const [, file] of gone) changed(file);
      if (gone.length > 0) queue.add([]);
    },
    shown(place) {
      const file = files.get(placeKey(place));
      if (file !== undefined) clearWhereShown(file);
    },
    isKnown: (place) => files.has(placeKey(place)),
    stop() {
      stopped = true;
      for (const [key, file] of files) if (file.result === undefined && !queue.isRunning(key)) forget(file);
      queue.clear();
    },
    idle: () =>
      queue.size === 0 && !looking ? Promise.resolve() : new Promise((resolve) => waiters.push(resolve)),
    reachedAs: (place) => files.get(placeKey(place))?.includedAs,
  };
}
