import type { IncludeRule } from './rules';

/** The target is there, but no list of requirements can be read from it. */
export const unreadInclude: IncludeRule = {
  id: 'file.unread-include',
  say: (outcome, written) =>
    outcome.kind === 'unread' ? `${written} ${outcome.why}, so it is not read.` : undefined,
};
