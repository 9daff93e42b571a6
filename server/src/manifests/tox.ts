import type { Span } from '../../../shared/src/span';
import { scanIni, valueItems, type ValueItem } from './ini/scan';
import { addMoved, emptyLists, manifestOf, type EntryPlace, type ManifestLists } from './lists';
import { skipBlanks } from './name-characters';
import { readRequirementLine } from './requirements/line';
import type { ManifestReader } from './types';

/** `py37,py38: ` or `!lint: ` before a requirement: only for environments with these factors. */
const FACTORS = /^!?[\w{][\w{},.!-]*\s*:\s+/;

/**
 * Reads the `deps` of each environment and the `requires` of tox itself from a `tox.ini`. Each line is a line of a
 * requirements file, perhaps with factors before it.
 *
 * @see https://tox.wiki/en/stable/config.html#deps
 */
export const readTox: ManifestReader = (text) => {
  const lists = emptyLists();
  for (const option of scanIni(text).options) {
    const key = option.key.toLowerCase();
    const environment = option.section === 'testenv' || option.section.startsWith('testenv:');
    if (!(environment && key === 'deps') && !(option.section === 'tox' && key === 'requires')) continue;
    for (const item of valueItems(text, option)) readItem(item, `${option.section}.${key}`, lists);
  }
  return manifestOf('tox', lists);
};

function readItem(item: ValueItem, group: string, lists: ManifestLists): void {
  const all = { start: item.start, end: item.start + item.text.length };
  const place: EntryPlace = { kind: 'requirement', group, removal: item.besideKey ? all : item.lines };
  const prefix = FACTORS.exec(item.text.slice(0, 256))?.[0].length ?? 0;
  const from = skipBlanks(item.text, prefix, item.text.length);
  if (item.text.charCodeAt(from) === 123) {
    // `{[base]deps}` takes over the lines of another section, `{env:X:y}` a variable.
    const text = item.text
      .slice(from)
      .replace(/\s#.*$/s, '')
      .trimEnd();
    lists.unnamed.push({ text, span: { start: item.start + from, end: item.start + from + text.length } });
    return;
  }
  const found = emptyLists();
  readRequirementLine(item.text, from, item.text.length, place, found);
  const moved = (span: Span): Span => ({ start: span.start + item.start, end: span.end + item.start });
  for (const one of found.entries) {
    lists.entries.push({ ...one, nameSpan: moved(one.nameSpan), span: moved(one.span) });
  }
  addMoved(lists, found, moved);
}
