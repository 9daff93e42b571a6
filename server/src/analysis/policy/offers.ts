import type { AllowScope } from '../../../../shared/src/policy-messages';
import type { RuleId } from '../../../../shared/src/rule-ids';
import { privateName } from '../../policy/read-private';
import { STRANGE_NAME_RULES } from '../../policy/settle';
import type { NameIndex } from '../../names/types';
import type { Finding } from '../types';

/** A way to record that a finding is no danger. */
export interface Offer {
  readonly title: string;
  readonly scope: AllowScope;
  readonly pattern?: string;
}

/** What these say of a name is not for anybody to wave through: no package has, or nobody wants, such a name. */
const NEVER: ReadonlySet<RuleId> = new Set<RuleId>([
  'name.known-malicious',
  'name.non-ascii',
  'name.invisible-character',
  'name.invalid',
]);

/** Rules that fall silent about a private name. Those on sources look more closely at one. */
const OF_PRIVATE_NAMES: ReadonlySet<RuleId> = new Set<RuleId>(['name.unknown', 'name.combination']);

/** How somebody may record a decision on a finding, the narrowest way last but one. */
export function offersFor({ rule, normalized }: Finding, index: NameIndex): readonly Offer[] {
  if (NEVER.has(rule) || rule.startsWith('policy.')) return [];
  const offers: Offer[] = [];
  if (privateName(normalized).kind === 'name') {
    offers.push({ title: `Allow \`${normalized}\` in the project`, scope: 'project' });
    const pattern = OF_PRIVATE_NAMES.has(rule) ? patternOf(normalized, index) : undefined;
    if (pattern !== undefined)
      offers.push({ title: `Trust the prefix \`${pattern}\``, scope: 'prefix', pattern });
  }
  offers.push({ title: `Ignore ${rule} on this line`, scope: 'line' });
  if (normalized !== '' && STRANGE_NAME_RULES.includes(rule)) {
    offers.push({ title: `Allow \`${normalized}\` for me`, scope: 'user' });
  }
  return offers;
}

/** `acme-*` for `acme-core`, unless that is the beginning of popular names as well. */
function patternOf(name: string, index: NameIndex): string | undefined {
  const start = name.slice(0, name.indexOf('-') + 1);
  if (start === '' || privateName(`${start}*`).kind !== 'prefix') return undefined;
  return index.ranked.some((ranked) => ranked.startsWith(start)) ? undefined : `${start}*`;
}
