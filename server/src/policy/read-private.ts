import { comparableAddress, hasCredentials } from '../../../shared/src/address';
import { normalizeName } from '../../../shared/src/normalize';
import type { Located, LocatedMember } from './located';
import { POLICY_KEYS } from './keys';
import type { Complain } from './reading';
import { knownMembers, stringsOf, valueOf } from './reading';
import type { PolicyFile } from './types';

/** What the table `private` says. */
export type PrivatePart = Pick<
  PolicyFile,
  'privateNames' | 'privatePrefixes' | 'indexes' | 'mirrors' | 'requirePin'
>;

const NO_PRIVATE: PrivatePart = { privateNames: [], privatePrefixes: [], indexes: [], mirrors: [] };

/** Fewer letters and digits before the `*` would take in strangers. */
const SHORTEST_PREFIX = 3;

const NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const PREFIX = /^[a-z0-9][a-z0-9-]*$/;

/** A private name, or the beginning of many, in its PEP 503 form; else what is wrong with it, a sentence's beginning. */
export type PrivateName =
  | { readonly kind: 'name' | 'prefix'; readonly text: string }
  | { readonly kind: 'wrong'; readonly why: string };

export function privateName(written: string): PrivateName {
  const text = normalizeName(written.trim());
  const star = text.indexOf('*');
  if (star < 0) {
    if (NAME.test(text)) return { kind: 'name', text };
    return { kind: 'wrong', why: 'This is no package name' };
  }
  const start = text.slice(0, star);
  if (star !== text.length - 1) return { kind: 'wrong', why: 'A `*` stands at the end of a name only' };
  if (start.replaceAll('-', '').length < SHORTEST_PREFIX)
    return {
      kind: 'wrong',
      why: `This pattern is too broad: ${SHORTEST_PREFIX} letters or digits have to stand before its \`*\``,
    };
  return PREFIX.test(start)
    ? { kind: 'prefix', text: start }
    : { kind: 'wrong', why: 'This is no package name' };
}

export function readPrivate(member: LocatedMember | undefined, complain: Complain): PrivatePart {
  const table: Located | undefined = valueOf(member, 'table', complain);
  if (table === undefined) return NO_PRIVATE;
  const members = knownMembers(table, POLICY_KEYS.private, complain);
  const names: string[] = [];
  const prefixes: string[] = [];
  for (const item of stringsOf(members.get('names'), complain) ?? []) {
    const read = privateName(item.value);
    if (read.kind === 'wrong') complain(`${read.why}.`, item.span);
    else (read.kind === 'name' ? names : prefixes).push(read.text);
  }
  const requirePin = valueOf(members.get('require-pin'), 'boolean', complain)?.value;
  return {
    privateNames: names,
    privatePrefixes: prefixes,
    indexes: addresses(members.get('indexes'), complain),
    mirrors: addresses(members.get('mirrors'), complain),
    ...(requirePin === undefined ? {} : { requirePin }),
  };
}

function addresses(member: LocatedMember | undefined, complain: Complain): readonly string[] {
  const found: string[] = [];
  for (const item of stringsOf(member, complain) ?? []) {
    const address = comparableAddress(item.value);
    if (address === undefined) complain('This is no address: it needs a scheme and a host.', item.span);
    else found.push(address);
    if (hasCredentials(item.value))
      complain(
        'An address in the policy needs no credentials, and everybody who has the file has them.',
        item.span,
      );
  }
  return found;
}
