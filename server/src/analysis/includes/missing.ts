import type { IncludeRule } from './rules';

/** The target isn't there: the installer stops at this line. */
export const missingInclude: IncludeRule = {
  id: 'file.missing-include',
  say: (outcome, written) =>
    outcome.kind === 'missing' ? `${written} does not exist: there is no '${outcome.path}' here.` : undefined,
};
