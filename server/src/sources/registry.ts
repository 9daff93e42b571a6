import { ambiguous } from './rules/ambiguous';
import { implausible } from './rules/implausible';
import { indexNotExplicit } from './rules/index-not-explicit';
import { lockForeignArtifact } from './rules/lock-foreign-artifact';
import { lockHashMissing } from './rules/lock-hash-missing';
import { lockSourceMismatch } from './rules/lock-source-mismatch';
import { notShipped } from './rules/not-shipped';
import { pinUnused } from './rules/pin-unused';
import { privateCollision } from './rules/private-collision';
import { privateLookalike } from './rules/private-lookalike';
import { privateUnpinned } from './rules/private-unpinned';
import { publicFirst } from './rules/public-first';
import { unknownIndex } from './rules/unknown-index';
import { weakStrategy } from './rules/weak-strategy';
import type { SourceRule } from './types';

/** Every rule on sources, hashes, pins and locks, in the order in which they report at one place. */
export const SOURCE_RULES: readonly SourceRule[] = [
  ambiguous,
  publicFirst,
  weakStrategy,
  indexNotExplicit,
  pinUnused,
  unknownIndex,
  notShipped,
  privateCollision,
  privateLookalike,
  privateUnpinned,
  implausible,
  lockSourceMismatch,
  lockForeignArtifact,
  lockHashMissing,
];
