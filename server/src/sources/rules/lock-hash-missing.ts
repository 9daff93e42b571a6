import { lockedPackages } from '../locks/read';
import { addressOf } from '../model/url';
import type { SourceRule } from '../types';

/** A package from an index that is locked without the hash of every file: a replaced file would be installed. */
export const lockHashMissing: SourceRule = {
  id: 'lock.hash-missing',
  check({ manifest, text }) {
    return lockedPackages(manifest, text)
      .filter(({ origin, files }) => {
        if (origin.kind === 'elsewhere') return false;
        // uv writes an index that is a folder as its path; files there have no hashes.
        if (origin.kind === 'index' && origin.url !== '' && addressOf(origin.url) === undefined) return false;
        return !files.every(({ hashed }) => hashed) || files.length === 0;
      })
      .map(({ entry }) => ({
        rule: 'lock.hash-missing' as const,
        severity: 'information' as const,
        message: `\`${entry.name}\` is locked without the hashes of its files: nobody would notice a replaced one. Lock again with hashes.`,
        name: entry.name,
        span: entry.nameSpan,
        fixes: [],
      }));
  },
};
