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
import type { Say } from './say';

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
  readonly say: Say;
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
  const { entry, finding, besideDiagnostics, say } = facts;
  const blocks = [heading(facts, markup)];
  const elsewhere = whereFrom(entry.source, say);
  if (elsewhere !== undefined) blocks.push(markup.text(elsewhere));
  if (finding !== undefined && !besideDiagnostics) blocks.push(warning(finding, markup));
  const issues = inspectCharacters(entry.name);
  if (issues.length > 0) blocks.push(characters(issues, markup, say));
  if (finding !== undefined && finding.suggestions.length > 0)
    blocks.push(candidates(facts, finding, markup));
  return markup.blocks(blocks);
}

/** Where the package comes from, unless it is the usual index. */
function whereFrom(source: EntrySource, say: Say): string | undefined {
  switch (source) {
    case 'index':
      return undefined;
    case 'named-index':
      return say('This entry takes the package from an index of its own, not from PyPI.');
    case 'url':
      return say('This entry takes the package from an address, not from PyPI.');
    case 'vcs':
      return say('This entry takes the package from a repository, not from PyPI.');
    case 'path':
      return say('This entry takes the package from a folder or a file, not from PyPI.');
    case 'workspace':
      return say('This entry is a member of the workspace and is not taken from PyPI.');
    case 'self':
      return say('This entry is the project itself and is not taken from PyPI.');
    case 'conda':
      return say('This is the name of a conda package; PyPI may use it for another one.');
  }
}

function heading({ entry, verdict, releaseOf, index, say }: NameFacts, markup: Markup): string {
  const { normalized, status, rank } = verdict;
  const facts = [standing(status, rank, say)];
  const isOnPypi = status === 'ranked' || status === 'registered';
  const release = isOnPypi ? describeRelease(releaseOf(normalized), say) : '';
  if (release !== '') facts.push(release);
  if (index.date !== '') facts.push(say('index of {0}', index.date));
  const parts = [markup.strong(shorten(entry.name)), markup.text(facts.join('; '))];
  // Only what is registered, and comes from there, has a page that may be opened without a thought.
  if (isOnPypi && entry.source === 'index') parts.push(markup.link('PyPI', pypiPage(normalized)));
  return parts.join(' — ');
}

function standing(status: NameStatus, rank: number | undefined, say: Say): string {
  switch (status) {
    case 'ranked':
      return say('number {0} by downloads on PyPI', rank ?? 0);
    case 'registered':
      return say('registered on PyPI, not among the popular packages');
    case 'absent':
      return say('not on PyPI');
    case 'malicious':
      return say('removed from PyPI because of malware');
    case 'invalid':
      return say('no possible name of a package');
    case 'unchecked':
      return say('not checked: the package index could not be loaded');
  }
}

function warning({ rule, severity, message }: Finding, markup: Markup): string {
  return `${markup.text(`${severity}: ${message}`)} (${markup.link(rule, documentationUrl(rule))})`;
}

function characters(issues: readonly CharacterIssue[], markup: Markup, say: Say): string {
  const items = issues.slice(0, MOST_CHARACTERS).map(({ span, notation, name, looksLike }) => {
    const at = span.start + 1;
    const told =
      looksLike === undefined
        ? say('{0} (at {1})', name, at)
        : say('{0}, looks like {1} (at {2})', name, looksLike, at);
    return `${markup.strong(notation)} ${markup.text(told)}`;
  });
  const more = issues.length - items.length;
  if (more > 0) items.push(markup.text(say('and {0} more', more)));
  return markup.list(items);
}

/** Candidate beside the written name, with what differs emphasised in both. */
function candidates({ entry, releaseOf, index, say }: NameFacts, finding: Finding, markup: Markup): string {
  const written = shorten(finding.normalized === '' ? entry.name : finding.normalized);
  const items = finding.suggestions.slice(0, MOST_CANDIDATES).map((suggestion) => {
    const [left, right] = changedPieces(written, suggestion.name);
    const names = `${emphasised(left, markup)} → ${emphasised(right, markup)}`;
    const known = popularity(suggestion, releaseOf, say);
    const parts = known === '' ? [names] : [names, markup.text(known)];
    if (index.has(suggestion.name)) parts.push(markup.link('PyPI', pypiPage(suggestion.name)));
    return parts.join(' — ');
  });
  return markup.list(items);
}

function popularity({ name, rank }: Suggestion, releaseOf: ReleaseOf, say: Say): string {
  const facts = rank === undefined ? [] : [say('number {0} by downloads', rank)];
  const release = describeRelease(releaseOf(name), say);
  return [...facts, release].filter((fact) => fact !== '').join('; ');
}

function shorten(name: string): string {
  const points = Array.from(name);
  return points.length <= LONGEST_NAME ? name : `${points.slice(0, LONGEST_NAME).join('')}…`;
}
