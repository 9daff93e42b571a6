import { isBelowAddress } from '../../../../shared/src/address';
import { PUBLIC_HOSTS, TEST_HOSTS, WHEEL_HOSTS } from '../data/hosts';
import type { PackageSource, SourceClass, SourcePolicy } from '../types';
import { addressOf, isLoopback, shownUrl } from './url';

const publicHosts = new Set(PUBLIC_HOSTS);
const testHosts = new Set(TEST_HOSTS);

type PolicyAddresses = Pick<SourcePolicy, 'indexes' | 'mirrors'>;

/** Whose packages the place at an address offers; `''` is PyPI. What the policy calls private is. */
export function sourceClass(url: string, policy: PolicyAddresses): SourceClass {
  if (url === '') return 'public';
  if (isBelowAddress(url, [...policy.indexes, ...policy.mirrors])) return 'private';
  const address = addressOf(url);
  // `=https://…` is what pip makes of `-i=https://…`: no path, and nothing that it could reach.
  if (address === undefined) return /^[=$%{]/.test(url.trim()) ? 'private' : 'local';
  const { scheme, host, path } = address;
  if (scheme === 'file' || isLoopback(host)) return 'local';
  if (publicHosts.has(host)) return 'public';
  if (testHosts.has(host)) return 'test';
  return WHEEL_HOSTS.some((place) => isAt(host, path, place)) ? 'wheels' : 'private';
}

function isAt(host: string, path: string, place: string): boolean {
  const slash = place.indexOf('/');
  if (slash < 0) return host === place;
  return host === place.slice(0, slash) && `${path}/`.startsWith(`${place.slice(slash)}/`);
}

/** Whether strangers may publish any free name there. */
export function isOpenToAll(source: PackageSource): boolean {
  return source.class === 'public' || source.class === 'test';
}

/** A source in words: `PyPI`, or what its name and address say. Never with credentials. */
export function sourceLabel(source: PackageSource): string {
  if (source.url === '') return 'PyPI';
  const { host = '' } = addressOf(source.url) ?? {};
  if (host === 'pypi.org') return 'PyPI';
  const shown = host === '' ? shownUrl(source.url) : host;
  return source.name === '' || source.name === source.url ? `\`${shown}\`` : `\`${source.name}\` (${shown})`;
}
