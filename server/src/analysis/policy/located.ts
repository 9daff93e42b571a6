import type { Located, LocatedMember, LocatedTable } from '../../policy/located';
import { CR, LF, afterLineEnd, lineEnd } from '../../manifests/toml/chars';
import { decodeString } from '../../manifests/toml/decode';
import { elementRemoval } from '../../manifests/pyproject/removal';
import type { TomlDocument, TomlTable, TomlValue } from '../../manifests/toml/types';
import type { Span } from '../../../../shared/src/span';

/** Deeper values are no policy, and a text can nest without end. */
const DEEPEST = 8;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INTEGER = /^[+-]?\d+$/;

/** A table of a TOML file as the policy reads it. */
export function locatedTable(document: TomlDocument, table: TomlTable, depth = 0): LocatedTable {
  const { text } = document;
  const members = table.members.map((member): LocatedMember => ({
    name: member.key.name,
    keySpan: { start: member.key.start, end: member.key.end },
    value: located(document, member.value, depth + 1),
  }));
  const span = { start: table.start, end: table.end };
  return {
    kind: 'table',
    members,
    span,
    removal: table.inline ? elementRemoval(text, span) : blockLines(text, table),
  };
}

function located(document: TomlDocument, value: TomlValue, depth: number): Located {
  const { text } = document;
  const span = { start: value.start, end: value.end };
  switch (value.kind) {
    case 'string': {
      const inner = { start: value.from, end: value.to };
      const { value: decoded } = decodeString(text, value);
      return { kind: 'string', value: decoded, span, inner, removal: elementRemoval(text, span) };
    }
    case 'bare':
      return value.valid
        ? bare(text.slice(span.start, Math.min(span.end, span.start + 40)), span)
        : { kind: 'unreadable', span };
    case 'missing':
      return { kind: 'unreadable', span };
    case 'array':
      if (depth > DEEPEST) return { kind: 'unreadable', span };
      return { kind: 'list', span, items: value.items.map((item) => located(document, item, depth + 1)) };
    case 'table':
      return depth > DEEPEST ? { kind: 'unreadable', span } : locatedTable(document, value, depth);
  }
}

function bare(written: string, span: Span): Located {
  if (written === 'true' || written === 'false') return { kind: 'boolean', value: written === 'true', span };
  const digits = written.replaceAll('_', '');
  if (INTEGER.test(digits)) return { kind: 'integer', value: Number(digits), span };
  return DAY.test(written) ? { kind: 'date', value: written, span } : { kind: 'unreadable', span };
}

/** From the line of a table's header to the end of its last statement. Tables below it have headers of their own. */
function blockLines(text: string, table: TomlTable): Span {
  let start = table.start;
  while (start > 0 && text.charCodeAt(start - 1) !== LF && text.charCodeAt(start - 1) !== CR) start--;
  let last = table.end;
  for (const { value, key } of table.members) {
    const isOwn = value.kind === 'table' ? value.inline : value.kind !== 'array' || !value.ofTables;
    if (isOwn) last = Math.max(last, key.end, value.end);
  }
  return { start, end: afterLineEnd(text, lineEnd(text, last)) };
}
