import { emptyLists, manifestOf } from './lists';
import type { ManifestReader } from './types';

/** A policy lists no dependencies. It is among the formats so that it is found, opened and checked like them. */
export const readPolicyFile: ManifestReader = () => manifestOf('policy', emptyLists());
