import type { TextDocuments } from 'vscode-languageserver';
import type { FileAccess } from '../analysis/includes/file-access';
import { includeKey } from '../analysis/includes/follow';
import { createIncludeGraph } from '../analysis/includes/graph';
import { isSameSurroundings, lookAround } from '../analysis/surroundings/look-around';
import type { Surroundings } from '../analysis/surroundings/types';
import { NO_SURROUNDINGS } from '../analysis/surroundings/types';
import type { FormatId, Manifest } from '../manifests/types';
import type { OpenDocument } from './open-document';
import { openDocumentsFirst } from './open-first';
import { documentPlace } from './workspace-paths';

/**
 * The files of one of the workspace's folders, by its URI; `undefined` where they can't be read.
 *
 * @param use `many`: most of them are going to be asked for, and the access is given up as soon as one comes or goes
 */
export type FilesOf = (folder: string, use?: 'many') => FileAccess | undefined;

/** Milliseconds after which a look at the files is taken again with the next key: not every client reports changes. */
const FRESH = 5000;

/** Milliseconds that a document's first report waits for its surroundings: a policy may silence what it would show. */
const PATIENCE = 500;

/** Milliseconds that an open document has to rest before others that depend on it are judged anew. */
const REST = 200;

/** What is known of the files around the open documents. Only a document's first report waits for a file. */
export interface SurroundingsWatch {
  /**
   * What is known by now, the same object until something changes. What isn't known yet is looked for, and told when it
   * is there.
   */
  of(uri: string, manifest: Manifest): Surroundings;
  /**
   * Settled when the first look at the files around a document has been taken, or when that takes too long; never
   * rejected. `undefined`: there is nothing to wait for.
   */
  first(uri: string): Promise<void> | undefined;
  /**
   * Waits until no look around a document is under way, but at most so many milliseconds; whether that is so then.
   * Never rejected. For what must know the policy that is there, since a decision goes into it.
   */
  settled(uri: string, atMost: number): Promise<boolean>;
  /** How a document is read that only another open document makes a dependency file by including it. */
  reachedAs(uri: string): FormatId | undefined;
  /** To be called when files may have changed: looks again around the open documents. */
  recheck(): void;
  /** To be called when an open document has changed: looks again where another one depends on it. */
  edited(uri: string): void;
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

/** One open document. */
interface Watched {
  manifest: Manifest;
  /** The includes that were looked for last, and when. */
  looked: { readonly includes: string; readonly at: number } | undefined;
  running: Promise<void> | undefined;
  known: Surroundings;
  /** Whether the first look is over, or took too long. */
  waited: boolean;
}

export function watchSurroundings(parts: Parts): SurroundingsWatch {
  const watched = new Map<string, Watched>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const placeOf = (uri: string) => documentPlace(uri, parts.folders());

  function look(uri: string, one: Watched): void {
    if (one.running !== undefined) {
      one.looked = undefined;
      return;
    }
    if (accessFor(uri) === undefined) {
      one.looked = { includes: includesOf(one.manifest), at: parts.now() };
      learn(uri, one, NO_SURROUNDINGS);
      return;
    }
    one.running = lookUntilFresh(uri, one).finally(() => {
      one.running = undefined;
    });
  }

  /** The files of the folder that a document lies in by now; `undefined` where nobody can read them. */
  function accessFor(uri: string): { readonly path: string; readonly access: FileAccess } | undefined {
    const { folder, path } = placeOf(uri);
    const files = folder === undefined ? undefined : parts.filesOf(folder);
    return folder === undefined || files === undefined
      ? undefined
      : { path, access: openDocumentsFirst(files, folder, parts.documents, parts.folders) };
  }

  /** Looks; where the includes change meanwhile, or somebody asks for it, once more. */
  async function lookUntilFresh(uri: string, one: Watched): Promise<void> {
    do {
      const { manifest, known: before } = one;
      one.looked = { includes: includesOf(manifest), at: parts.now() };
      const from = accessFor(uri);
      const known =
        from === undefined
          ? NO_SURROUNDINGS
          : await lookAround({
              path: from.path,
              manifest,
              graph: createIncludeGraph(from.access),
              before,
            });
      if (watched.get(uri) !== one) return;
      learn(uri, one, known);
    } while (isStale(one));
  }

  function learn(uri: string, one: Watched, known: Surroundings): void {
    const before = one.known;
    if (isSameSurroundings(before, known)) return;
    one.known = known;
    const sameReached = sameKeys(before.reached, known.reached);
    // The first report is still waiting for this, and needs no other word.
    if (!one.waited && sameReached) return;
    // What is reached may make other documents dependency files.
    parts.onKnown(sameReached ? uri : undefined);
  }

  function recheck(): void {
    for (const [uri, one] of watched) look(uri, one);
  }

  return {
    of(uri, manifest) {
      const one = watched.get(uri) ?? newWatched(manifest);
      watched.set(uri, one);
      one.manifest = manifest;
      if (one.looked?.includes !== includesOf(manifest) || parts.now() - one.looked.at > FRESH)
        look(uri, one);
      return one.known;
    },
    first(uri) {
      const one = watched.get(uri);
      return one?.running === undefined || one.waited ? undefined : patience(one, one.running);
    },
    async settled(uri, atMost) {
      const one = watched.get(uri);
      if (one?.running !== undefined) await within(one.running, atMost);
      return one?.running === undefined;
    },
    reachedAs(uri) {
      const { folder, path } = placeOf(uri);
      if (folder === undefined) return undefined;
      for (const [other, { known }] of watched) {
        const format = known.reached.get(path);
        if (format !== undefined && other !== uri && placeOf(other).folder === folder) return format;
      }
      return undefined;
    },
    recheck,
    edited(edited) {
      const place = placeOf(edited);
      const concerned = [...watched].some(
        ([uri, { known }]) =>
          uri !== edited && placeOf(uri).folder === place.folder && isAround(known, place.path),
      );
      if (!concerned) return;
      clearTimeout(timer);
      timer = setTimeout(recheck, REST);
    },
    forget(uri) {
      watched.delete(uri);
    },
  };
}

function newWatched(manifest: Manifest): Watched {
  return { manifest, looked: undefined, running: undefined, known: NO_SURROUNDINGS, waited: false };
}

async function patience(one: Watched, running: Promise<void>): Promise<void> {
  await within(running, PATIENCE);
  one.waited = true;
}

async function within(running: Promise<void>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([running, late]);
  clearTimeout(timer);
}

/** Whether the includes have changed since the last look, or that look isn't to count. */
function isStale({ looked, manifest }: Watched): boolean {
  return looked?.includes !== includesOf(manifest);
}

/** The includes of a document as one word: as long as it stays the same, so do the files that are looked for. */
function includesOf({ includes }: Manifest): string {
  return includes.map(includeKey).join('\n');
}

function isAround({ reached, files, policies }: Surroundings, path: string): boolean {
  return reached.has(path) || [...files, ...policies].some((file) => file.path === path);
}

function sameKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...a.keys()].every((key) => b.has(key));
}
