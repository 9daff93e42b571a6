import type { IncludeRule } from './rules';

/** Nothing outside of the workspace is read, so what stands there isn't judged. */
export const includeOutside: IncludeRule = {
  id: 'file.include-outside',
  say(outcome, written) {
    if (outcome.kind !== 'outside') return undefined;
    switch (outcome.why) {
      case 'absolute':
        return `${written} is an absolute path, which is not followed: its names are not judged.`;
      case 'above':
        return `${written} leads out of the workspace, so it is not read: its names are not judged.`;
      case 'link':
        return `${written} is a link out of the workspace, so it is not read: its names are not judged.`;
    }
  },
};
