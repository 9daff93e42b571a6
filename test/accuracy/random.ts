/** A generator of pseudo-random numbers from 0 to 1 (mulberry32): the same seed gives the same samples everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` different items in a random order. */
export function sample<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = randomFrom(seed);
  const pool = [...items];
  const most = Math.min(count, pool.length);
  for (let i = 0; i < most; i++) {
    const other = i + Math.floor(random() * (pool.length - i));
    const picked = pool[other] as T;
    pool[other] = pool[i] as T;
    pool[i] = picked;
  }
  return pool.slice(0, most);
}
