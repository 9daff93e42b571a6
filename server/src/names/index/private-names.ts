import { malformed, packIndexFile, unpackIndexFile } from './container';
import { openNames, packNames } from './name-blocks';

/** Makes the file of the names that private indexes have. They must be PEP 503 normalised, ascending, each once. */
export function packPrivateNames(names: readonly string[], date: string): Uint8Array {
  return packIndexFile({
    kind: 'priv',
    date,
    count: names.length,
    completes: 0,
    sections: new Map([['name', packNames(names)]]),
  }).bytes;
}

/** Reads the file of private names. Never throws, whatever the bytes. */
export function readPrivateNames(
  bytes: Uint8Array,
): { readonly names: ReadonlySet<string>; readonly date: string } | { readonly problem: string } {
  const result = unpackIndexFile(bytes, 'priv');
  if ('problem' in result) return result;
  const section = result.file.sections.get('name');
  const names = section && openNames(section, result.file.count);
  if (names === undefined) return { problem: malformed('priv') };
  return { names: new Set(names.all()), date: result.file.date };
}
