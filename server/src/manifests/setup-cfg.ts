import type { Span } from '../../../shared/src/span';
import { isLinks, noteIniLinks } from './dependency-links';
import { scanIni, valueItems, type IniOption, type ValueItem } from './ini/scan';
import { emptyLists, entryOf, manifestOf, type EntryPlace, type ManifestLists } from './lists';
import { skipBlanks, trimEnd } from './name-characters';
import { scanRequirement } from './pep508';
import { commentStart } from './requirements/line';
import { sourceOfUrl } from './requirements/location';
import type { EntryKind, ManifestReader } from './types';

const KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ['install_requires', 'requirement'],
  ['tests_require', 'requirement'],
  ['setup_requires', 'build'],
]);

/** An extra's key of the old form holds a marker, `test:python_version<"3" = x`, which the delimiter `:` cuts. */
const MARKER_KEY =
  /^\(*\s*(?:python_(?:full_)?version|os_name|sys_platform|platform_\w+|implementation_\w+)\b/;

/**
 * Reads the dependencies of a `setup.cfg`, as setuptools does: `install_requires`, `setup_requires`, `tests_require`
 * and the extras. In a value on one line `;` separates requirements; in one of several lines the lines do.
 *
 * @see https://setuptools.pypa.io/en/latest/userguide/declarative_config.html
 */
export const readSetupCfg: ManifestReader = (text) => {
  const lists = emptyLists();
  const { options, strays } = scanIni(text);
  for (const span of strays) {
    lists.problems.push({
      message: 'This line starts in the first column and is no part of the value above: indent it.',
      span,
    });
  }
  for (const option of options) {
    checkPercent(text, option, lists);
    const key = option.key.toLowerCase().replaceAll('-', '_');
    const kind = option.section === 'options' ? KINDS.get(key) : undefined;
    if (kind !== undefined) readValue(text, option, `options.${key}`, kind, lists);
    else if (isLinks(option, key)) noteIniLinks(text, option, lists);
    else if (option.section === 'options.extras_require') {
      readValue(
        text,
        withoutMarker(text, option),
        `options.extras_require.${option.key}`,
        'requirement',
        lists,
      );
    }
  }
  lists.problems.sort((a, b) => a.span.start - b.span.start);
  return manifestOf('setup-cfg', lists);
};

function readValue(
  text: string,
  option: IniOption,
  group: string,
  kind: EntryKind,
  lists: ManifestLists,
): void {
  const items = valueItems(text, option);
  const [first] = items;
  if (first?.text.startsWith('file:') === true) {
    readFiles(first, lists);
    return;
  }
  const onOneLine = option.lines.length === 1 && first?.besideKey === true;
  for (const item of items) {
    if (onOneLine) {
      for (const piece of pieces(item)) readItem(piece, { kind, group, removal: piece.removal }, lists);
    } else {
      const alone = { start: item.start, end: item.start + item.text.length };
      const cut = commentStart(item.text, 0, item.text.length);
      const removal = item.besideKey ? alone : item.lines;
      readItem({ text: item.text.slice(0, cut), start: item.start }, { kind, group, removal }, lists);
    }
  }
}

/** The requirements of a value on one line, each with one `;` to go with it. */
function pieces(item: ValueItem): { text: string; start: number; removal: Span }[] {
  const cut = commentStart(item.text, 0, item.text.length);
  const parts = item.text.slice(0, cut).split(';');
  let at = item.start;
  return parts.map((part, index) => {
    const start = at;
    at += part.length + 1;
    const last = index === parts.length - 1;
    const removal = { start: last && index > 0 ? start - 1 : start, end: last ? at - 1 : at };
    return { text: part, start, removal };
  });
}

function readItem(item: { text: string; start: number }, place: EntryPlace, lists: ManifestLists): void {
  const moved = (span: Span): Span => ({ start: span.start + item.start, end: span.end + item.start });
  const scanned = scanRequirement(item.text, 0, item.text.length);
  if (scanned === undefined) {
    const start = skipBlanks(item.text, 0, item.text.length);
    const end = trimEnd(item.text, start, item.text.length);
    // `%(x)s` pulls another option's text in; `{{ x }}` is a template.
    if (end <= start || /^[%{<$@]/.test(item.text.slice(start)) || /\{\{|\$\{/.test(item.text)) return;
    lists.problems.push({ message: 'A package name was expected here.', span: moved({ start, end }) });
    return;
  }
  const { name, extras, specifier, marker, url } = scanned;
  const nameSpan = moved(scanned.nameSpan);
  const span = { start: nameSpan.start, end: scanned.end + item.start };
  const source = url === '' ? 'index' : sourceOfUrl(url);
  lists.entries.push(entryOf(place, { name, nameSpan, span, extras, specifier, marker, url, source }));
  for (const problem of scanned.problems)
    lists.problems.push({ message: problem.message, span: moved(problem.span) });
}

/** `file: requirements.txt, more.txt` */
function readFiles(item: ValueItem, lists: ManifestLists): void {
  let at = item.start + 'file:'.length;
  for (const part of item.text.slice('file:'.length).split(',')) {
    const path = part.trim();
    const start = at + part.indexOf(path);
    at += part.length + 1;
    if (path !== '') lists.includes.push({ path, kind: 'file', span: { start, end: start + path.length } });
  }
}

/** The option with the rest of its marker cut from its value. */
function withoutMarker(text: string, option: IniOption): IniOption {
  const [first, ...others] = option.lines;
  if (first === undefined || option.delimiter !== ':') return option;
  const value = text.slice(first.span.start, first.span.end);
  if (!MARKER_KEY.test(value)) return option;
  const equals = /^(?:[^=<>!~'"]|[=<>!~]=|[<>]|"[^"]*"|'[^']*')*?(?<![=<>!~])=(?!=)/.exec(value)?.[0].length;
  if (equals === undefined) return { ...option, lines: others };
  const start = skipBlanks(text, first.span.start + equals, first.span.end);
  if (start >= first.span.end) return { ...option, lines: others };
  return { ...option, lines: [{ span: { start, end: first.span.end }, line: first.line }, ...others] };
}

/** A lone `%` in any value makes setuptools refuse the whole file. */
function checkPercent(text: string, option: IniOption, lists: ManifestLists): void {
  for (const { span } of option.lines) {
    for (let at = span.start; at < span.end; at++) {
      if (text.charCodeAt(at) !== 37) continue;
      const next = text.charCodeAt(at + 1);
      if (next === 37) at++;
      else if (next !== 40) {
        const message = 'setuptools refuses a file with a lone `%`: write `%%`.';
        lists.problems.push({ message, span: { start: at, end: at + 1 } });
        return;
      }
    }
  }
}
