import { abbreviatedOption } from './rules/abbreviated-option';
import { ambiguous } from './rules/ambiguous';
import { credentialsInUrl } from './rules/credentials-in-url';
import { dependencyLinks } from './rules/dependency-links';
import { extraIndex } from './rules/extra-index';
import { findLinks } from './rules/find-links';
import { hashDetached } from './rules/hash-detached';
import { hashDisabled } from './rules/hash-disabled';
import { hashMalformed } from './rules/hash-malformed';
import { hashMissing } from './rules/hash-missing';
import { hashWeak } from './rules/hash-weak';
import { implausible } from './rules/implausible';
import { indexNotExplicit } from './rules/index-not-explicit';
import { indexOverridden } from './rules/index-overridden';
import { insecureUrl } from './rules/insecure-url';
import { lockForeignArtifact } from './rules/lock-foreign-artifact';
import { lockHashMissing } from './rules/lock-hash-missing';
import { lockSourceMismatch } from './rules/lock-source-mismatch';
import { nameMismatch } from './rules/name-mismatch';
import { notExactWithHash } from './rules/not-exact-with-hash';
import { notShipped } from './rules/not-shipped';
import { optionIgnored } from './rules/option-ignored';
import { pinUnused } from './rules/pin-unused';
import { privateCollision } from './rules/private-collision';
import { privateLookalike } from './rules/private-lookalike';
import { privateUnpinned } from './rules/private-unpinned';
import { publicFirst } from './rules/public-first';
import { remoteInclude } from './rules/remote-include';
import { swallowedLine } from './rules/swallowed-line';
import { testIndex } from './rules/test-index';
import { trustedHost } from './rules/trusted-host';
import { unknownIndex } from './rules/unknown-index';
import { unpinnedUrl } from './rules/unpinned-url';
import { unpinnedVcs } from './rules/unpinned-vcs';
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
  insecureUrl,
  credentialsInUrl,
  trustedHost,
  testIndex,
  extraIndex,
  indexOverridden,
  findLinks,
  remoteInclude,
  unpinnedVcs,
  unpinnedUrl,
  nameMismatch,
  dependencyLinks,
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
