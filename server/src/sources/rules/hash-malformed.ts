import type { SourceRule } from '../types';

/** A hash that no file can have: pip stops at it, or refuses every file. */
export const hashMalformed: SourceRule = {
  id: 'hash.malformed',
  check: ({ manifest }) =>
    manifest.slips.flatMap((slip) => {
      if (slip.kind !== 'hash' || (slip.wrong === 'algorithm' && WEAK.test(slip.value))) return [];
      return [
        {
          rule: 'hash.malformed',
          severity: 'error',
          message: `${WHAT[slip.wrong]}, so no file can have this hash. Copy it again.`,
          name: '',
          span: slip.span,
          fixes: [],
        },
      ];
    }),
};

/** What `hash.weak` speaks of. */
const WEAK = /^(?:md5|sha1|sha224):/i;

const WHAT = {
  form: 'A hash has the form `sha256:` and hexadecimal digits',
  algorithm: 'pip knows `sha256`, `sha384` and `sha512` only',
  digits: 'The number of digits or one of them is wrong',
} as const;
