import type { Policy, PolicyFile } from './types';

/** The policy of a project that has none. */
export const NO_POLICY: Policy = mergePolicy([]);

/**
 * What several files say together: of single values that of the nearest file, of lists all. A file that can only
 * tighten can ask for reasons, for an earlier end and for pins, and name private names and indexes.
 *
 * @param files the nearest first
 */
export function mergePolicy(files: readonly PolicyFile[]): Policy {
  const trusted = files.filter((file) => !file.tightensOnly);
  const others = files.filter((file) => file.tightensOnly);
  const days = [firstOf(trusted, (file) => file.maxDays), ...others.map((file) => file.maxDays)].filter(
    (value) => value !== undefined,
  );
  return {
    files,
    requireReason:
      (firstOf(trusted, (file) => file.requireReason) ?? true) ||
      others.some((file) => file.requireReason === true),
    maxDays: days.length === 0 ? undefined : Math.min(...days),
    requirePin:
      (firstOf(trusted, (file) => file.requirePin) ?? false) ||
      others.some((file) => file.requirePin === true),
    privateNames: new Set(files.flatMap((file) => file.privateNames)),
    privatePrefixes: [...new Set(files.flatMap((file) => file.privatePrefixes))],
    indexes: [...new Set(files.flatMap((file) => file.indexes))],
    // A mirror is a place that may answer for every name, so only a trusted file can name one.
    mirrors: [...new Set(trusted.flatMap((file) => file.mirrors))],
  };
}

/** Whether a name is one of the private ones. */
export function isPrivateName(policy: Policy, normalized: string): boolean {
  return (
    policy.privateNames.has(normalized) ||
    policy.privatePrefixes.some((prefix) => normalized.startsWith(prefix))
  );
}

function firstOf<Value>(
  files: readonly PolicyFile[],
  value: (file: PolicyFile) => Value | undefined,
): Value | undefined {
  for (const file of files) {
    const found = value(file);
    if (found !== undefined) return found;
  }
  return undefined;
}
