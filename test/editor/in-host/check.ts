/** Assertions that need nothing of Node, since the tests run in a browser's worker too. */
export function equal<T>(found: T, wanted: T): void {
  if (found !== wanted) throw new Error(`wanted ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`);
}

export function isTrue(condition: boolean, what: string): void {
  if (!condition) throw new Error(`not so: ${what}`);
}
