import type { IgnoreChain } from './ignore-rules';
import { isIgnored, withRules } from './ignore-rules';
import { ENVIRONMENT_MARKS, SKIPPED_FOLDERS } from './skipped';

/** The files beside the wanted ones that have to be among the found ones, as globs: they decide on the others. */
export const DECIDING_FILES: readonly string[] = ['**/.gitignore', '**/pyvenv.cfg', '**/conda-meta/history'];

/** Whether a change of this file may change which others are the project's own. */
export function isDeciding(path: string): boolean {
  return /(?:^|\/)(?:\.gitignore|pyvenv\.cfg|conda-meta\/history)$/.test(path);
}

/**
 * Of the paths that an editor has found, those that a walk through the folder would find: without what `.gitignore`
 * files, virtual environments and folders of tools exclude, ordered by path. `.gitignore` files above the folder aren't
 * known here.
 *
 * @param found relative to the folder, with `/`; the deciding files among them
 * @param readText the text of one of them, `undefined` where it can't be read
 */
export async function selectFiles(
  found: readonly string[],
  isWanted: (path: string) => boolean,
  readText: (path: string) => Promise<string | undefined>,
): Promise<readonly string[]> {
  const rules = new Map<string, string>();
  const environments = new Set<string>();
  for (const path of found) {
    const folder = folderOf(path);
    if (path.endsWith('.gitignore') && nameOf(path) === '.gitignore') {
      const text = await readText(path);
      if (text !== undefined) rules.set(folder, text);
    } else if (ENVIRONMENT_MARKS.has(nameOf(path))) environments.add(folder);
    else if (ENVIRONMENT_MARKS.has(nameOf(folder))) environments.add(folderOf(folder));
  }
  // Of a folder: the rules in it, or `undefined` where nothing in it counts.
  const folders = new Map<string, { readonly chain: IgnoreChain | undefined } | undefined>();
  const enter = (folder: string): { readonly chain: IgnoreChain | undefined } | undefined => {
    if (folders.has(folder)) return folders.get(folder);
    const entered = folder === '' ? { chain: undefined } : enterBelow(folder);
    const text = rules.get(folder);
    const own = text === undefined || !entered ? entered : { chain: withRules(folder, text, entered.chain) };
    folders.set(folder, own);
    return own;
  };
  const enterBelow = (folder: string): { readonly chain: IgnoreChain | undefined } | undefined => {
    const above = enter(folderOf(folder));
    if (above === undefined || SKIPPED_FOLDERS.has(nameOf(folder)) || environments.has(folder))
      return undefined;
    return isIgnored(above.chain, folder, true) ? undefined : above;
  };
  const selected = found.filter((path) => {
    if (!isWanted(path)) return false;
    const folder = enter(folderOf(path));
    return folder !== undefined && !isIgnored(folder.chain, path, false);
  });
  return selected.sort((a, b) => (a < b ? -1 : Number(a > b)));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
