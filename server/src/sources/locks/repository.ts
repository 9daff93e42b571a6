import { addressOf } from '../model/url';

/** `git@host:owner/name.git`, as ssh has it. */
const SCP = /^(?:[\w.-]+@)?([\w.-]+):(?!\/\/)\/?([^\s?#]+)/;

/**
 * The place of a repository, however it is reached: `host/owner/name`; `undefined` for what is none. Scheme, user, port,
 * a `.git` at the end, a revision behind `@` and what stands behind the path don't count.
 */
export function repositoryPlace(url: string): string | undefined {
  const address = addressOf(url);
  const [, scpHost = '', scpPath = ''] = (address === undefined ? SCP.exec(url.trim()) : undefined) ?? [];
  const host = address?.host ?? scpHost.toLowerCase();
  const path = (address?.path ?? scpPath).replace(/^\/+/, '').replace(/@[^@/]*(?:\/[^@]*)?$/, '');
  const place = path.replace(/\/+$/, '').replace(/\.git$/i, '');
  return host === '' || place === '' ? undefined : `${host}/${place}`;
}
