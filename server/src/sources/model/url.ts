import { comparableAddress } from '../../../../shared/src/address';

/** The pieces of an address that the rules ask for; what isn't there is `''`. */
export interface Address {
  /** In lower case, without the colon; `git+https` for a repository. */
  readonly scheme: string;
  /** What stands before the `@`: a name, a secret, or a reference to the environment. */
  readonly userinfo: string;
  /** In lower case, without the port. */
  readonly host: string;
  /** From the first `/` behind the host on, without query and fragment. */
  readonly path: string;
}

/** The userinfo may itself hold an `@`; the last one before the path counts. Linear: no part can match in two ways. */
const ADDRESS = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)/i;

/** Splits an address; `undefined` for a path, a bare word, or a scheme without `//`. Never throws. */
export function addressOf(url: string): Address | undefined {
  const match = ADDRESS.exec(url.trim());
  if (match === null) return undefined;
  const [, scheme = '', authority = '', path = ''] = match;
  const at = authority.lastIndexOf('@');
  return {
    scheme: scheme.toLowerCase(),
    userinfo: authority.slice(0, Math.max(at, 0)),
    host: hostOf(authority.slice(at + 1)),
    path,
  };
}

function hostOf(authority: string): string {
  const bracket = authority.startsWith('[') ? authority.indexOf(']') : -1;
  if (bracket > 0) return authority.slice(0, bracket + 1).toLowerCase();
  const colon = authority.indexOf(':');
  return (colon < 0 ? authority : authority.slice(0, colon)).toLowerCase();
}

/** An address as it may be shown: without what stands before the `@`, without its query, and not endless. */
export function shownUrl(url: string): string {
  const match = ADDRESS.exec(url.trim());
  if (match === null) return url.includes('@') ? '(an address)' : cut(url.trim());
  const [, scheme = '', authority = '', path = ''] = match;
  return cut(`${scheme}://${authority.slice(authority.lastIndexOf('@') + 1)}${path}`);
}

const LONGEST_SHOWN = 120;

function cut(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/;

/** Whether a host is this machine. @param host as in {@link Address} */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host) || host.endsWith('.localhost');
}

/** Whether two addresses lead to the same place, whatever their credentials and a slash at the end. */
export function isSameUrl(one: string, other: string): boolean {
  return (comparableAddress(one) ?? one.trim()) === (comparableAddress(other) ?? other.trim());
}
