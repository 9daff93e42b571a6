import { hasHashes, hashesDisabled, wantsHash } from '../model/hashed';
import type { SourceRule } from '../types';

/** Requirements without a hash in a run in which others have one: pip refuses the whole of it. One finding with a count. */
export const hashMissing: SourceRule = {
  id: 'hash.missing',
  check(context) {
    const { manifest } = context;
    if (manifest.format !== 'requirements' || !hasHashes(context) || hashesDisabled(context)) return [];
    const without = manifest.entries.filter((entry) => wantsHash(entry) && entry.hashes === 0);
    const [first, ...more] = without;
    if (first === undefined) return [];
    const others = more.length === 0 ? '' : more.length === 1 ? ' and one more' : ` and ${more.length} more`;
    return [
      {
        rule: 'hash.missing',
        severity: 'error',
        message:
          `\`${first.name}\`${others} without a hash where others have one: pip refuses all of them. ` +
          'Write the hashes of all, for example with `uv pip compile --generate-hashes`.',
        name: first.name,
        span: first.span,
        fixes: [],
      },
    ];
  },
};
