import type { Span } from '../../../../shared/src/span';
import { insertKey, type TextChange, tomlString } from '../../manifests/toml/edit';
import { membersNamed } from '../../manifests/toml/query';
import type { TomlDocument, TomlTable } from '../../manifests/toml/types';

/** The keys by which a table of TOML names a revision. */
const REVISION_KEYS = ['rev', 'ref', 'branch', 'tag', 'revision'] as const;

/** An address in the text, its revision replaced by a commit, or the commit added behind its path. */
export function pinAddress(url: string, place: Span, commit: string): TextChange {
  const end = /[?#]/.exec(url)?.index ?? url.length;
  const authority = url.indexOf('/', url.indexOf('//') + 2);
  const at = url.lastIndexOf('@', end - 1);
  const from = authority >= 0 && at > authority ? at : end;
  return { span: { start: place.start + from, end: place.start + end }, newText: `@${commit}` };
}

/**
 * A table with a commit in place of its branch, tag or revision; `undefined` where it names several, or can't take one.
 *
 * @param key how the tool calls a commit: `rev` or `ref`
 */
export function pinTable(
  document: TomlDocument,
  table: TomlTable,
  key: 'rev' | 'ref',
  commit: string,
): TextChange | undefined {
  const members = REVISION_KEYS.flatMap((name) => membersNamed(table, name));
  const [member, ...others] = members;
  if (member === undefined) return insertKey(document, table, key, tomlString(commit));
  if (others.length > 0) return undefined;
  const span = { start: member.key.start, end: member.value.end };
  return { span, newText: `${key} = ${tomlString(commit)}` };
}
