import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FormatId } from '../manifests/types';
import { formatOfPath } from '../manifests/formats';
import { decode } from '../manifests/decode';
import { readerOf } from '../manifests/registry';
import type { Host } from './host';
import { formatByEnding } from './explicit-format';
import { readBounded, readStream, shownPath } from './files';
import { walk } from './walk';

/** One text to work on, or something that couldn't be read. `path` is the one that output shows. */
export type Input =
  | { readonly kind: 'text'; readonly path: string; readonly text: string; readonly format: FormatId }
  | { readonly kind: 'error'; readonly path: string; readonly message: string };

/** Where texts are to come from: paths of files and folders, or standard input under a name. */
export interface Sources {
  readonly paths: readonly string[];
  readonly stdin?: string | undefined;
}

/**
 * The texts of the files that were named, whatever their names, and of the dependency files in the folders that were
 * named; each file once, in the order in which it is come across.
 */
export async function* inputsOf({ paths, stdin }: Sources, host: Host): AsyncGenerator<Input> {
  if (stdin !== undefined) yield textInput(stdin.replaceAll('\\', '/'), stdin, await readStream(host.stdin));
  const seen = new Set<string>();
  for (const given of paths) {
    const absolute = resolve(host.cwd, given);
    if (statSync(absolute, { throwIfNoEntry: false })?.isDirectory() !== true) {
      if (!seen.has(absolute)) yield fileInput(given, absolute, host);
      seen.add(absolute);
      continue;
    }
    for (const found of walk(absolute, isWanted)) {
      if (seen.has(found.path)) continue;
      seen.add(found.path);
      const path = shownPath(host.cwd, found.path, found.path);
      yield found.kind === 'error' ? { ...found, path } : fileInput(path, found.path, host);
    }
  }
}

function isWanted(path: string): boolean {
  const format = formatOfPath(path);
  return format !== undefined && readerOf(format) !== undefined;
}

function fileInput(given: string, absolute: string, host: Host): Input {
  return textInput(shownPath(host.cwd, absolute, given), absolute, () => readBounded(absolute));
}

function textInput(
  path: string,
  name: string,
  read: (() => Uint8Array | string) | Uint8Array | string,
): Input {
  const format = formatOfPath(name) ?? formatByEnding(name);
  if (format === undefined || readerOf(format) === undefined)
    return { kind: 'error', path, message: 'not a kind of dependency file that is known' };
  const bytes = typeof read === 'function' ? read() : read;
  if (typeof bytes === 'string') return { kind: 'error', path, message: bytes };
  const { text, binary } = decode(bytes);
  return binary ? { kind: 'error', path, message: 'not a text file' } : { kind: 'text', path, text, format };
}
