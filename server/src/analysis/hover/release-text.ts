import type { Release } from '../../names/types';
import type { Say } from './say';

/** `latest version 5.1, released 2026-10`, as far as it is known; `''` where nothing is. */
export function describeRelease(release: Release | undefined, say: Say): string {
  if (release === undefined) return '';
  const { version, month } = release;
  if (version === '') return month === '' ? '' : say('latest release in {0}', month);
  return month === ''
    ? say('latest version {0}', version)
    : say('latest version {0}, released {1}', version, month);
}
