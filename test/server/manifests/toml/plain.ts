import { decodeString } from '../../../../server/src/manifests/toml/decode';
import type { TomlDocument, TomlTable, TomlValue } from '../../../../server/src/manifests/toml/types';

/** The scanned document as plain values, for a comparison with another parser's. Bare values are their text. */
export function toPlain(document: TomlDocument): Record<string, unknown> {
  return plainTable(document, document.root);
}

function plainTable(document: TomlDocument, table: TomlTable): Record<string, unknown> {
  return Object.fromEntries(
    table.members.map((member) => [member.key.name, plainValue(document, member.value)]),
  );
}

function plainValue(document: TomlDocument, value: TomlValue): unknown {
  if (value.kind === 'table') return plainTable(document, value);
  if (value.kind === 'array') return value.items.map((item) => plainValue(document, item));
  if (value.kind === 'string') return { string: decodeString(document.text, value).value };
  return value.kind === 'bare' && value.valid ? 'bare' : value.kind;
}

/** What a reference parser returned, in the same shape. */
export function referencePlain(value: unknown): unknown {
  if (typeof value === 'string') return { string: value };
  if (Array.isArray(value)) return value.map(referencePlain);
  if (typeof value !== 'object' || value === null || value instanceof Date) return 'bare';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, referencePlain(inner)]));
}
