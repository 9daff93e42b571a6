import picomatch from 'picomatch';
import type { PolicyGlob } from './types';

/** A repository's globs are run on its paths: no pair of them may take long, whoever wrote them. */
const LONGEST_GLOB = 200;
const MOST_WILDCARDS = 4;
const MOST_WILDCARDS_IN_NAME = 2;
const LONGEST_PATH = 1000;

const OPTIONS = { nocase: true, dot: true, noextglob: true } as const;

/**
 * A glob of a policy file. One without a slash is meant for file names in any folder below, as in `.gitignore`. A
 * sentence without its end where it isn't taken.
 *
 * @param folder the folder of the policy file, relative to the workspace: `''`, or ending in `/`
 */
export function scopedGlob(glob: string, folder: string): PolicyGlob | string {
  const refused = refusal(glob);
  if (refused !== undefined) return refused;
  const relative = glob.replace(/^\.?\/+/, '');
  const match = picomatch(glob.includes('/') ? relative : `**/${glob}`, OPTIONS);
  return {
    glob,
    matches: (path) =>
      path.length <= LONGEST_PATH && path.startsWith(folder) && match(path.slice(folder.length)),
  };
}

function refusal(glob: string): string | undefined {
  if (glob === '') return 'A glob is empty';
  if (glob.length > LONGEST_GLOB) return `A glob has more than ${LONGEST_GLOB} characters`;
  if (glob.startsWith('!')) return 'A glob starts with `!`';
  const runs = glob.match(/\*+/g)?.length ?? 0;
  const inName = Math.max(...glob.split('/').map((name) => name.match(/\*+/g)?.length ?? 0));
  if (runs > MOST_WILDCARDS || inName > MOST_WILDCARDS_IN_NAME)
    return `A glob has more than ${MOST_WILDCARDS} stars, or more than ${MOST_WILDCARDS_IN_NAME} in one name`;
  if (!/[^*/.]/.test(glob)) return `\`${glob}\` takes in every file`;
  return undefined;
}
