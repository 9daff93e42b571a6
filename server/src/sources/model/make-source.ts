import type { PackageSource, SourcePolicy } from '../types';
import { sourceClass } from './source-class';

type Given = Partial<Omit<PackageSource, 'url' | 'class'>> & Pick<PackageSource, 'url'>;

/** A source with the usual values where a tool has no say; its class comes from its address. */
export function makeSource(policy: SourcePolicy, given: Given): PackageSource {
  return {
    name: given.name ?? '',
    url: given.url,
    class: sourceClass(given.url, policy),
    kind: given.kind ?? 'index',
    explicit: given.explicit ?? false,
    supplemental: given.supplemental ?? false,
    ...(given.includes === undefined ? {} : { includes: given.includes }),
    ...(given.excludes === undefined ? {} : { excludes: given.excludes }),
    ...(given.origin === undefined ? {} : { origin: given.origin }),
  };
}
