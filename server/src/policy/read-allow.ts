import { comparableAddress } from '../../../shared/src/address';
import type { RuleId } from '../../../shared/src/rule-ids';
import { RULE_IDS } from '../../../shared/src/rule-ids';
import { isDay } from './dates';
import { POLICY_KEYS } from './keys';
import type { Located, LocatedMember, LocatedString, LocatedTable } from './located';
import { privateName } from './read-private';
import type { Complain } from './reading';
import { complainOfWord, knownMembers, stringsOf, valueOf } from './reading';
import { scopedGlob } from './scoped-glob';
import type { Allow, PolicyGlob } from './types';

/** Nobody reviews more. */
const MOST_BLOCKS = 10_000;

/** Where a block stands: the path of its file, and the file's folder, empty or with a slash at its end. */
export interface Place {
  readonly path: string;
  readonly folder: string;
}

/**
 * The `[[allow]]` blocks that hold. A block with anything wrong in it holds nothing: without what was meant there it
 * would say more than its author wanted.
 */
export function readAllows(
  member: LocatedMember | undefined,
  place: Place,
  complain: Complain,
): readonly Allow[] {
  const list = valueOf(member, 'list', complain);
  const allows: Allow[] = [];
  for (const item of list?.items.slice(0, MOST_BLOCKS) ?? []) {
    if (item.kind === 'table') {
      const allow = readBlock(item, place, complain);
      if (allow !== undefined) allows.push(allow);
    } else {
      complain('An approval is a table: `[[allow]]`.', item.span);
    }
  }
  return allows;
}

function readBlock(table: LocatedTable, place: Place, report: Complain): Allow | undefined {
  const wrong: string[] = [];
  const complain: Complain = (message, ...more) => {
    wrong.push(message);
    report(message, ...more);
  };
  const members = knownMembers(table, POLICY_KEYS.allow, complain);
  const target = readTarget(table, members.get('name'), members.get('index'), complain);
  const rules = readRules(table, members.get('rules'), complain);
  const reason = valueOf(members.get('reason'), 'string', complain);
  const until = readUntil(members.get('until'), complain);
  const files = readFiles(members.get('files'), place, complain);
  if (wrong.length > 0 || target === undefined) return undefined;
  return {
    ...target,
    rules,
    reason: reason?.value.trim() ?? '',
    ...(until === undefined ? {} : { until: until.day }),
    ...(files === undefined ? {} : { files }),
    path: place.path,
    span: table.span,
    removal: table.removal,
    untilSpan: until?.span ?? table.span,
    reasonSpan: reason?.span ?? table.span,
  };
}

function readTarget(
  { span }: LocatedTable,
  name: LocatedMember | undefined,
  index: LocatedMember | undefined,
  complain: Complain,
): Pick<Allow, 'name' | 'index'> | undefined {
  if (name !== undefined && index !== undefined) {
    complain('An approval is for a name or for an index, not for both.', index.keySpan);
    return undefined;
  }
  if (name === undefined && index === undefined) {
    complain('An approval says what it is for: `name` or `index`.', span);
    return undefined;
  }
  const value = valueOf(name ?? index, 'string', complain);
  if (value === undefined) return undefined;
  return name === undefined ? indexTarget(value, complain) : nameTarget(value, complain);
}

function nameTarget({ value, span }: LocatedString, complain: Complain): Pick<Allow, 'name'> | undefined {
  const read = privateName(value);
  if (read.kind === 'name') return { name: read.text };
  complain(read.kind === 'wrong' ? `${read.why}.` : 'An approval is for one name, not for a pattern.', span);
  return undefined;
}

function indexTarget({ value, span }: LocatedString, complain: Complain): Pick<Allow, 'index'> | undefined {
  const index = comparableAddress(value);
  if (index !== undefined) return { index };
  complain('This is no address: it needs a scheme and a host.', span);
  return undefined;
}

function readRules(
  table: LocatedTable,
  member: LocatedMember | undefined,
  complain: Complain,
): readonly RuleId[] {
  if (member === undefined) complain('An approval names the rules that it answers: `rules`.', table.span);
  const rules: RuleId[] = [];
  const items = stringsOf(member, complain);
  if (items?.length === 0 && member !== undefined) complain('No rule is named here.', member.value.span);
  for (const { value, inner } of items ?? []) {
    const rule = RULE_IDS.find((id) => id === value);
    if (rule !== undefined) rules.push(rule);
    else if (value.includes('*')) complain('An approval names rules one by one, without a `*`.', inner);
    else complainOfWord('rule', value, inner, RULE_IDS, complain);
  }
  return rules;
}

interface Until {
  readonly day: string;
  readonly span: Located['span'];
}

/** A date, or a string with one in it. */
function readUntil(member: LocatedMember | undefined, complain: Complain): Until | undefined {
  if (member === undefined) return undefined;
  const { value } = member;
  if (value.kind === 'string' && isDay(value.value)) return { day: value.value, span: value.span };
  if (value.kind === 'date' && isDay(value.value)) return { day: value.value, span: value.span };
  complain(
    '`until` needs a day such as `2027-06-30`. Without one the approval counts as expired.',
    value.span,
  );
  return undefined;
}

function readFiles(
  member: LocatedMember | undefined,
  { folder }: Place,
  complain: Complain,
): readonly PolicyGlob[] | undefined {
  const items = stringsOf(member, complain);
  return items?.flatMap(({ value, span }) => {
    const glob = scopedGlob(value, folder);
    if (typeof glob !== 'string') return [glob];
    complain(`${glob}.`, span);
    return [];
  });
}
