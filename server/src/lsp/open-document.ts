import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import type { TouchedPlace, Typing } from './typing-guard';

/** A document that the editor has open. A new object stands for every version. */
export interface OpenDocument {
  readonly uri: string;
  /** The editor's own count. */
  readonly version: number;
  readonly text: TextDocument;
  /** The last change; `undefined` after opening, and set so on saving: everything is judged at once. */
  typing: Typing | undefined;
}

/** @param now milliseconds of a steady clock */
export function documentFactory(now: () => number): TextDocumentsConfiguration<OpenDocument> {
  return {
    create(uri, languageId, version, content) {
      const text = TextDocument.create(uri, languageId, version, content);
      return { uri, version, text, typing: undefined };
    },
    update({ uri, text }, changes, version) {
      const places = applyChanges(text, changes, version);
      return { uri, version, text, typing: { at: now(), places } };
    },
  };
}

/** Applies changes one after the other, as the protocol has it, and tells where they ended in the final text. */
function applyChanges(
  text: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): readonly TouchedPlace[] {
  let places: TouchedPlace[] = [];
  for (const change of changes) {
    const before = text.getText();
    const { start, end, inserted } =
      'range' in change ? piece(text, change) : difference(before, change.text);
    TextDocument.update(text, [change], version);
    const shift = inserted - (end - start);
    places = places.map((place) =>
      place.offset >= end ? { ...place, offset: place.offset + shift } : place,
    );
    places.push({ offset: start + inserted, deletion: inserted === 0 });
  }
  return places;
}

/** A piece of a text, as offsets, and the number of UTF-16 units that take its place. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly inserted: number;
}

function piece(
  text: TextDocument,
  change: Extract<TextDocumentContentChangeEvent, { range: unknown }>,
): Replacement {
  const a = text.offsetAt(change.range.start);
  const b = text.offsetAt(change.range.end);
  return { start: Math.min(a, b), end: Math.max(a, b), inserted: change.text.length };
}

/** What differs between two texts, for clients that send the whole text at every key. */
function difference(before: string, after: string): Replacement {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { start, end: before.length - tail, inserted: after.length - tail - start };
}
