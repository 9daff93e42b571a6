import { isExact } from '../model/guarded';
import type { SourceRule } from '../types';

/** A requirement with hashes, which fit the files of some versions only, and a specifier that lets others in. */
export const notExactWithHash: SourceRule = {
  id: 'pin.not-exact-with-hash',
  check: ({ manifest }) =>
    manifest.entries
      .filter(
        ({ hashes, kind, url, specifier }) =>
          hashes > 0 && kind === 'requirement' && url === '' && !isExact(specifier),
      )
      .map(({ name, span }) => ({
        rule: 'pin.not-exact-with-hash',
        severity: 'information',
        message: `The hashes fit the files of some versions of \`${name}\` only, and pip stops at any other one. Pin the version with \`==\`.`,
        name,
        span,
        fixes: [],
      })),
};
