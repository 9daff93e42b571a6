import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';
import { RefreshFailure } from '../failure';
import { shownUrl } from '../source';
import { basicAuthorization } from './credentials';

/** One answer, of which the head has arrived. */
export interface Answer {
  readonly message: IncomingMessage;
  /** Ends the connection; reading on fails with the error. */
  readonly abort: (error: Error) => void;
}

/**
 * Sends one GET and waits for the head of the answer. Goes through the proxy that `HTTPS_PROXY`, `HTTP_PROXY` and
 * `NO_PROXY` ask for. Rejected with the system's error, or when the signal says so.
 *
 * @param silence milliseconds until the head has to be there
 */
export function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  { signal, silence }: { readonly signal: AbortSignal; readonly silence: number },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const proxy = proxyFor(url);
    const isSecure = url.protocol === 'https:';
    const options: RequestOptions = { method: 'GET', headers, signal, agent: false };
    const request =
      proxy === undefined
        ? (isSecure ? requestSecure : requestPlain)(withoutUser(url), options)
        : isSecure
          ? requestSecure(withoutUser(url), { ...options, agent: new HttpsProxyAgent(proxy) })
          : throughPlainProxy(url, proxy, options);
    const abort = (error: Error) => {
      request.destroy(error);
    };
    const timer = setTimeout(() => {
      abort(new RefreshFailure(`no answer within ${silence / 1000} seconds`));
    }, silence);
    request.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    request.on('response', (message) => {
      clearTimeout(timer);
      resolve({ message, abort });
    });
    request.end();
  });
}

function proxyFor(url: URL): URL | undefined {
  const proxy = getProxyForUrl(withoutUser(url).href);
  if (proxy === '') return undefined;
  if (!URL.canParse(proxy))
    throw new RefreshFailure('the address of the proxy in the environment is malformed');
  const parsed = new URL(proxy);
  if (parsed.protocol === 'http:' || parsed.protocol === 'https:') return parsed;
  throw new RefreshFailure(`the proxy ${shownUrl(parsed)} is of a kind that is not supported`);
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
