import { getProxyForUrl } from 'proxy-from-env';
import type { ProxySettings } from '../../../../shared/src/proxy-settings';
import { RefreshFailure } from '../failure';
import { shownUrl } from '../source';

/**
 * The proxy to ask for an address: that of the editor's settings, else what `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and
 * `NO_PROXY` say; `undefined` for none. Throws a `RefreshFailure` for a proxy that can't be used.
 *
 * @param url without user and password
 */
export function proxyFor(url: URL, settings: ProxySettings | undefined): URL | undefined {
  if (settings !== undefined && isException(url, settings.exceptions)) return undefined;
  const given = settings?.address ?? '';
  const inEnvironment = getProxyForUrl(url.href);
  // The environment's exceptions hold for the editor's proxy too, unless the editor has its own.
  const own = given !== '' && settings?.exceptions.length === 0 && isException(url, environmentExceptions());
  const proxy = own ? '' : given === '' ? inEnvironment : withScheme(given);
  if (proxy === '') return undefined;
  const where = given === '' ? 'in the environment' : 'in the settings';
  if (!URL.canParse(proxy)) throw new RefreshFailure(`the address of the proxy ${where} is malformed`);
  const parsed = new URL(proxy);
  if (parsed.protocol === 'http:' || parsed.protocol === 'https:') return parsed;
  throw new RefreshFailure(`the proxy ${shownUrl(parsed)} is of a kind that is not supported`);
}

function withScheme(address: string): string {
  return address.includes('://') ? address : `http://${address}`;
}

function environmentExceptions(): readonly string[] {
  return (process.env.no_proxy ?? process.env.NO_PROXY ?? '').split(/[,\s]+/);
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** Whether a list in the manner of `NO_PROXY` has a host: itself, one of its domains, with or without a port, or `*`. */
function isException(url: URL, hosts: readonly string[]): boolean {
  const host = url.hostname.toLowerCase();
  const port = url.port === '' ? DEFAULT_PORTS[url.protocol] : url.port;
  return hosts.some((each) => {
    const [, name = '', ofPort] = /^(.*?)(?::(\d+))?$/.exec(each.trim().toLowerCase()) ?? [];
    if (name === '' || (ofPort !== undefined && ofPort !== port)) return false;
    const bare = name.replace(/^\*?\.?/, '');
    return bare === '' ? name === '*' : host === bare || host.endsWith(`.${bare}`);
  });
}
