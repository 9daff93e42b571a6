/** Why a name was reported, as data; `explain` turns it into one sentence. Grows with the checks. */
export interface Reason {
  readonly kind: 'invalid';
  readonly written: string;
}

/** One sentence for a reader without security training. */
export function explain(reason: Reason): string {
  return `'${reason.written}' can't be a package name.`;
}
