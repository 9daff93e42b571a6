import { type Checksum, crc32 } from './crc32';

/** The one format version that is written and read. A change that an older reader would misread raises it. */
export const FORMAT_VERSION = 1;

/**
 * What a file of the index holds: `name` the names, `rels` their releases, `malw` the reported names, `seen` the days on
 * which names were first seen, `priv` the names of private indexes.
 */
export type IndexFileKind = 'name' | 'rels' | 'malw' | 'seen' | 'priv';

/** One file of the index. Texts are ASCII; all numbers are unsigned, 32 bits, little-endian. */
export interface IndexFile {
  readonly kind: IndexFileKind;
  /** The date of the list that the file was made from, `YYYY-MM-DD`. */
  readonly date: string;
  /** How many names the file speaks of. */
  readonly count: number;
  /** The checksum of the file that this one completes; 0 for a file that stands alone. */
  readonly completes: number;
  /** The pieces, by their tags of four characters. */
  readonly sections: ReadonlyMap<string, Uint8Array>;
}

/** A file that was read, with its checksum (which names it); or what is wrong with it and what helps, for people. */
export type IndexFileResult =
  { readonly file: IndexFile; readonly checksum: number } | { readonly problem: string };

// Layout: magic 0, version 8 (16 bits), section count 10 (16 bits), file length 12, checksum 16 (over all but itself),
// kind 20, date 24, count 36, completes 40, section table 44 (tag, offset, length), then the sections.
const CHECKSUM_AT = 16;
const AFTER_CHECKSUM = 20;
const TABLE_AT = 44;
const TABLE_ROW = 12;

/** As in PNG, a high byte and line ends of both kinds: a transfer that takes the file for a text breaks them. */
const MAGIC = [0x89, 0x4c, 0x4b, 0x49, 0x0d, 0x0a, 0x1a, 0x0a];

const DESCRIPTION: Readonly<Record<IndexFileKind, string>> = {
  name: 'The package index',
  rels: 'The release data of the package index',
  malw: 'The list of reported malicious packages',
  seen: 'The list of new names',
  priv: 'The list of private names',
};

/** What helps when a file can't be used. */
export const REPAIR = 'Install Lookalike again, or rebuild the index.';

function ascii(bytes: Uint8Array, at: number, length: number): string {
  let end = at + length;
  while (end > at && bytes[end - 1] === 0) end--;
  return String.fromCharCode(...bytes.subarray(at, end));
}

function writeAscii(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}

function checksumOf(bytes: Uint8Array, checksum: Checksum): number {
  return checksum(bytes.subarray(AFTER_CHECKSUM), checksum(bytes.subarray(0, CHECKSUM_AT)));
}

/** The bytes of a file of the index, the same for the same content, and the checksum that names it. */
export function packIndexFile(file: IndexFile): { readonly bytes: Uint8Array; readonly checksum: number } {
  const sections = [...file.sections];
  const head = TABLE_AT + TABLE_ROW * sections.length;
  const length = sections.reduce((sum, [, content]) => sum + content.length, head);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint16(8, FORMAT_VERSION, true);
  view.setUint16(10, sections.length, true);
  view.setUint32(12, length, true);
  writeAscii(bytes, 20, file.kind);
  writeAscii(bytes, 24, file.date);
  view.setUint32(36, file.count, true);
  view.setUint32(40, file.completes, true);
  let offset = head;
  sections.forEach(([tag, content], i) => {
    const row = TABLE_AT + TABLE_ROW * i;
    writeAscii(bytes, row, tag);
    view.setUint32(row + 4, offset, true);
    view.setUint32(row + 8, content.length, true);
    bytes.set(content, offset);
    offset += content.length;
  });
  const checksum = checksumOf(bytes, crc32);
  view.setUint32(CHECKSUM_AT, checksum, true);
  return { bytes, checksum };
}

function problemOf(bytes: Uint8Array, kind: IndexFileKind, checksum: Checksum): string | undefined {
  const what = DESCRIPTION[kind];
  if (bytes.length === 0) return `${what} is empty. ${REPAIR}`;
  const start = Math.min(bytes.length, MAGIC.length);
  if (MAGIC.slice(0, start).some((byte, i) => bytes[i] !== byte)) {
    return `${what} is not a Lookalike index file, or was damaged at its start. ${REPAIR}`;
  }
  if (bytes.length < TABLE_AT) return `${what} is cut off after ${bytes.length} bytes. ${REPAIR}`;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint16(8, true);
  if (version > FORMAT_VERSION) {
    return `${what} has format ${version}, made for a newer Lookalike (this one reads format ${FORMAT_VERSION}). Update Lookalike, or rebuild the index.`;
  }
  if (version < FORMAT_VERSION) {
    return `${what} has format ${version}, which this Lookalike no longer reads. Rebuild the index.`;
  }
  const length = view.getUint32(12, true);
  if (bytes.length < length) return `${what} is cut off: ${bytes.length} of ${length} bytes. ${REPAIR}`;
  if (bytes.length > length || view.getUint32(CHECKSUM_AT, true) !== checksumOf(bytes, checksum)) {
    return `${what} is damaged: its checksum does not match. ${REPAIR}`;
  }
  const found = ascii(bytes, 20, 4);
  if (found !== kind) return `${what} was expected, but the file holds something else (${found}). ${REPAIR}`;
  return undefined;
}

/**
 * Reads a file of the index. Never throws, whatever the bytes: a file that is empty, foreign, cut off, damaged or of
 * another format version gives a problem. The sections are views of `bytes`, which must not change afterwards.
 */
export function unpackIndexFile(
  bytes: Uint8Array,
  kind: IndexFileKind,
  checksum: Checksum = crc32,
): IndexFileResult {
  const problem = problemOf(bytes, kind, checksum);
  if (problem !== undefined) return { problem };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections = new Map<string, Uint8Array>();
  for (let i = 0; i < view.getUint16(10, true); i++) {
    const row = TABLE_AT + TABLE_ROW * i;
    if (row + TABLE_ROW > bytes.length) return { problem: malformed(kind) };
    const offset = view.getUint32(row + 4, true);
    const length = view.getUint32(row + 8, true);
    if (offset + length > bytes.length) return { problem: malformed(kind) };
    // Not a part of a Node buffer, which is searched more slowly than a plain array.
    sections.set(ascii(bytes, row, 4), new Uint8Array(bytes.buffer, bytes.byteOffset + offset, length));
  }
  const file: IndexFile = {
    kind,
    date: ascii(bytes, 24, 10),
    count: view.getUint32(36, true),
    completes: view.getUint32(40, true),
    sections,
  };
  return { file, checksum: view.getUint32(CHECKSUM_AT, true) };
}

/** How many bytes at the start of a file tell its date. */
export const HEADER_BYTES = TABLE_AT;

/** The date that the start of a file of the index tells, `YYYY-MM-DD`; `''` where there is no such start. */
export function dateOfHeader(bytes: Uint8Array): string {
  if (bytes.length < HEADER_BYTES || MAGIC.some((byte, i) => bytes[i] !== byte)) return '';
  return ascii(bytes, 24, 10);
}

/** The message for a file whose checksum is right but whose content makes no sense: it was made wrongly. */
export function malformed(kind: IndexFileKind): string {
  return `${DESCRIPTION[kind]} is malformed. ${REPAIR}`;
}
