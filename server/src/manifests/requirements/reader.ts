import { emptyLists, manifestOf } from '../lists';
import type { EntryKind, FormatId, Manifest, ManifestReader } from '../types';
import { logicalLineAt } from './logical-lines';
import { readLogicalLine } from './read-logical';
import { spliceLists, spliceStarts, unchangedPart, type LineState } from './reuse';

/** What each manifest was read from: the next reading of a changed text keeps what lies outside the change. */
const states = new WeakMap<Manifest, LineState>();

function lineReader(format: FormatId, kind: EntryKind): ManifestReader {
  const remember = (manifest: Manifest, state: LineState): Manifest => {
    states.set(manifest, state);
    return manifest;
  };
  return (text, previous) => {
    const old = previous?.format === format ? states.get(previous) : undefined;
    const reuse = old && unchangedPart(old, text);
    const lists = emptyLists();
    const lineStarts: number[] = [];
    // A byte order mark is no part of the first name.
    let at = reuse ? reuse.from : text.charCodeAt(0) === 0xfeff ? 1 : 0;
    while (at < text.length && reuse?.resumesAt(at) !== true) {
      lineStarts.push(at);
      const line = logicalLineAt(text, at);
      readLogicalLine(text, line, kind, lists);
      at = line.end;
    }
    if (previous === undefined || old === undefined || reuse === undefined) {
      return remember(manifestOf(format, lists), { text, lineStarts });
    }
    const { from, shift } = reuse;
    const oldResume = at < text.length ? at - shift : Infinity;
    const manifest = manifestOf(format, spliceLists(previous, lists, from, oldResume, shift));
    return remember(manifest, {
      text,
      lineStarts: spliceStarts(old.lineStarts, lineStarts, from, oldResume, shift),
    });
  };
}

/** Reads a requirements file as pip does. */
export const readRequirements: ManifestReader = lineReader('requirements', 'requirement');

/** Reads a constraints file: the same syntax, but nothing in it is installed by itself. */
export const readConstraints: ManifestReader = lineReader('constraints', 'constraint');
