import type { IncludeRule } from './rules';

/** Files of a long way that are named. */
const MOST_NAMED = 8;

/** The file includes itself, at once or by way of others: pip stops there. */
export const includeCycle: IncludeRule = {
  id: 'file.include-cycle',
  say(outcome, written) {
    if (outcome.kind !== 'cycle') return undefined;
    const { way } = outcome;
    if (way.length === 1) return `${written} is this file itself, so it includes itself without end.`;
    const named = way.length > MOST_NAMED ? [...way.slice(0, MOST_NAMED - 1), '…', ...way.slice(-1)] : way;
    return `${written} leads back to this file, without end: ${named.join(' → ')}.`;
  },
};
