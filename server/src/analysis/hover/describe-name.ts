import { pypiPage } from '../../../../shared/src/pypi';
import type { DependencyEntry, EntrySource } from '../../manifests/types';
import type { CharacterIssue } from '../../names/characters/inspect';
import { inspectCharacters } from '../../names/characters/inspect';
import type { NameIndex, NameStatus, NameVerdict, Suggestion } from '../../names/types';
import { documentationUrl } from '../../rules/table';
import type { ReleaseOf } from '../releases';
import type { Finding } from '../types';
import { changedPieces } from './changed-piece';
import { emphasised } from './emphasis';
import type { Markup } from './markup';
import { describeRelease } from './release-text';

/** What is told of one name in a file. */
export interface NameFacts {
  readonly entry: DependencyEntry;
  readonly verdict: NameVerdict;
  /** What is reported at the name, if anything. */
  readonly finding: Finding | undefined;
  /** The editor shows the finding's own sentence beside this text. */
  readonly besideDiagnostics: boolean;
  readonly releaseOf: ReleaseOf;
  readonly index: NameIndex;
}

/** Longer names are cut, and more characters are only counted: a tip has to fit into an editor. */
const LONGEST_NAME = 100;
const MOST_CHARACTERS = 10;
const MOST_CANDIDATES = 3;

/**
 * What the index knows of a name, what is wrong with it and why, and what may have been meant, as one text for an
 * editor. Whatever comes from the file is shown as it is and does nothing.
 */
export function describeName(facts: NameFacts, markup: Markup): string {
  const { entry, finding, besideDiagnostics } = facts;
  const blocks = [heading(facts, markup)];
  const elsewhere = ELSEWHERE[entry.source];
  if (elsewhere !== undefined) blocks.push(markup.text(elsewhere));
  if (finding !== undefined && !besideDiagnostics) blocks.push(warning(finding, markup));
  const issues = inspectCharacters(entry.name);
  if (issues.length > 0) blocks.push(characters(issues, markup));
  if (finding !== undefined && finding.suggestions.length > 0)
    blocks.push(candidates(facts, finding, markup));
  return markup.blocks(blocks);
}

/** Where the package comes from, unless it is the usual index. */
const ELSEWHERE: Readonly<Record<EntrySource, string | undefined>> = {
  'index': undefined,
  'named-index': 'This entry takes the package from an index of its own, not from PyPI.',
  'url': 'This entry takes the package from an address, not from PyPI.',
  'vcs': 'This entry takes the package from a repository, not from PyPI.',
  'path': 'This entry takes the package from a folder or a file, not from PyPI.',
  'workspace': 'This entry is a member of the workspace and is not taken from PyPI.',
  'self': 'This entry is the project itself and is not taken from PyPI.',
  'conda': 'This is the name of a conda package; PyPI may use it for another one.',
};

function heading({ entry, verdict, releaseOf, index }: NameFacts, markup: Markup): string {
  const { normalized, status, rank } = verdict;
  const facts = [standing(status, rank)];
  const isOnPypi = status === 'ranked' || status === 'registered';
  const release = isOnPypi ? describeRelease(releaseOf(normalized)) : '';
  if (release !== '') facts.push(release);
  if (index.date !== '') facts.push(`index of ${index.date}`);
  const parts = [markup.strong(shorten(entry.name)), markup.text(facts.join('; '))];
  // Only what is registered, and comes from there, has a page that may be opened without a thought.
  if (isOnPypi && entry.source === 'index') parts.push(markup.link('PyPI', pypiPage(normalized)));
  return parts.join(' — ');
}

function standing(status: NameStatus, rank: number | undefined): string {
  switch (status) {
    case 'ranked':
      return `number ${rank ?? 0} by downloads on PyPI`;
    case 'registered':
      return 'registered on PyPI, not among the popular packages';
    case 'absent':
      return 'not on PyPI';
    case 'malicious':
      return 'removed from PyPI because of malware';
    case 'invalid':
      return 'no possible name of a package';
    case 'unchecked':
      return 'not checked: the package index could not be loaded';
  }
}

function warning({ rule, severity, message }: Finding, markup: Markup): string {
  return `${markup.text(`${severity}: ${message}`)} (${markup.link(rule, documentationUrl(rule))})`;
}

function characters(issues: readonly CharacterIssue[], markup: Markup): string {
  const items = issues.slice(0, MOST_CHARACTERS).map(({ span, notation, name, looksLike }) => {
    const like = looksLike === undefined ? '' : `, looks like ${looksLike}`;
    return `${markup.strong(notation)} ${markup.text(`${name}${like} (at ${span.start + 1})`)}`;
  });
  const more = issues.length - items.length;
  if (more > 0) items.push(markup.text(`and ${more} more`));
  return markup.list(items);
}

/** Candidate beside the written name, with what differs emphasised in both. */
function candidates({ entry, releaseOf, index }: NameFacts, finding: Finding, markup: Markup): string {
  const written = shorten(finding.normalized === '' ? entry.name : finding.normalized);
  const items = finding.suggestions.slice(0, MOST_CANDIDATES).map((suggestion) => {
    const [left, right] = changedPieces(written, suggestion.name);
    const names = `${emphasised(left, markup)} → ${emphasised(right, markup)}`;
    const known = popularity(suggestion, releaseOf);
    const parts = known === '' ? [names] : [names, markup.text(known)];
    if (index.has(suggestion.name)) parts.push(markup.link('PyPI', pypiPage(suggestion.name)));
    return parts.join(' — ');
  });
  return markup.list(items);
}

function popularity({ name, rank }: Suggestion, releaseOf: ReleaseOf): string {
  const facts = rank === undefined ? [] : [`number ${rank} by downloads`];
  const release = describeRelease(releaseOf(name));
  return [...facts, release].filter((fact) => fact !== '').join('; ');
}

function shorten(name: string): string {
  const points = Array.from(name);
  return points.length <= LONGEST_NAME ? name : `${points.slice(0, LONGEST_NAME).join('')}…`;
}
