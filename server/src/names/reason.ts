import { describeDifference } from './difference';
import type { Mechanism } from './types';

/** Why a name was reported, as data; `explain` turns it into one sentence. `date` is the index's, `YYYY-MM-DD`. */
export type Reason = InvalidReason | NearReason | MaliciousReason | UnknownReason;

/** The text can't be a package name, whatever the index says. */
export interface InvalidReason {
  readonly kind: 'invalid';
  readonly written: string;
  readonly cause: 'empty' | 'too-long' | 'edge' | 'characters';
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
  'characters': "only letters, digits, '-', '_' and '.' may stand in it",
};

function explainInvalid({ written, cause }: InvalidReason): string {
  return `'${shorten(written)}' can't be a package name: ${INVALID_CAUSES[cause]}.`;
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
