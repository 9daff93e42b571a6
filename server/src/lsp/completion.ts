import type { CompletionItem, CompletionList, Connection, Position } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { completeName } from '../analysis/completion/complete-name';
import { listedNames } from '../analysis/completion/listed-names';
import { namePlace } from '../analysis/completion/place';
import type { PolicyWords } from '../analysis/completion/policy-words';
import { policyWordsAt } from '../analysis/completion/policy-words';
import { type MarkupKind, markupOf } from '../analysis/hover/markup';
import { describeRelease } from '../analysis/hover/release-text';
import type { Say } from '../analysis/hover/say';
import type { NameIndex } from '../names/types';
import { rangeOf } from './diagnostic';
import type { Loaded } from './engine-loading';
import { judgedNow, type VersionOf } from './judged-now';
import type { OpenDocument } from './open-document';
import type { Judge, Judged } from './session';

/** Beside the letters of a word, at which editors ask by themselves: quotes begin names, and the others go on in them. */
export const COMPLETION_TRIGGERS: readonly string[] = ['"', "'", '-', '.'];

/**
 * Answers `textDocument/completion` at names of dependencies and where one may stand, and `completionItem/resolve`
 * with the latest release.
 */
export function answerCompletions(
  connection: Connection,
  judge: Judge,
  versionOf: VersionOf,
  loaded: () => Promise<Loaded>,
  kind: MarkupKind,
  say: Say,
): void {
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const { engine } = await loaded();
    const judged = await judgedNow(judge, versionOf, uri);
    return judged === undefined ? null : completionsAt(judged, position, engine.index, say);
  });
  connection.onCompletionResolve(async (item) => {
    // A key of a policy may be called like a package.
    if (item.kind === CompletionItemKind.Property) return item;
    const { engine, releases } = await loaded();
    const releaseOf = await releases();
    const known = describeRelease(releaseOf(item.label), say);
    if (known === '') return item;
    const value = markupOf(kind).text(`${known}; ${say('index of {0}', engine.index.date)}`);
    return { ...item, documentation: { kind, value } };
  });
}

function completionsAt(
  { document, report }: Judged,
  position: Position,
  index: NameIndex,
  say: Say,
): CompletionList | null {
  const manifest = report.analysis?.manifest;
  if (manifest === undefined) return null;
  const offset = document.text.offsetAt(position);
  const policy = policyWordsAt(report.path, document.text.getText(), offset);
  if (policy !== undefined) return policyCompletions(document, policy);
  const place = namePlace(document.text.getText(), manifest, offset);
  if (place === undefined) return null;
  const range = rangeOf(document.text, place.span);
  const names = completeName(place.typed, index.ranked, listedNames(manifest, place.span.start));
  const items = names.map((name, order): CompletionItem => ({
    label: name,
    kind: CompletionItemKind.Module,
    detail: say('rank {0}', index.rank(name) ?? ''),
    sortText: String(order).padStart(2, '0'),
    // Editors compare this with what was typed, and would drop fuzzy matches and other separators.
    ...(place.typed === '' ? {} : { filterText: place.typed }),
    textEdit: { range, newText: name },
  }));
  // With every letter other names come near.
  return { isIncomplete: true, items };
}

function policyCompletions({ text }: OpenDocument, { span, words }: PolicyWords): CompletionList {
  const range = rangeOf(text, span);
  const items = words.map((word, order): CompletionItem => ({
    label: word,
    kind: CompletionItemKind.Property,
    sortText: String(order).padStart(3, '0'),
    textEdit: { range, newText: word },
  }));
  return { isIncomplete: false, items };
}
