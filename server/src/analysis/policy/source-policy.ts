import { isPrivateName } from '../../policy/merge';
import type { Policy } from '../../policy/types';
import type { SourcePolicy } from '../../sources/types';

const known = new WeakMap<Policy, SourcePolicy>();

/** What the rules on sources see of a policy; the same object for the same policy. */
export function sourcePolicyOf(policy: Policy): SourcePolicy {
  let seen = known.get(policy);
  if (seen === undefined) {
    seen = {
      isPrivateName: (normalized) => isPrivateName(policy, normalized),
      indexes: policy.indexes,
      mirrors: policy.mirrors,
      requirePin: policy.requirePin,
      names: [...policy.privateNames],
      prefixes: policy.privatePrefixes,
    };
    known.set(policy, seen);
  }
  return seen;
}
