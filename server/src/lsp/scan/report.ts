import type { ReportedFile, ScanOutcome, ScanReport } from '../../../../shared/src/scan-messages';
import type { CountedFile } from './counts';
import { countsOf } from './counts';

/** The findings of all judged files, in their order. */
export function scanReport(
  files: readonly CountedFile[],
  folders: readonly string[],
  indexDate: string,
  scanned: ScanOutcome | undefined,
): ScanReport {
  const reported = files.map(({ uri, place, result }): ReportedFile => {
    const { names, findings, error } = result;
    const path = shownPath(place, folders);
    return { uri, path, names, findings, ...(error === undefined ? {} : { error }) };
  });
  return {
    counts: countsOf(files),
    ...(scanned === undefined ? {} : { scanned }),
    indexDate,
    files: reported,
  };
}

/** As people read it: behind the folder's name where there are several folders. */
export function shownPath({ folder, path }: CountedFile['place'], folders: readonly string[]): string {
  if (folder === undefined || folders.length < 2) return path;
  const name = folder.slice(folder.replace(/\/+$/, '').lastIndexOf('/') + 1).replace(/\/+$/, '');
  return `${decoded(name)}/${path}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
