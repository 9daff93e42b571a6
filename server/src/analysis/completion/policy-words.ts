import type { Span } from '../../../../shared/src/span';
import { RULE_IDS } from '../../../../shared/src/rule-ids';
import { SEVERITY_KEYS } from '../../../../shared/src/settings';
import { SEVERITIES } from '../../../../shared/src/severity';
import { tablesAt, tablesIn } from '../../manifests/toml/query';
import { scanToml } from '../../manifests/toml/scan';
import type { TomlMember, TomlTable, TomlValue } from '../../manifests/toml/types';
import { POLICY_KEYS, POLICY_TABLE } from '../../policy/keys';
import { isPolicyPath, isWholePolicy } from '../policy/policy-paths';

/** What may stand at a place of a policy. */
export interface PolicyWords {
  /** The piece of the text that a word replaces. */
  readonly span: Span;
  /** As they are to be written there, in the order of the documentation. */
  readonly words: readonly string[];
}

/** Longer files aren't read a second time. In UTF-16 units. */
const LONGEST_REREAD = 200_000;

/**
 * The keys, rule ids and severities that may stand at a place of a policy file; `undefined` elsewhere. The text is read
 * with one letter put in, as for names: where that is in a key or in a string, a word may stand.
 *
 * @param path relative to the workspace, with `/`
 */
export function policyWordsAt(path: string, text: string, offset: number): PolicyWords | undefined {
  if (!isPolicyPath(path) || text.length > LONGEST_REREAD) return undefined;
  const probe = `${text.slice(0, offset)}a${text.slice(offset)}`;
  const { root } = scanToml(probe);
  const tables = isWholePolicy(path) ? [root] : tablesAt(root, ...POLICY_TABLE);
  for (const table of tables) {
    const found = inPolicy(probe, table, offset);
    if (found !== undefined) {
      const { start, end } = found.span;
      return { span: { start, end: end - 1 }, words: found.words };
    }
  }
  return undefined;
}

function inPolicy(text: string, table: TomlTable, offset: number): PolicyWords | undefined {
  for (const { key, value } of table.members) {
    const found = tablesIn(value)
      .map((inner) => inMember(text, key.name, inner, offset))
      .find((one) => one !== undefined);
    if (found !== undefined) return found;
  }
  return atKey(text, table, offset, POLICY_KEYS['']);
}

function inMember(text: string, name: string, table: TomlTable, offset: number): PolicyWords | undefined {
  switch (name) {
    case 'private':
      return atKey(text, table, offset, POLICY_KEYS.private);
    case 'allow':
      return atRule(table, offset) ?? atKey(text, table, offset, POLICY_KEYS.allow);
    case 'severity':
      return atSeverity(table, offset) ?? atKey(text, table, offset, SEVERITY_KEYS);
    default:
      return undefined;
  }
}

function atKey(
  text: string,
  table: TomlTable,
  offset: number,
  known: readonly string[],
): PolicyWords | undefined {
  const member = table.members.find(({ key }) => holds(key, offset));
  if (member === undefined) return undefined;
  const others = new Set(table.members.filter((one) => one !== member).map(({ key }) => key.name));
  const isQuoted = /["']/.test(text.charAt(member.key.start - 1));
  const words = known.filter((word) => !others.has(word));
  return {
    span: { start: member.key.start, end: member.key.end },
    words: isQuoted ? words : words.map((word) => (/^[\w-]+$/.test(word) ? word : `"${word}"`)),
  };
}

function atRule(table: TomlTable, offset: number): PolicyWords | undefined {
  const rules = valueOf(table, 'rules');
  const items = rules?.kind === 'array' ? rules.items : [];
  return atString(items, offset, RULE_IDS);
}

function atSeverity(table: TomlTable, offset: number): PolicyWords | undefined {
  const values = table.members.map(({ value }) => value);
  return atString(values, offset, [...SEVERITIES, 'off']);
}

function atString(
  values: readonly TomlValue[],
  offset: number,
  words: readonly string[],
): PolicyWords | undefined {
  for (const value of values) {
    if (value.kind !== 'string' || !holds({ start: value.from, end: value.to }, offset)) continue;
    return { span: { start: value.from, end: value.to }, words };
  }
  return undefined;
}

function valueOf(table: TomlTable, name: string): TomlMember['value'] | undefined {
  return table.members.find(({ key }) => key.name === name)?.value;
}

/** Whether the letter that was put in at the offset is in the piece. */
function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
