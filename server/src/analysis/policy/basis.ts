import { comparableAddress } from '../../../../shared/src/address';
import type { Settings } from '../../../../shared/src/settings';
import { mergePolicy, NO_POLICY } from '../../policy/merge';
import { privateName } from '../../policy/read-private';
import { STRANGE_NAME_RULES } from '../../policy/settle';
import type { Policy, PolicyFile } from '../../policy/types';
import type { PolicyText } from './read';
import { policyFileOf } from './read';

/** What the policy of every file depends on beside the files around it. The same object until something changes. */
export interface PolicyBasis {
  /** `2027-06-30`. */
  readonly today: string;
  /** Whether what the repository's own policy and comments loosen counts. */
  readonly trusted: boolean;
  /** Policy files of the user, of origin `user`; they win over those of the repository. */
  readonly own: readonly PolicyText[];
}

interface Known {
  readonly basis: PolicyBasis;
  readonly indexed: ReadonlySet<string> | undefined;
  readonly settings: Settings;
  readonly policy: Policy;
}

const known = new WeakMap<readonly PolicyText[], Known>();

/**
 * The policy of a file: that of the user's settings, private indexes and files, then those around it. The same object as
 * long as nothing changes.
 *
 * @param policies those of the repository, the nearest first
 * @param indexed the names of the user's private indexes, PEP 503 normalised
 */
export function policyFor(
  policies: readonly PolicyText[],
  basis: PolicyBasis,
  settings: Settings,
  indexed?: ReadonlySet<string>,
): Policy {
  const before = known.get(policies);
  if (before?.basis === basis && before.settings === settings && before.indexed === indexed)
    return before.policy;
  const files = [...basis.own, ...policies].map((file) => policyFileOf(file, basis));
  const all = [settingsPolicy(settings), indexPolicy(indexed), ...files].filter((file) => file !== undefined);
  const policy = all.length === 0 ? NO_POLICY : mergePolicy(all);
  known.set(policies, { basis, settings, indexed, policy });
  return policy;
}

/** A policy of the user that isn't written in a file, and says nothing yet. */
function unwritten(path: string): PolicyFile {
  return {
    path,
    origin: 'user',
    tightensOnly: false,
    severities: new Map(),
    ignoreFiles: [],
    privateNames: [],
    privatePrefixes: [],
    indexes: [],
    mirrors: [],
    allows: [],
    problems: [],
  };
}

/** What a private index has is private. */
function indexPolicy(indexed: ReadonlySet<string> | undefined): PolicyFile | undefined {
  if (indexed === undefined || indexed.size === 0) return undefined;
  return { ...unwritten("the user's private indexes"), privateNames: [...indexed] };
}

/** What the user's settings say; what isn't understood there counts for nothing. */
function settingsPolicy({ allowedNames, privateNames, privateIndexes }: Settings): PolicyFile | undefined {
  if (allowedNames.length + privateNames.length + privateIndexes.length === 0) return undefined;
  const nowhere = { start: 0, end: 0 };
  const path = "the user's settings";
  return {
    ...unwritten(path),
    privateNames: namesOf(privateNames, 'name'),
    privatePrefixes: namesOf(privateNames, 'prefix'),
    indexes: privateIndexes.map(comparableAddress).filter((address) => address !== undefined),
    allows: namesOf(allowedNames, 'name').map((name) => ({
      name,
      rules: STRANGE_NAME_RULES,
      reason: `allowed in ${path}`,
      path,
      span: nowhere,
      removal: nowhere,
      untilSpan: nowhere,
      reasonSpan: nowhere,
    })),
  };
}

function namesOf(written: readonly string[], kind: 'name' | 'prefix'): readonly string[] {
  return written.flatMap((one) => {
    const read = privateName(one);
    return read.kind === kind ? [read.text] : [];
  });
}
