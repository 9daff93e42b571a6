import type { Span } from '../../../../shared/src/span';
import { isLineEnd } from '../../manifests/toml/chars';

/** Longer pieces of text hold no address that anybody approved. */
const LONGEST = 4000;

const ADDRESS = /[a-z][a-z0-9+.-]{1,30}:\/\/[^\s"'<>\\,;)\]}]+/gi;

/** The addresses in a piece of text; where it holds none, those on the line that it starts on. */
export function addressesAt(text: string, { start, end }: Span): readonly string[] {
  const own = addressesIn(text.slice(start, Math.min(end, start + LONGEST)));
  if (own.length > 0) return own;
  let first = start;
  while (first > 0 && start - first < LONGEST && !isLineEnd(text.charCodeAt(first - 1))) first--;
  let last = start;
  while (last - start < LONGEST && !isLineEnd(text.charCodeAt(last))) last++;
  return addressesIn(text.slice(first, last));
}

function addressesIn(text: string): readonly string[] {
  return text.match(ADDRESS) ?? [];
}
