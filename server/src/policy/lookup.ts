import type { Allow, PolicyFile } from './types';

/** An approval with its place in its file: the first one that covers a finding counts. */
interface Placed {
  readonly allow: Allow;
  readonly place: number;
}

/** What is asked of a policy file for every finding, without going through all that it holds. */
interface Lookup {
  /** By the name that is approved; `undefined`: those of indexes. */
  readonly allows: ReadonlyMap<string | undefined, readonly Placed[]>;
  readonly privateNames: ReadonlySet<string>;
}

const known = new WeakMap<PolicyFile, Lookup>();

function lookupIn(file: PolicyFile): Lookup {
  let lookup = known.get(file);
  if (lookup === undefined) {
    const allows = new Map<string | undefined, Placed[]>();
    file.allows.forEach((allow, place) => {
      const list = allows.get(allow.name);
      if (list === undefined) allows.set(allow.name, [{ allow, place }]);
      else list.push({ allow, place });
    });
    lookup = { allows, privateNames: new Set(file.privateNames) };
    known.set(file, lookup);
  }
  return lookup;
}

/** The first approval of a file that holds for a name or for an index, as `covers` has it. */
export function allowFor(
  file: PolicyFile,
  name: string,
  covers: (allow: Allow) => boolean,
): Allow | undefined {
  const { allows } = lookupIn(file);
  const first = (of: string | undefined) => allows.get(of)?.find(({ allow }) => covers(allow));
  const [named, indexed] = [first(name), first(undefined)];
  if (named === undefined || indexed === undefined) return (named ?? indexed)?.allow;
  return named.place < indexed.place ? named.allow : indexed.allow;
}

/** Whether a file calls a name private, by itself or by its beginning. */
export function isPrivateIn(file: PolicyFile, name: string): boolean {
  return (
    lookupIn(file).privateNames.has(name) || file.privatePrefixes.some((prefix) => name.startsWith(prefix))
  );
}
