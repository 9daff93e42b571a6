import { createTwoFilesPatch } from 'diff';

/** Lines of text around a change, as `diff -u` and git have it. */
const CONTEXT = 3;

/**
 * What changes between two states of a file, as a unified diff that `git apply` and `patch -p1` take; empty where nothing
 * does. Line ends stand in it as they are in the file.
 *
 * @param path with `/`; one that leads out of the current folder stands in the diff as it is
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const inside = !path.startsWith('/') && !path.startsWith('../');
  const [old, now] = inside ? [`a/${path}`, `b/${path}`] : [path, path];
  return createTwoFilesPatch(old, now, before, after, undefined, undefined, {
    context: CONTEXT,
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}
