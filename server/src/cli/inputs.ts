import { resolve } from 'node:path';
import { hasScriptBlock } from '../../../shared/src/script-block';
import type { FormatId } from '../manifests/types';
import { formatOfPath, lockFormatOfPath } from '../manifests/formats';
import { decode } from '../manifests/decode';
import type { ReadFolder } from '../files/read-folder';
import { readFolder as readFolderNow } from '../files/read-folder';
import { statOf } from '../files/stat-of';
import { walk } from '../files/walk';
import { readerOf } from '../manifests/registry';
import type { Host } from './host';
import { formatByEnding } from '../manifests/explicit-format';
import { beginningOf, isBelow, readBounded, readStream, shownPath } from './files';
import type { Place, ReachedFile } from './surroundings';
import { placeOf } from './surroundings';

/** One text to work on. */
export interface TextInput {
  readonly kind: 'text';
  /** The one that output shows. */
  readonly path: string;
  readonly text: string;
  /** What `text` was read from. */
  readonly bytes: Uint8Array;
  readonly format: FormatId;
  /** Where it lies; `undefined` for what isn't a regular file. */
  readonly place: Place | undefined;
}

/** One text to work on, or something that couldn't be read. */
export type Input = TextInput | { readonly kind: 'error'; readonly path: string; readonly message: string };

/** Where texts are to come from: paths of files and folders, or standard input under a name. */
export interface Sources {
  readonly paths: readonly string[];
  readonly stdin?: string | undefined;
  /** Whether the locks in folders count; those that are named always do. */
  readonly locks?: boolean;
}

/**
 * The texts of the files that were named, whatever their names, and of the dependency files in the folders that were
 * named; each file once, in the order in which it is come across. After the files of a folder follow those below it
 * that are known only by what includes them.
 *
 * @param reached the files that are included from the texts that have been given out: whoever looks for them adds them
 */
export async function* inputsOf(
  { paths, stdin, locks = false }: Sources,
  host: Host,
  reached: readonly ReachedFile[] = [],
  readFolder: ReadFolder = readFolderNow,
): AsyncGenerator<Input> {
  if (stdin !== undefined) {
    const place = placeOf(host.cwd, resolve(host.cwd, stdin));
    yield textInput({ path: stdin.replaceAll('\\', '/'), name: stdin, place }, await readStream(host.stdin));
  }
  const seen = new Set<string>();
  for (const given of paths) {
    const absolute = resolve(host.cwd, given);
    if (statOf(absolute)?.isDirectory() !== true) {
      if (!seen.has(absolute)) yield fileInput({ given, absolute }, host);
      seen.add(absolute);
      continue;
    }
    const first = reached.length;
    for (const found of walk(absolute, (path) => isWanted(path, locks), readFolder)) {
      if (found.kind === 'folder' || seen.has(found.path)) continue;
      seen.add(found.path);
      const path = shownPath(host.cwd, found.path, found.path);
      if (found.kind === 'error') yield { ...found, path };
      else yield fileInput({ given: path, absolute: found.path, folder: absolute }, host);
    }
    for (let at = first; at < reached.length; at++) {
      const file = reached[at];
      if (file === undefined || seen.has(file.path) || !isBelow(absolute, file.path)) continue;
      seen.add(file.path);
      yield fileInput({ given: file.path, absolute: file.path, folder: absolute, format: file.format }, host);
    }
  }
}

function isWanted(path: string, locks: boolean): boolean {
  const format = formatOfPath(path) ?? (locks ? lockFormatOfPath(path) : undefined);
  if (format === undefined) return path.endsWith('.py') && hasScriptBlock(beginningOf(path));
  return readerOf(format) !== undefined;
}

interface FileToRead {
  readonly given: string;
  readonly absolute: string;
  /** The folder that was named and that it was found in. */
  readonly folder?: string;
  /** How it is read where its name doesn't say. */
  readonly format?: FormatId;
}

function fileInput({ given, absolute, folder, format }: FileToRead, host: Host): Input {
  const path = shownPath(host.cwd, absolute, given);
  const place = placeOf(host.cwd, absolute, folder);
  return textInput({ path, name: absolute, place, format }, () => readBounded(absolute));
}

interface TextDescription {
  readonly path: string;
  /** The path that the format is taken from. */
  readonly name: string;
  readonly place: Place | undefined;
  readonly format?: FormatId | undefined;
}

function textInput(
  { path, name, place, format: given }: TextDescription,
  read: (() => Uint8Array | string) | Uint8Array | string,
): Input {
  const format = formatOfPath(name) ?? given ?? formatByEnding(name);
  if (format === undefined || readerOf(format) === undefined)
    return { kind: 'error', path, message: 'not a kind of dependency file that is known' };
  const bytes = typeof read === 'function' ? read() : read;
  if (typeof bytes === 'string') return { kind: 'error', path, message: bytes };
  const { text, binary } = decode(bytes);
  return binary
    ? { kind: 'error', path, message: 'not a text file' }
    : { kind: 'text', path, text, bytes, format, place };
}
