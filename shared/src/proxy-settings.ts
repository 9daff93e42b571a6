/** The proxy that the settings of an editor name; it goes before the one of the environment. */
export interface ProxySettings {
  /** Empty for none. */
  readonly address: string;
  /** Hosts that are asked directly, as in `NO_PROXY`; those of the environment where there are none. */
  readonly exceptions: readonly string[];
}

/** The settings that are asked for, in the order in which `parseProxySettings` takes them. */
export const PROXY_SECTIONS = ['http.proxy', 'http.noProxy', 'http.proxySupport'] as const;

/** Reads the editor's settings on proxies. Takes any values: what has the wrong type counts as unset. */
export function parseProxySettings([address, exceptions, support]: readonly unknown[]): ProxySettings {
  return {
    address: typeof address === 'string' && support !== 'off' ? address.trim() : '',
    exceptions: Array.isArray(exceptions)
      ? (exceptions as readonly unknown[])
          .filter((host) => typeof host === 'string')
          .map((host) => host.trim())
      : [],
  };
}
