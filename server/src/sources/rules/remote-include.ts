import { addressesIn } from '../model/addresses';
import { addressOf, isLoopback } from '../model/url';
import type { SourceRule } from '../types';

/** A version, a tag or a commit in an address: such a file doesn't change. */
const PINNED = /(?:^|[/-])(?:v?\d+\.\d+[^/]*|[0-9a-f]{40})(?:\/|$|\.txt$)/i;

/** Requirements or constraints from the network: what they say, nobody has reviewed here, and they may change. */
export const remoteInclude: SourceRule = {
  id: 'source.remote-include',
  check: (context) =>
    addressesIn(context).flatMap(({ url, use, span, verbatim }) => {
      const address = addressOf(url);
      if (use !== 'include' || address === undefined || isLoopback(address.host)) return [];
      const insecure = address.scheme === 'http';
      if (address.scheme !== 'https' && !insecure) return [];
      if (!insecure && PINNED.test(address.path)) return [];
      const change = { span: { start: span.start, end: span.start + 4 }, newText: 'https' };
      return [
        {
          rule: 'source.remote-include',
          severity: insecure ? 'error' : 'information',
          message: insecure
            ? 'This file can be replaced on the way, and pip does what it says. Use `https`.'
            : 'pip does what this file says, which may change at any time and is not looked at here. Keep a copy, or use an address with a version in it.',
          name: '',
          span,
          fixes:
            insecure && verbatim
              ? [{ title: 'Change to `https`', preferred: true, exact: false, changes: [change] }]
              : [],
        },
      ];
    }),
};
