import type { Span } from '../../../../shared/src/span';
import { partsOf } from '../../manifests/parts';
import { looksLikeProse } from '../../manifests/prose';
import { readerOf } from '../../manifests/registry';
import { KEY_NEEDS_COMMA, NEEDS_QUOTES } from '../../manifests/toml/values';
import type { DependencyEntry, Manifest } from '../../manifests/types';
import { entryAt } from '../entry-at';

/** A name that is being typed, or that may be typed. */
export interface NamePlace {
  /** The whole name, which a completion replaces; empty where there is none yet. Holds the cursor. */
  readonly span: Span;
  /** What of it stands before the cursor. */
  readonly typed: string;
}

/** Longer texts aren't read a second time: they have completions only within names that were read. In UTF-16 units. */
const LONGEST_REREAD = 200_000;

/**
 * The name at the cursor, or the place for one. Whether a name could stand in an empty place is the format's to know:
 * the text is read with one letter put in, and if that is (in) a name, this is the place of one. So comments, options,
 * versions, markers, extras and addresses have none, in all formats alike. Linear in the text.
 *
 * @param manifest what was read of `text`
 */
export function namePlace(text: string, manifest: Manifest, offset: number): NamePlace | undefined {
  const entry = entryAt(manifest, offset);
  if (entry !== undefined) {
    return isCompletable(text, entry, manifest) ? placeIn(text, entry.nameSpan, offset) : undefined;
  }
  if (text.length > LONGEST_REREAD) return undefined;
  const probe = `${text.slice(0, offset)}a${text.slice(offset)}`;
  const reread = readerOf(manifest.format)?.(probe, manifest);
  if (reread === undefined) return undefined;
  const found = entryAt(reread, offset);
  if (found === undefined || !isCompletable(probe, found, reread)) return undefined;
  const { start, end } = found.nameSpan;
  // A name that ends at the offset doesn't hold the letter.
  if (end <= offset) return undefined;
  // Nothing is read of a text that was taken for prose: its words are no names now either.
  if (!hasEntries(manifest) && isProse(probe, reread)) return undefined;
  if (!keepsOthers(manifest, reread, found)) return undefined;
  return placeIn(text, { start, end: end - 1 }, offset);
}

/**
 * Names in other name spaces, or of the reader's own packages, aren't those of the public index; the name of an archive
 * is a part of its address; a bare word in an array needs quotes, and a key behind a value a comma, not an end.
 */
function isCompletable(
  text: string,
  { source, kind, verbatim, nameSpan }: DependencyEntry,
  manifest: Manifest,
): boolean {
  if (!verbatim || kind === 'locked' || text.charAt(nameSpan.start - 1) === '/') return false;
  const isBroken = partsOf(manifest).some(({ part, shift }) =>
    part.problems.some(
      ({ message, span }) =>
        (message === NEEDS_QUOTES || message === KEY_NEEDS_COMMA) && span.start + shift === nameSpan.start,
    ),
  );
  if (isBroken) return false;
  return source === 'index' || source === 'named-index' || source === 'url' || source === 'vcs';
}

/** Whether a name at this place leaves all others as they are: in the indentation of one it would run into that. */
function keepsOthers(before: Manifest, after: Manifest, added: DependencyEntry): boolean {
  const [old, others] = [before.entries, after.entries];
  const at = others.findIndex(({ nameSpan }) => nameSpan.start === added.nameSpan.start);
  if (others.length !== old.length + 1) return false;
  return old.every((entry, place) => {
    const other = others[place < at ? place : place + 1];
    return other?.name === entry.name && other.group === entry.group && other.kind === entry.kind;
  });
}

function hasEntries(manifest: Manifest): boolean {
  return partsOf(manifest).some(({ part }) => part.entries.length > 0);
}

function isProse(text: string, manifest: Manifest): boolean {
  const isList = manifest.format === 'requirements' || manifest.format === 'constraints';
  return isList && looksLikeProse(text, manifest) !== undefined;
}

function placeIn(text: string, span: Span, offset: number): NamePlace {
  return { span, typed: text.slice(span.start, offset) };
}
