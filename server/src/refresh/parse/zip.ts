import { type Entry, open, type ZipFile } from 'yauzl';
import { RefreshFailure } from '../failure';
import { sizeText } from '../limits';

export interface ZipBounds {
  readonly wanted: (name: string) => boolean;
  /** Entries in all, wanted or not. */
  readonly entries: number;
  /** Bytes of one entry, unpacked. */
  readonly largest: number;
  /** Bytes of all that are read, unpacked. */
  readonly most: number;
  readonly signal: AbortSignal;
}

/** Reads the wanted entries of a ZIP file one by one, as UTF-8. Throws a `RefreshFailure` for what is none. */
export async function readZipEntries(
  path: string,
  bounds: ZipBounds,
  onEntry: (name: string, text: string) => void,
): Promise<void> {
  let total = 0;
  const zip = await opened(path);
  if (zip.entryCount > bounds.entries) {
    zip.close();
    throw new RefreshFailure(`it has ${zip.entryCount} files; more than ${bounds.entries} are not read`);
  }
  await new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => {
      reject(error instanceof RefreshFailure ? error : damaged(error));
    };
    zip.on('error', fail);
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      if (!bounds.wanted(entry.fileName)) {
        zip.readEntry();
        return;
      }
      total += entry.uncompressedSize;
      const refusal = refusalOf(entry, total, bounds);
      if (refusal !== undefined) {
        fail(new RefreshFailure(refusal));
        return;
      }
      readEntry(zip, entry)
        .then((text) => {
          onEntry(entry.fileName, text);
          zip.readEntry();
        })
        .catch(fail);
    });
    zip.readEntry();
  }).finally(() => {
    zip.close();
  });
}

/** Why an entry isn't unpacked; `undefined`: it is. @param total bytes of all so far, this one among them */
function refusalOf(entry: Entry, total: number, { signal, largest, most }: ZipBounds): string | undefined {
  if (signal.aborted) return 'cancelled';
  if (entry.uncompressedSize > largest) {
    return `a file in it would be larger than ${sizeText(largest)} once unpacked`;
  }
  return total > most ? `it would be larger than ${sizeText(most)} once unpacked` : undefined;
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(damaged(error));
    });
  });
}

/** What an entry holds; never more than its size says, which yauzl sees to. */
function readEntry(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => {
        resolve(Buffer.concat(chunks).toString('utf8'));
      });
    });
  });
}

function damaged(cause: unknown): RefreshFailure {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new RefreshFailure(`the ZIP file is damaged (${reason})`, { cause });
}
