import { newDeletes, findNearText } from '../../../server/src/names/lookup/deletes';
import { osaDistance } from '../../../server/src/names/lookup/osa';
import type { Peer } from './peer';

/** One edit or swap from any ranked name, ranked names being exempt: about what GuardDog does for PyPI. */
export function oneEditPeer(ranked: readonly string[]): Peer {
  const own = new Set(ranked);
  const deletes = newDeletes(ranked, 1);
  return {
    title: 'one OSA edit, whole ranked list',
    flags: (name) => {
      if (own.has(name)) return false;
      const near: number[] = [];
      findNearText(deletes, name, near);
      return near.some((target) => osaDistance(name, ranked[target] ?? '', 1) === 1);
    },
  };
}
