import { ambiguous } from './rules/ambiguous';
import { publicFirst } from './rules/public-first';
import type { SourceRule } from './types';

/** Every rule on sources, hashes, pins and locks, in the order in which they report at one place. */
export const SOURCE_RULES: readonly SourceRule[] = [ambiguous, publicFirst];
