import type { CharacterIssue } from './characters/inspect';
import { describeDifference } from './difference';
import type {
  CharactersReason,
  ImportNameReason,
  InvalidReason,
  MaliciousReason,
  NearReason,
  Reason,
  StandardLibraryReason,
  UnknownReason,
} from './reason';
import type { NameStatus } from './types';

/**
 * Why a name was reported, for a reader without security training: first the package that was probably meant and how
 * popular that is, then what differs, then what PyPI had and when. Lists of problems cut long lines: for names of usual length
 * it has at most 140 characters.
 */
export function explain(reason: Reason): string {
  switch (reason.kind) {
    case 'invalid':
      return explainInvalid(reason);
    case 'characters':
      return explainCharacters(reason);
    case 'near':
      return explainNear(reason);
    case 'malicious':
      return explainMalicious(reason);
    case 'standard-library':
      return explainStandardLibrary(reason);
    case 'import-name':
      return explainImportName(reason);
    case 'preferred':
      return `Did you mean '${reason.better}'? '${reason.written}' ${withoutFullStop(reason.why)}.`;
    case 'unknown':
      return explainUnknown(reason);
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

function explainCharacters({ written, issues, target, rank }: CharactersReason): string {
  const named = issues.slice(0, MOST_NAMED).map(({ notation, name }) => `${notation} (${name})`);
  const more = issues.length - named.length;
  const list = named.join(', ') + (more > 0 ? ` and ${more} more` : '');
  const what = `'${visible(written, issues)}' holds ${list}, which no package name may have`;
  if (target === undefined) return `${what}.`;
  return `${question(target, rank)} ${what}.`;
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

function explainNear(reason: NearReason): string {
  const { written, target, rank, mechanism } = reason;
  const difference = describeDifference(written, target, mechanism);
  return `${question(target, rank)} '${written}' ${difference}; ${existence(reason)}.`;
}

function explainMalicious({ written, report }: MaliciousReason): string {
  const source = report === '' ? '' : ` (report ${report})`;
  return `'${written}' was removed from PyPI because it held malware${source}: don't install it.`;
}

function explainStandardLibrary(reason: StandardLibraryReason): string {
  const { status, module, now } = reason;
  const place =
    now === undefined
      ? 'is part of Python'
      : now === ''
        ? 'was part of older Pythons and is gone'
        : `is part of Python, as '${now}' today`;
  const old = status === 'ranked' || status === 'registered' ? ', mostly an old backport' : '';
  return `'${module}' ${place}, so it needs no package; ${existence(reason)}${old}.`;
}

function explainUnknown({ written, date, since }: UnknownReason): string {
  if (since !== undefined) {
    return `'${written}' has been on PyPI since ${since} only: make sure that it is the package that you mean.`;
  }
  return (
    `'${written}' is not among the packages on PyPI as of ${date}: ` +
    'it may be private, brand new or made up.'
  );
}

function explainImportName(reason: ImportNameReason): string {
  const { importName, distribution, rank } = reason;
  const difference = `'${importName}' is what programs import from it`;
  return `${question(distribution, rank)} ${difference}; ${existence(reason)}.`;
}

function question(target: string, rank?: number): string {
  return `Did you mean '${target}'${rank === undefined ? '' : ` (number ${rank} by downloads)`}?`;
}

interface Existence {
  readonly written: string;
  readonly status: NameStatus;
  readonly date: string;
  readonly since?: string;
}

/** What the index of that date says of the written name, which has just been named. */
function existence({ written, status, date, since }: Existence): string {
  if (since !== undefined) return `PyPI has had '${written}' since ${since} only`;
  switch (status) {
    case 'ranked':
      return `PyPI's '${written}' is another project (${date})`;
    case 'registered':
      return `PyPI's '${written}' is another, little used project (${date})`;
    case 'unchecked':
      return `whether PyPI has '${written}' could not be checked`;
    default:
      return `PyPI had no such name on ${date}`;
  }
}

function withoutFullStop(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

const LONGEST_SHOWN = 60;

function shorten(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
