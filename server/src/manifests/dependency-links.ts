import { valueItems, type IniOption } from './ini/scan';
import type { ManifestLists } from './lists';
import { trimEnd } from './name-characters';
import type { PythonToken } from './python/tokens';

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Whether an option of a `setup.cfg` holds links that setuptools followed once and pip ignores. */
export function isLinks({ section }: IniOption, key: string): boolean {
  return (
    (section === 'options' && key === 'dependency_links') ||
    (section === 'easy_install' && key === 'find_links')
  );
}

/** Notes the links of such an option. */
export function noteIniLinks(text: string, option: IniOption, { slips }: ManifestLists): void {
  for (const item of valueItems(text, option)) {
    const end = trimEnd(item.text, 0, item.text.length);
    const url = item.text.slice(0, end);
    if (!ADDRESS.test(url)) continue;
    slips.push({ kind: 'dependency-link', url, span: { start: item.start, end: item.start + end } });
  }
}

/** Notes the literal links of the list that begins at token `open`. */
export function notePythonLinks(
  text: string,
  tokens: readonly PythonToken[],
  open: number,
  { slips }: ManifestLists,
): void {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) return;
    if (token.kind === 'sign') {
      if ('[({'.includes(token.text)) depth++;
      else if ('])}'.includes(token.text)) depth--;
    } else if (token.kind === 'string' && token.content.plain) {
      const { start, end } = token.content;
      const url = text.slice(start, end);
      if (ADDRESS.test(url)) slips.push({ kind: 'dependency-link', url, span: { start, end } });
    }
    if (depth <= 0) return;
  }
}
