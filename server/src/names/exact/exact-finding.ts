import type { Severity } from '../../../../shared/src/severity';
import type { NameStatus } from '../types';
import { distributionOfImport } from './import-names';
import { preferredName } from './preferred';
import { standardModule } from './standard-library';

/** A name that a table knows to be another thing than a distribution, or than the one that is meant. */
export type ExactResult = StandardLibraryResult | ImportNameResult | PreferredResult;

/** The cure is to remove the requirement. */
export interface StandardLibraryResult {
  readonly kind: 'standard-library';
  readonly severity: Severity;
  /** As a program imports it. */
  readonly module: string;
  /** What the module is called today if that has changed, `''` if Python no longer has it. */
  readonly now?: string;
}

/** The cure is to write the first of `distributions`. */
export interface ImportNameResult {
  readonly kind: 'import-name';
  readonly severity: Severity;
  readonly importName: string;
  readonly distributions: readonly string[];
}

/** The cure is to write the first of `names`. */
export interface PreferredResult {
  readonly kind: 'preferred';
  readonly severity: Severity;
  readonly names: readonly string[];
  readonly why: string;
}

/**
 * A registered name without a rank that is also an import name is a *warning* when its distribution is at least this
 * popular: then the import is in so many programs that hardly anybody means the little-used namesake. Further down,
 * common words (`box`, `square`) may be meant as they stand, so it is *information*.
 */
const WELL_KNOWN_RANK = 3000;

/**
 * What the exact tables say of a PEP 503 normalised name. Asked before any fuzzy step, since the nearest popular name
 * is a harmful answer to `json` or `cv2`.
 *
 * A module of the standard library: *error* if PyPI has no such project, else *information* (mostly old backports).
 * A preferred name: *information*, *error* if PyPI has no such project. An import name: *error* if absent; if registered
 * see above; *information* if ranked, but nothing if it is more popular than the distribution itself.
 * Where membership is unknown (`unchecked`) an *error* becomes a *warning*. A name of a table that can't be a project
 * at all (`_distutils_hack`, status `invalid`) counts as absent, as does one that was removed as malware.
 *
 * @param rankOf the rank by downloads, from 1, of a normalised name
 */
export function exactFinding(
  normalized: string,
  status: NameStatus,
  rankOf: (name: string) => number | undefined,
): ExactResult | undefined {
  const exists = status === 'ranked' || status === 'registered';
  const severity: Severity = exists ? 'information' : status === 'unchecked' ? 'warning' : 'error';

  const preferred = preferredName(normalized);
  if (preferred !== undefined) return { kind: 'preferred', severity, ...preferred };

  const standard = standardModule(normalized);
  if (standard !== undefined && (standard.topLevel || !exists)) {
    const { module, now } = standard;
    return { kind: 'standard-library', severity, module, ...(now === undefined ? {} : { now }) };
  }

  const imported = distributionOfImport(normalized);
  if (imported === undefined) return undefined;
  const distributionRank = imported.distributions.map(rankOf).find((rank) => rank !== undefined) ?? Infinity;
  if (status === 'ranked' && (rankOf(normalized) ?? Infinity) < distributionRank) return undefined;
  const wellKnown = status === 'registered' && distributionRank <= WELL_KNOWN_RANK;
  return { kind: 'import-name', severity: wellKnown ? 'warning' : severity, ...imported };
}
