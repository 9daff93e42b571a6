import type { IncomingHttpHeaders } from 'node:http';
import { version } from '../../../../package.json';
import type { ProxySettings } from '../../../../shared/src/proxy-settings';
import { RefreshFailure } from '../failure';
import type { Limits } from '../limits';
import { sizeText } from '../limits';
import { shownUrl } from '../source';
import { boundedBody } from './bounded';
import type { CredentialsFor } from './credentials';
import { basicAuthorization } from './credentials';
import type { Answer } from './request';
import { send } from './request';

export interface FetchRequest {
  readonly url: URL;
  readonly accept: string;
  /** What the server said of its last answer, if that is still there. */
  readonly validators: Validators;
  readonly limits: Omit<Limits, 'bytes' | 'entries'>;
  /** The most bytes of the answer, as sent and unpacked. */
  readonly most: number;
  readonly credentialsFor: CredentialsFor;
  readonly proxy?: ProxySettings;
  readonly signal: AbortSignal;
  /** @param total as announced; `undefined` where it isn't */
  readonly onReceived: (received: number, total: number | undefined) => void;
}

export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export type Fetched =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'body';
      readonly chunks: AsyncIterable<Uint8Array>;
      /** The media type, in lower case, without parameters; `''` where there is none. */
      readonly type: string;
      readonly validators: Validators;
      /** When the data was made, as far as the server says; else when it was sent. Milliseconds since 1970. */
      readonly time: number | undefined;
    };

/** Fetches an address within bounds. Throws: `failureMessage` has the words. */
export async function fetchUrl(request: FetchRequest): Promise<Fetched> {
  const { limits, validators, most } = request;
  const late = AbortSignal.timeout(limits.total);
  const signal = AbortSignal.any([request.signal, late]);
  try {
    const { message, abort } = await followRedirects(request, signal);
    const status = message.statusCode ?? 0;
    const isConditional = validators.etag !== undefined || validators.lastModified !== undefined;
    if (status === 304 && isConditional) {
      abort(new RefreshFailure('unread'));
      return { kind: 'unchanged' };
    }
    const announced = Number(message.headers['content-length'] ?? NaN);
    if (status !== 200 || announced > most) {
      abort(new RefreshFailure('unread'));
      if (status !== 200) throw new RefreshFailure(statusText(status));
      throw new RefreshFailure(
        `the server announces ${sizeText(announced)}; more than ${sizeText(most)} is not fetched`,
      );
    }
    const total = Number.isFinite(announced) ? announced : undefined;
    const chunks = boundedBody(
      { message, abort },
      {
        silence: limits.silence,
        bytes: most,
        onReceived: (received) => {
          request.onReceived(received, total);
        },
      },
    );
    return { kind: 'body', chunks: timed(chunks, late, limits.total), ...factsOf(message.headers) };
  } catch (error) {
    throw lateOr(error, late, limits.total);
  }
}

async function followRedirects(request: FetchRequest, signal: AbortSignal): Promise<Answer> {
  const { limits, accept, validators } = request;
  const headers: Record<string, string> = {
    'user-agent': `lookalike/${version}`,
    'accept': accept,
    'accept-encoding': 'gzip',
    ...(validators.etag === undefined ? {} : { 'if-none-match': validators.etag }),
    ...(validators.lastModified === undefined ? {} : { 'if-modified-since': validators.lastModified }),
  };
  const credentials = await request.credentialsFor(request.url);
  const authorization = credentials && basicAuthorization(credentials);
  const seen = new Set<string>();
  let { url } = request;
  for (;;) {
    seen.add(url.href);
    // Credentials stay with the host that they are for.
    const own =
      authorization !== undefined && url.origin === request.url.origin ? { authorization } : undefined;
    const answer = await send(
      url,
      { ...headers, ...own },
      { signal, silence: limits.silence, proxy: request.proxy },
    );
    const { statusCode = 0, headers: received } = answer.message;
    if (![301, 302, 303, 307, 308].includes(statusCode)) return answer;
    answer.abort(new RefreshFailure('unread'));
    url = redirectTarget(url, received.location);
    if (seen.has(url.href)) throw new RefreshFailure('the server redirects in a circle');
    if (seen.size > limits.redirects) {
      throw new RefreshFailure(`the server redirects more than ${limits.redirects} times`);
    }
  }
}

function redirectTarget(from: URL, location: string | undefined): URL {
  if (location === undefined || !URL.canParse(location, from.href)) {
    throw new RefreshFailure('the server redirects to nowhere');
  }
  const to = new URL(location, from.href);
  const isKnown = to.protocol === 'https:' || to.protocol === 'http:';
  if (!isKnown || (from.protocol === 'https:' && to.protocol === 'http:')) {
    throw new RefreshFailure(`the server redirects to ${shownUrl(to)}, which is not secure`);
  }
  return to;
}

function statusText(status: number): string {
  if (status === 401 || status === 403) return `the server refuses access (status ${status})`;
  if (status === 404 || status === 410) return `there is nothing at this address (status ${status})`;
  if (status === 407) return 'the proxy asks for credentials (status 407)';
  if (status === 429) return 'the server asks to come back later (status 429)';
  if (status >= 500) return `the server failed (status ${status})`;
  return `the server answered with status ${status}`;
}

function factsOf(headers: IncomingHttpHeaders) {
  const { etag, 'last-modified': lastModified, date, 'content-type': contentType = '' } = headers;
  const time = Date.parse(lastModified ?? date ?? '');
  return {
    type: (contentType.split(';')[0] ?? '').trim().toLowerCase(),
    validators: {
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
    },
    time: Number.isNaN(time) ? undefined : time,
  };
}

/** The time for the whole answer may end while its body is read. */
async function* timed(
  chunks: AsyncIterable<Uint8Array>,
  late: AbortSignal,
  total: number,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw lateOr(error, late, total);
  }
}

function lateOr(error: unknown, late: AbortSignal, total: number): unknown {
  if (!late.aborted) return error;
  return new RefreshFailure(`it took longer than ${total / 1000} seconds`, { cause: error });
}
