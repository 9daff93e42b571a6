import { normalizeName } from '../../../../shared/src/normalize';
import { addressOf } from '../model/url';
import type { PackageSource } from '../types';

/** A name for an index by its host: `pkgs-acme-example`. */
export function nameFor({ url }: PackageSource): string {
  return (
    normalizeName((addressOf(url)?.host ?? '').replace(/[^a-z0-9]+/g, '-')).replace(/^-|-$/g, '') || 'private'
  );
}
