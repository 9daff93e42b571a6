import { LOCK_PATTERNS } from '../../../../shared/src/file-patterns';
import { addressesIn } from '../model/addresses';
import { addressOf, isLoopback, shownUrl } from '../model/url';
import type { SourceRule } from '../types';

const HASHED = /#(?:[^#]*&)?(?:sha256|sha384|sha512|md5|sha1)=/i;
/** PyPI's file host names a file by its hash. */
const CONTENT_ADDRESSED = /^\/packages\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{60}\//;

const lockFormats: ReadonlySet<string> = new Set(Object.keys(LOCK_PATTERNS));

/** A download without a hash: the file at the address may be another one tomorrow. */
export const unpinnedUrl: SourceRule = {
  id: 'source.unpinned-url',
  check(context) {
    // A lock holds the hash of what was downloaded.
    if (lockFormats.has(context.manifest.format) || context.files.some(({ role }) => role === 'lock'))
      return [];
    return addressesIn(context).flatMap(({ url, use, span, entry }) => {
      const address = addressOf(url);
      if (use !== 'direct' || address === undefined || !/^https?$/.test(address.scheme)) return [];
      if (HASHED.test(url) || (entry !== undefined && (entry.hashes > 0 || entry.source !== 'url')))
        return [];
      const { host, path } = address;
      if (isLoopback(host) || (host === 'files.pythonhosted.org' && CONTENT_ADDRESSED.test(path))) return [];
      if (path.endsWith('.git')) return [];
      return [
        {
          rule: 'source.unpinned-url',
          severity: 'warning',
          message: `Nothing says which file ${shownUrl(url)} has to be: it may be another one tomorrow. Add \`#sha256=\` and its hash.`,
          name: entry?.name ?? '',
          span,
          fixes: [],
        },
      ];
    });
  },
};
