import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode, systemMessage } from '../../files/system-message';

/** The file that says which files of the folder are the data in use. It is replaced at one go. */
export const MANIFEST_NAME = 'current.json';

/** The files of the data, by the names that the loader asks for. */
export const STORED_FILES = [
  'names.bin',
  'releases.bin',
  'malicious.bin',
  'first-seen.bin',
  'private-names.bin',
] as const;
export type StoredFile = (typeof STORED_FILES)[number];

/** What data is fetched: the list of names, the ranking by downloads, the reports, the names of private indexes. */
export const PIECES = ['names', 'ranking', 'malicious', 'private'] as const;
export type Piece = (typeof PIECES)[number];

/** What is remembered of the place that a piece was fetched from. No address, since one may hold a secret. */
export interface FetchedFrom {
  /** A hash of the address. */
  readonly key: string;
  /** What the server said of its answer, for the next question. */
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What is remembered of a piece. */
export interface PieceState {
  /** The date that the data speaks for, `YYYY-MM-DD`. */
  readonly date: string;
  /** When somebody last asked for something newer and got an answer, ISO 8601. */
  readonly checked: string;
  /** Counts the changes of the index, where its server says so. */
  readonly serial?: number;
  readonly from: readonly FetchedFrom[];
}

export interface Manifest {
  readonly files: Readonly<Partial<Record<StoredFile, string>>>;
  readonly pieces: Readonly<Partial<Record<Piece, PieceState>>>;
  /** The files that were in use before: somebody may be reading them still. */
  readonly before: readonly string[];
}

export const EMPTY_MANIFEST: Manifest = { files: {}, pieces: {}, before: [] };

const PLAIN_NAME = /^[a-z0-9][a-z0-9.-]*$/;

export interface ManifestRead {
  readonly manifest: Manifest;
  /** Why the one that is there can't be used, as an error whose cause is that of the system, if it has one. */
  readonly problem?: Error;
}

/** Reads the manifest of a folder; an empty one where there is none, or none that can be used. */
export function readManifest(folder: string): ManifestRead {
  const path = join(folder, MANIFEST_NAME);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const isMissing = systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR';
    if (isMissing) return { manifest: EMPTY_MANIFEST };
    const problem = new Error(`${path}: ${systemMessage(error)}`, { cause: error });
    return { manifest: EMPTY_MANIFEST, problem };
  }
  const manifest = parseManifest(text);
  if (manifest !== undefined) return { manifest };
  return { manifest: EMPTY_MANIFEST, problem: new Error(`${path} is damaged`) };
}

/** The text of a manifest. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify({ schema: 1, ...manifest }, undefined, 2)}\n`;
}

/** Takes any text; `undefined` for what is no manifest. */
function parseManifest(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { schema, files, pieces, before } = recordOf(value);
  if (schema !== 1) return undefined;
  const known: Partial<Record<StoredFile, string>> = {};
  for (const name of STORED_FILES) {
    const file = recordOf(files)[name];
    if (typeof file === 'string' && PLAIN_NAME.test(file)) known[name] = file;
  }
  const states: Partial<Record<Piece, PieceState>> = {};
  for (const piece of PIECES) {
    const state = pieceState(recordOf(pieces)[piece]);
    if (state !== undefined) states[piece] = state;
  }
  return { files: known, pieces: states, before: texts(before).filter((name) => PLAIN_NAME.test(name)) };
}

function pieceState(value: unknown): PieceState | undefined {
  const { date, checked, serial, from } = recordOf(value);
  if (typeof date !== 'string' || typeof checked !== 'string' || !Array.isArray(from)) return undefined;
  return {
    date,
    checked,
    ...(typeof serial === 'number' ? { serial } : {}),
    from: (from as readonly unknown[]).flatMap((each) => {
      const { key, etag, lastModified } = recordOf(each);
      if (typeof key !== 'string') return [];
      return [
        {
          key,
          ...(typeof etag === 'string' ? { etag } : {}),
          ...(typeof lastModified === 'string' ? { lastModified } : {}),
        },
      ];
    }),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function texts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).filter((each) => typeof each === 'string');
}
