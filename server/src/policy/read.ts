import type { SeveritySetting } from '../../../shared/src/severity';
import { SEVERITIES } from '../../../shared/src/severity';
import { SEVERITY_KEYS } from '../../../shared/src/settings';
import type { Span } from '../../../shared/src/span';
import { POLICY_KEYS, POLICY_SCHEMA } from './keys';
import type { LocatedMember, LocatedTable } from './located';
import { readAllows } from './read-allow';
import { readPrivate } from './read-private';
import type { Complain } from './reading';
import { complainOfWord, knownMembers, stringsOf, valueOf } from './reading';
import { scopedGlob } from './scoped-glob';
import type { PolicyFile, PolicyGlob, PolicyOrigin, PolicyProblem } from './types';

const MOST_GLOBS = 200;

/** More of them say nothing new. */
const MOST_PROBLEMS = 100;

export interface PolicyTable {
  /** Relative to the workspace where it lies in it, with `/`. */
  readonly path: string;
  /** The folder that globs are relative to: `''`, or ending in `/`. */
  readonly folder: string;
  readonly origin: PolicyOrigin;
  /** Whether what weakens a check counts at all. */
  readonly trusted: boolean;
  readonly table: LocatedTable;
  /** Where the grammar of the file is broken, if it is: one sentence. */
  readonly broken?: { readonly message: string; readonly span: Span };
}

/**
 * Reads one policy. What isn't understood is a problem and holds nothing; a file whose grammar is broken, or that is
 * of a later version, can only tighten, since nobody can tell what its author meant. Never throws.
 */
export function readPolicyTable({ path, folder, origin, trusted, table, broken }: PolicyTable): PolicyFile {
  const problems: PolicyProblem[] = [];
  const complain: Complain = (message, span, more) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ rule: 'policy.invalid', message, span, ...more });
  };
  if (broken !== undefined) {
    complain(
      `${broken.message} Until this is mended, nothing in this policy switches a check off.`,
      broken.span,
    );
  }
  const members = knownMembers(table, POLICY_KEYS[''], complain);
  const current = isCurrent(members.get('schema'), complain);
  const maxDays = readMaxDays(members.get('max-days'), complain);
  const requireReason = valueOf(members.get('require-reason'), 'boolean', complain)?.value;
  const file = {
    path,
    origin,
    tightensOnly: !trusted || broken !== undefined || !current,
    severities: readSeverities(members.get('severity'), complain),
    ignoreFiles: readGlobs(members.get('ignore-files'), folder, complain),
    ...(requireReason === undefined ? {} : { requireReason }),
    ...(maxDays === undefined ? {} : { maxDays }),
    ...readPrivate(members.get('private'), complain),
    allows: readAllows(members.get('allow'), { path, folder }, complain),
  };
  // A broken file is reported for that alone: the rest of what is wrong with it may come of it.
  return { ...file, problems: broken === undefined ? problems : problems.slice(0, 1) };
}

function isCurrent(member: LocatedMember | undefined, complain: Complain): boolean {
  if (member === undefined) return true;
  const schema = valueOf(member, 'integer', complain);
  if (schema?.value === POLICY_SCHEMA) return true;
  if (schema !== undefined)
    complain(
      `The version ${schema.value} of this format is not known; there is ${POLICY_SCHEMA}.`,
      schema.span,
    );
  return false;
}

function readMaxDays(member: LocatedMember | undefined, complain: Complain): number | undefined {
  const days = valueOf(member, 'integer', complain);
  if (days === undefined) return undefined;
  if (days.value >= 1 && days.value <= 36_500) return days.value;
  complain('`max-days` is a number of days from 1 to 36,500.', days.span);
  return undefined;
}

function readSeverities(
  member: LocatedMember | undefined,
  complain: Complain,
): ReadonlyMap<string, SeveritySetting> {
  const severities = new Map<string, SeveritySetting>();
  const table = valueOf(member, 'table', complain);
  if (table === undefined) return severities;
  for (const [rule, entry] of knownMembers(table, SEVERITY_KEYS, complain)) {
    const value = valueOf(entry, 'string', complain);
    if (value === undefined) continue;
    const severity = ([...SEVERITIES, 'off'] as const).find((known) => known === value.value);
    if (severity !== undefined) severities.set(rule, severity);
    else complainOfWord('severity', value.value, value.inner, [...SEVERITIES, 'off'], complain);
  }
  return severities;
}

function readGlobs(
  member: LocatedMember | undefined,
  folder: string,
  complain: Complain,
): readonly PolicyGlob[] {
  const globs: PolicyGlob[] = [];
  for (const { value, span } of stringsOf(member, complain) ?? []) {
    const glob = scopedGlob(value, folder);
    if (typeof glob === 'string') complain(`${glob}.`, span);
    else if (globs.length < MOST_GLOBS) globs.push(glob);
  }
  return globs;
}
