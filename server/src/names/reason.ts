import type { CharacterIssue } from './characters/inspect';
import { describeDifference } from './difference';
import type { Mechanism } from './types';

/** Why a name was reported, as data; `explain` turns it into one sentence. `date` is the index's, `YYYY-MM-DD`. */
export type Reason = InvalidReason | CharactersReason | NearReason | MaliciousReason | UnknownReason;

/** The text can't be a package name, whatever the index says. */
export interface InvalidReason {
  readonly kind: 'invalid';
  readonly written: string;
  readonly cause: 'empty' | 'too-long' | 'edge';
}

/** The name holds characters that no package name may have. */
export interface CharactersReason {
  readonly kind: 'characters';
  readonly written: string;
  /** At least one. */
  readonly issues: readonly CharacterIssue[];
  /** The package that the text looks like. */
  readonly target?: string;
  readonly rank?: number;
  readonly date: string;
}

/** The name is close to a popular one. */
export interface NearReason {
  readonly kind: 'near';
  /** PEP 503 normalised. */
  readonly written: string;
  readonly target: string;
  readonly rank: number;
  readonly mechanism: Mechanism;
  readonly status: 'registered' | 'absent' | 'unchecked';
  readonly date: string;
}

/** Malware was published under the name. */
export interface MaliciousReason {
  readonly kind: 'malicious';
  readonly written: string;
  /** The public report's id; `''` when there is none. */
  readonly report: string;
}

/** The index doesn't have the name, and nothing popular is near. */
export interface UnknownReason {
  readonly kind: 'unknown';
  readonly written: string;
  readonly date: string;
}

/** One sentence for a reader without security training. */
export function explain(reason: Reason): string {
  switch (reason.kind) {
    case 'invalid':
      return explainInvalid(reason);
    case 'characters':
      return explainCharacters(reason);
    case 'near':
      return explainNear(reason);
    case 'malicious':
      return (
        `'${reason.written}' is reported as malware` +
        (reason.report === '' ? '.' : ` (report ${reason.report}).`)
      );
    case 'unknown':
      return (
        `'${reason.written}' is not among the packages on PyPI as of ${reason.date}: ` +
        'it may be private, brand new or made up.'
      );
  }
}

const INVALID_CAUSES: Readonly<Record<InvalidReason['cause'], string>> = {
  'empty': 'it is empty',
  'too-long': 'it is too long',
  'edge': 'it has to begin and end with a letter or a digit',
};

function explainInvalid({ written, cause }: InvalidReason): string {
  return `'${shorten(written)}' can't be a package name: ${INVALID_CAUSES[cause]}.`;
}

/** The most characters that are named one by one. */
const MOST_NAMED = 3;

function explainCharacters({ written, issues, target, rank, date }: CharactersReason): string {
  const named = issues.slice(0, MOST_NAMED).map(({ notation, name }) => `${notation} (${name})`);
  const more = issues.length - named.length;
  const list = named.join(', ') + (more > 0 ? ` and ${more} more` : '');
  const popularity = rank === undefined ? '' : ` (number ${rank} by downloads on PyPI, ${date})`;
  const likeness = target === undefined ? '' : `; it reads like '${target}'${popularity}`;
  return `'${visible(written, issues)}' holds ${list}, which no package name may have${likeness}.`;
}

/** The text with everything that can't be seen, or that turns the text around it, written as `<U+200B>`. */
function visible(written: string, issues: readonly CharacterIssue[]): string {
  let text = '';
  let end = 0;
  for (const { span, kind, notation } of issues) {
    if (kind === 'non-ascii' || kind === 'ascii-symbol') continue;
    text += `${written.slice(end, span.start)}<${notation}>`;
    end = span.end;
  }
  return shorten(text + written.slice(end));
}

function explainNear({ written, target, rank, mechanism, status, date }: NearReason): string {
  const difference = describeDifference(written, target, mechanism);
  const popularity = `number ${rank} by downloads on PyPI`;
  const standing = {
    absent: `PyPI had no '${written}' on ${date}`,
    registered: `'${written}' exists but is hardly ever downloaded (index of ${date})`,
    unchecked: `whether '${written}' exists could not be checked`,
  }[status];
  return `'${written}' ${difference} '${target}' (${popularity}); ${standing}.`;
}

const LONGEST_SHOWN = 60;

function shorten(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
