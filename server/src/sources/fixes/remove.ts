import type { TextChange } from '../../manifests/toml/edit';
import { memberRemoval } from '../../manifests/pyproject/removal';
import { membersNamed } from '../../manifests/toml/query';
import type { TomlDocument, TomlTable } from '../../manifests/toml/types';

/** Takes a key with its value out of a table; `undefined` where it isn't there. */
export function removeKey({ text }: TomlDocument, table: TomlTable, key: string): TextChange | undefined {
  const [member] = membersNamed(table, key);
  return member && { span: memberRemoval(text, member), newText: '' };
}
