import type { Release } from '../../names/types';

/** `version 5.1 of 2026-10`, as far as it is known; `''` where nothing is. */
export function describeRelease(release: Release | undefined): string {
  if (release === undefined) return '';
  const { version, month } = release;
  if (version === '') return month === '' ? '' : `latest release in ${month}`;
  return month === '' ? `latest version ${version}` : `latest version ${version}, released ${month}`;
}
