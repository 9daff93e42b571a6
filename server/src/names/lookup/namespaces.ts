/** From how many ranked members on a common beginning counts as a name space that many people publish under. */
const MEMBERS = 30;

/** Beginnings such as `django-` or `google-cloud-` that many ranked names share. */
export interface Namespaces {
  /** The longest name space that the name stands in, with its final hyphen; `''` for none. */
  of(name: string): string;
  /** Whether the word is the beginning of a name space or a part of one: `django`, `google`, `airflow`. */
  hasWord(word: string): boolean;
}

export function findNamespaces(ranked: readonly string[]): Namespaces {
  const members = new Map<string, number>();
  for (const name of ranked) {
    for (let end = name.indexOf('-'); end !== -1; end = name.indexOf('-', end + 1)) {
      const beginning = name.slice(0, end + 1);
      members.set(beginning, (members.get(beginning) ?? 0) + 1);
    }
  }
  const namespaces = new Set<string>();
  for (const [beginning, count] of members) if (count >= MEMBERS) namespaces.add(beginning);
  const words = new Set([...namespaces].flatMap((namespace) => namespace.split('-')).filter(Boolean));
  return {
    of(name) {
      for (let end = name.lastIndexOf('-'); end > 0; end = name.lastIndexOf('-', end - 1)) {
        const beginning = name.slice(0, end + 1);
        if (namespaces.has(beginning)) return beginning;
      }
      return '';
    },
    hasWord: (word) => words.has(word),
  };
}
