const PARTS = /^([a-z][a-z0-9+.-]*:\/\/)(?:[^/?#\s]*@)?([^/?#\s@]+)(.*)$/is;

/**
 * An address as it is compared: without credentials, query and fragment, scheme and host in lower case, with a slash at
 * its end. `undefined` for what has no scheme and host. Linear; never throws.
 */
export function comparableAddress(address: string): string | undefined {
  const [, scheme, host, rest] = PARTS.exec(address.trim()) ?? [];
  if (scheme === undefined || host === undefined || rest === undefined) return undefined;
  const path = rest.replace(/[?#].*$/s, '').replace(/\/*$/, '/');
  return `${scheme.toLowerCase()}${host.toLowerCase()}${path}`;
}

/** Whether an address holds a user name or a password. */
export function hasCredentials(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]*@/i.test(address.trim());
}

/**
 * Whether an address is one of the prefixes or lies below one, by whole parts of its path: a prefix never takes in
 * another host that merely begins like its own.
 *
 * @param prefixes as {@link comparableAddress} gives them
 */
export function isBelowAddress(address: string, prefixes: readonly string[]): boolean {
  const comparable = comparableAddress(address);
  return comparable !== undefined && prefixes.some((prefix) => comparable.startsWith(prefix));
}
