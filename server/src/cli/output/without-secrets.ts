import { secretIn } from '../../sources/model/secret';

/** An address in a line of any format; it ends at a blank, a quote or a bracket. Linear: no part can match in two ways. */
const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]*/gi;

/** A line as it may stand in a log: of each secret in an address only the length is left. */
export function withoutSecrets(line: string): string {
  if (!line.includes('://')) return line;
  return line.replace(ADDRESS, (url) => {
    const secret = secretIn(url);
    if (secret?.kind !== 'literal') return url;
    return url.slice(0, secret.start) + '*'.repeat(secret.end - secret.start) + url.slice(secret.end);
  });
}
