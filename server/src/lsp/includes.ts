import type { TextDocuments } from 'vscode-languageserver';
import type { Settings } from '../../../shared/src/settings';
import type { FileAccess } from '../analysis/includes/file-access';
import { includeFindings } from '../analysis/includes/findings';
import type { Followed } from '../analysis/includes/follow';
import { followIncludes, includeKey } from '../analysis/includes/follow';
import { createIncludeGraph } from '../analysis/includes/graph';
import type { DocumentAnalysis, Finding } from '../analysis/types';
import type { FormatId } from '../manifests/types';
import type { OpenDocument } from './open-document';
import { openDocumentsFirst } from './open-first';
import { documentPlace } from './workspace-paths';

/** The files of one of the workspace's folders, by its URI; `undefined` where they can't be read. */
export type FilesOf = (folder: string) => FileAccess | undefined;

/** Milliseconds after which a look at the files is taken again with the next key: not every client reports changes. */
const FRESH = 5000;

const NONE: readonly Finding[] = [];

export interface IncludesRequest {
  readonly document: OpenDocument;
  readonly analysis: DocumentAnalysis;
  readonly settings: Settings;
}

/** What is known of the includes of the open documents. Nobody waits for a file. */
export interface IncludeChecks {
  /**
   * The findings that are known by now, the same array until something changes. What isn't known yet is looked for, and
   * told when it is there.
   */
  of(request: IncludesRequest): readonly Finding[];
  /** How a document is read that only another open document makes a dependency file by including it. */
  reachedAs(uri: string): FormatId | undefined;
  /** To be called when files may have changed: looks again at what the open documents include. */
  recheck(): void;
  forget(uri: string): void;
}

interface Parts {
  readonly documents: TextDocuments<OpenDocument>;
  readonly folders: () => readonly string[];
  readonly filesOf: FilesOf;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** Told when there is something new to say of a document; of any of them without a URI. */
  readonly onKnown: (uri?: string) => void;
}

/** One open document with includes. */
interface Watched {
  request: IncludesRequest;
  /** The includes that were looked for last, and when. */
  looked: { readonly includes: string; readonly at: number } | undefined;
  running: boolean;
  followed: Followed | undefined;
  shown: { readonly request: IncludesRequest; readonly findings: readonly Finding[] } | undefined;
}

export function createIncludeChecks(parts: Parts): IncludeChecks {
  const watched = new Map<string, Watched>();
  const placeOf = (uri: string) => documentPlace(uri, parts.folders());

  /** Looks; where the includes change meanwhile, or somebody asks for it, once more. */
  async function look(uri: string, one: Watched): Promise<void> {
    const { folder, path } = placeOf(uri);
    const files = folder === undefined ? undefined : parts.filesOf(folder);
    if (one.running) one.looked = undefined;
    if (one.running || folder === undefined || files === undefined) return;
    one.running = true;
    for (let stale = true; stale;) {
      const { manifest } = one.request.analysis;
      one.looked = { includes: includesOf(one.request), at: parts.now() };
      const access = openDocumentsFirst(files, folder, parts.documents, parts.folders);
      const followed = await followIncludes(path, manifest, createIncludeGraph(access));
      if (watched.get(uri) !== one) return;
      const before = one.followed;
      one.followed = followed;
      if (!sameMap(before?.outcomes, followed.outcomes)) {
        one.shown = undefined;
        parts.onKnown(uri);
      }
      if (!sameMap(before?.reached, followed.reached)) parts.onKnown();
      stale = isStale(one);
    }
    one.running = false;
  }

  return {
    of(request) {
      const { document, analysis, settings } = request;
      const { uri } = document;
      if (!analysis.manifest.includes.some(({ kind }) => kind !== 'group')) {
        watched.delete(uri);
        return NONE;
      }
      const one = watched.get(uri) ?? newWatched(request);
      watched.set(uri, one);
      one.request = request;
      const { looked } = one;
      if (looked?.includes !== includesOf(request) || parts.now() - looked.at > FRESH) void look(uri, one);
      if (one.shown?.request.analysis !== analysis || one.shown.request.settings !== settings) {
        const outcomes = one.followed?.outcomes ?? new Map();
        const findings = includeFindings(document.text.getText(), analysis.manifest, outcomes, settings);
        one.shown = { request, findings: findings.length === 0 ? NONE : findings };
      }
      return one.shown.findings;
    },
    reachedAs(uri) {
      const { folder, path } = placeOf(uri);
      if (folder === undefined) return undefined;
      for (const [other, { followed }] of watched) {
        const format = followed?.reached.get(path);
        if (format !== undefined && other !== uri && placeOf(other).folder === folder) return format;
      }
      return undefined;
    },
    recheck() {
      for (const [uri, one] of watched) void look(uri, one);
    },
    forget(uri) {
      watched.delete(uri);
    },
  };
}

function newWatched(request: IncludesRequest): Watched {
  return { request, looked: undefined, running: false, followed: undefined, shown: undefined };
}

/** Whether the includes have changed since the last look, or that look isn't to count. */
function isStale({ looked, request }: Watched): boolean {
  return looked?.includes !== includesOf(request);
}

/** The includes of a document as one word: as long as it stays the same, so do the files that are looked for. */
function includesOf({ analysis }: IncludesRequest): string {
  return analysis.manifest.includes.map(includeKey).join('\n');
}

function sameMap(a: ReadonlyMap<string, unknown> | undefined, b: ReadonlyMap<string, unknown>): boolean {
  return JSON.stringify([...(a ?? [])]) === JSON.stringify([...b]);
}
