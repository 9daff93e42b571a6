import { moveSpan } from '../../manifests/move';
import { partsOf } from '../../manifests/parts';
import type { DependencyEntry, EntrySource } from '../../manifests/types';
import type { RuleContext, SourceFinding, SourceRule } from '../types';

/** Versions as attackers of private names choose them, to outbid every real one. */
const OUTBIDS = 99;

/** Numbers that are a year, or a day (`20240131`): no matter what the index knows. */
function isDate(major: number): boolean {
  return (major >= 1990 && major <= 2100) || (major >= 19_900_000 && major < 21_010_000);
}

/** A lower bound or an exact version: a clause that asks for that number. Upper bounds and exclusions don't. */
const CLAUSE = /(^|[,|\s(])\s*(===?|>=|>|~=|\^|~|)\s*v?(\d{1,12})(?=$|[^\d!])/g;

/** What every higher number begins with. Most specifiers have none, and are done with. */
const TWO_DIGITS = /(?:^|[^\d.])\d\d/;

/** No real specifier is longer. */
const LONGEST = 256;

const ELSEWHERE: ReadonlySet<EntrySource> = new Set<EntrySource>([
  'url',
  'vcs',
  'path',
  'workspace',
  'self',
  'conda',
]);

/**
 * A version far above all that the index knows of a name. Whoever attacks a private name publishes such numbers, and
 * whoever tries such an attack out as well.
 */
export const implausible: SourceRule = {
  id: 'version.implausible',
  check(context) {
    const found: SourceFinding[] = [];
    for (const { part, shift } of partsOf(context.manifest)) {
      for (const entry of part.entries) {
        const high = highest(entry);
        if (high <= 10) continue;
        const known = knownMajor(context, entry);
        if (isImplausible(high, known)) found.push(findingOf(context, entry, shift));
      }
    }
    return found;
  },
};

/** The highest major version that an entry asks for; -1 where it asks for none of two digits. */
function highest({ specifier, kind, source }: DependencyEntry): number {
  if (specifier.length < 2 || kind === 'exclude' || ELSEWHERE.has(source) || specifier.length > LONGEST)
    return -1;
  if (!TWO_DIGITS.test(specifier)) return -1;
  let high = -1;
  for (const [, , , digits = ''] of specifier.matchAll(CLAUSE)) high = Math.max(high, Number(digits));
  return high;
}

/** The major version that the index knows last; `undefined`: of nothing that could be compared. */
function knownMajor(context: RuleContext, entry: DependencyEntry): number | 'none' | 'private' | undefined {
  const { status, version } = context.facts(entry.name);
  if (context.privacyOf(entry) !== undefined && (status === 'absent' || !version)) return 'private';
  if (status === 'absent' || status === 'unknown') return undefined;
  if (version === undefined || version === '') return 'none';
  const major = /^v?(?:\d+!)?(\d+)/.exec(version)?.[1];
  return major === undefined ? 'none' : Number(major);
}

function isImplausible(high: number, known: number | 'none' | 'private' | undefined): boolean {
  if (known === undefined) return false;
  // Numbers of builds (`pywin32==305`) grow high; those that are meant to outbid are nines.
  if (known === 'none') return /^9{2,}$/.test(String(high));
  if (known === 'private') return high >= OUTBIDS && !isDate(high);
  return known < 1990 && high > 3 * known + 10;
}

function findingOf(context: RuleContext, entry: DependencyEntry, shift: number): SourceFinding {
  const { version = '' } = context.facts(entry.name);
  const known =
    version === ''
      ? 'the index knows no such version'
      : `the latest that the index of ${context.indexDate} knows is ${version}`;
  return {
    rule: 'version.implausible',
    severity: 'warning',
    message:
      `\`${entry.name}\` is asked for in a version that is hardly real (\`${entry.specifier.slice(0, 40)}\`; ${known}): ` +
      'attackers outbid private versions with such numbers. Find out where it comes from.',
    name: entry.name,
    span: moveSpan(entry.nameSpan, shift),
    fixes: [],
  };
}
