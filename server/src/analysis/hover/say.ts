/** A sentence in the user's language, with values in the places `{0}` to `{9}`. The English one is its key. */
export type Say = (english: string, ...values: readonly (string | number)[]) => string;

/** Puts values into the places of a text; a place without a value stays. What stands in a value is no place. */
export function fill(text: string, values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (place, at: string) => String(values[Number(at)] ?? place));
}
