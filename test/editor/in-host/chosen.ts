import type { SuiteName } from './suites';

declare const SUITE: SuiteName;
declare const ONLY: string;

/** What the bundle was made for: `bundle.ts` puts it in. */
export const chosen = { suite: SUITE, only: ONLY };
