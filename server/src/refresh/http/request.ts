import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { ProxySettings } from '../../../../shared/src/proxy-settings';
import { RefreshFailure } from '../failure';
import { basicAuthorization } from './credentials';
import { proxyFor } from './proxy';

/** One answer, of which the head has arrived. */
export interface Answer {
  readonly message: IncomingMessage;
  /** Ends the connection; reading on fails with the error. */
  readonly abort: (error: Error) => void;
}

export interface SendOptions {
  readonly signal: AbortSignal;
  /** Milliseconds until the head has to be there. */
  readonly silence: number;
  /** The proxy of the editor, if it has one. */
  readonly proxy: ProxySettings | undefined;
}

/**
 * Sends one GET and waits for the head of the answer, through a proxy where one is to be asked. Rejected with the system's error, or when the signal says so.
 */
export function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  { signal, silence, proxy: settings }: SendOptions,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const proxy = proxyFor(withoutUser(url), settings);
    const isSecure = url.protocol === 'https:';
    const ending = new AbortController();
    signal.addEventListener('abort', () => {
      ending.abort();
    });
    const options: RequestOptions = { method: 'GET', headers, signal, agent: false };
    const request =
      proxy === undefined
        ? (isSecure ? requestSecure : requestPlain)(withoutUser(url), options)
        : isSecure
          ? requestSecure(withoutUser(url), { ...options, agent: tunnelThrough(proxy, ending.signal) })
          : throughPlainProxy(url, proxy, options);
    let reason: Error | undefined;
    const abort = (error: Error) => {
      reason ??= error;
      request.destroy(error);
      ending.abort();
    };
    const timer = setTimeout(() => {
      abort(new RefreshFailure(`no answer within ${silence / 1000} seconds`));
    }, silence);
    request.on('error', (error) => {
      clearTimeout(timer);
      // A tunnel that was ended only says that it was.
      reject(reason ?? error);
    });
    request.on('response', (message) => {
      clearTimeout(timer);
      resolve({ message, abort });
    });
    request.end();
  });
}

/** The signal ends a tunnel that isn't there yet: until then the agent, not the request, has its socket. */
function tunnelThrough(proxy: URL, signal: AbortSignal): HttpsProxyAgent<string> {
  return new HttpsProxyAgent(proxy, { signal });
}

/** A proxy is asked for the whole address. @see https://www.rfc-editor.org/rfc/rfc9112#name-absolute-form */
function throughPlainProxy(url: URL, proxy: URL, options: RequestOptions) {
  const { username, password } = proxy;
  const authorization =
    username === ''
      ? {}
      : {
          'proxy-authorization': basicAuthorization({
            username: decodeURIComponent(username),
            password: decodeURIComponent(password),
          }),
        };
  return (proxy.protocol === 'https:' ? requestSecure : requestPlain)({
    ...options,
    hostname: proxy.hostname,
    port: proxy.port,
    path: withoutUser(url).href,
    headers: { ...(options.headers as Record<string, string>), host: url.host, ...authorization },
  });
}

function withoutUser(url: URL): URL {
  const bare = new URL(url);
  bare.username = bare.password = bare.hash = '';
  return bare;
}
