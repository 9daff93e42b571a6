import { abbreviatedOption } from './rules/abbreviated-option';
import { ambiguous } from './rules/ambiguous';
import { hashDetached } from './rules/hash-detached';
import { hashDisabled } from './rules/hash-disabled';
import { hashMalformed } from './rules/hash-malformed';
import { hashMissing } from './rules/hash-missing';
import { hashWeak } from './rules/hash-weak';
import { implausible } from './rules/implausible';
import { indexNotExplicit } from './rules/index-not-explicit';
import { lockForeignArtifact } from './rules/lock-foreign-artifact';
import { lockHashMissing } from './rules/lock-hash-missing';
import { lockSourceMismatch } from './rules/lock-source-mismatch';
import { notExactWithHash } from './rules/not-exact-with-hash';
import { notShipped } from './rules/not-shipped';
import { optionIgnored } from './rules/option-ignored';
import { pinUnused } from './rules/pin-unused';
import { privateCollision } from './rules/private-collision';
import { privateLookalike } from './rules/private-lookalike';
import { privateUnpinned } from './rules/private-unpinned';
import { publicFirst } from './rules/public-first';
import { swallowedLine } from './rules/swallowed-line';
import { unknownIndex } from './rules/unknown-index';
import { weakStrategy } from './rules/weak-strategy';
import type { SourceRule } from './types';

/** Every rule on sources, hashes, pins and locks, in the order in which they report at one place. */
export const SOURCE_RULES: readonly SourceRule[] = [
  optionIgnored,
  abbreviatedOption,
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
  swallowedLine,
  hashDetached,
  hashMalformed,
  hashWeak,
  hashMissing,
  hashDisabled,
  notExactWithHash,
];
