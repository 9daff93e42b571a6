import type { Span } from '../../../shared/src/span';
import type { Located, LocatedMember, LocatedString, LocatedTable } from './located';
import type { PolicyProblem } from './types';

/** Takes the problems of one policy file. */
export type Complain = (message: string, span: Span, more?: Pick<PolicyProblem, 'instead' | 'fixes'>) => void;

/** Longer lists than this are no policy any more. */
const MOST_ITEMS = 10_000;

/** The members of a table whose keys are known; of a key that stands twice the first. The others are complained of. */
export function knownMembers<Key extends string>(
  table: LocatedTable,
  keys: readonly Key[],
  complain: Complain,
): ReadonlyMap<Key, LocatedMember> {
  const members = new Map<Key, LocatedMember>();
  for (const member of table.members) {
    const key = keys.find((known) => known === member.name);
    if (key === undefined) complainOfWord('key', member.name, member.keySpan, keys, complain);
    else if (members.has(key)) complain(`\`${key}\` stands here a second time.`, member.keySpan);
    else members.set(key, member);
  }
  return members;
}

/** Complains of a word that is none of the known ones. */
export function complainOfWord(
  what: string,
  word: string,
  span: Span,
  known: readonly string[],
  complain: Complain,
): void {
  const choice = known.length <= 12 ? ` There are: ${known.map((one) => `\`${one}\``).join(', ')}.` : '';
  complain(`There is no ${what} \`${word.slice(0, 80)}\`.${choice}`, span, {
    instead: { span, word, known },
  });
}

const NEEDED = {
  string: 'a string',
  boolean: '`true` or `false`',
  integer: 'a whole number',
  date: 'a date such as `2027-06-30`',
  list: 'a list',
  table: 'a table',
  unreadable: 'something else',
} as const satisfies Record<Located['kind'], string>;

/** The value of a member if it is of that kind; else it is complained of. */
export function valueOf<Kind extends Located['kind']>(
  member: LocatedMember | undefined,
  kind: Kind,
  complain: Complain,
): Extract<Located, { readonly kind: Kind }> | undefined {
  if (member === undefined) return undefined;
  const { value } = member;
  if (isOfKind(value, kind)) return value;
  complain(`\`${member.name}\` needs ${NEEDED[kind]} here.`, value.span);
  return undefined;
}

/** The strings of a list; whatever else is in it is complained of. `undefined` where there is no list. */
export function stringsOf(
  member: LocatedMember | undefined,
  complain: Complain,
): readonly LocatedString[] | undefined {
  const list = valueOf(member, 'list', complain);
  if (list === undefined) return undefined;
  if (list.items.length > MOST_ITEMS) complain(`Only the first ${MOST_ITEMS} items are read.`, list.span);
  return list.items.slice(0, MOST_ITEMS).filter((item): item is LocatedString => {
    if (item.kind === 'string') return true;
    complain('This list holds strings only.', item.span);
    return false;
  });
}

function isOfKind<Kind extends Located['kind']>(
  value: Located,
  kind: Kind,
): value is Extract<Located, { readonly kind: Kind }> {
  return value.kind === kind;
}
