import type { Span } from '../../../../shared/src/span';

/** One part of a dotted key. The span leaves the quotes out. */
export interface TomlKey extends Span {
  /** The decoded text of the part; may be empty. */
  readonly name: string;
  /** Whether the text at the span is exactly `name`: false for a quoted key with escapes. */
  readonly verbatim: boolean;
}

export type TomlStringStyle = 'basic' | 'literal' | 'multi-basic' | 'multi-literal';

/** A string. `start` and `end` include the quotes, `from` and `to` don't. Decoded only when asked for. */
export interface TomlString extends Span {
  readonly kind: 'string';
  readonly style: TomlStringStyle;
  /** Where the content starts: behind the quotes and behind the newline that TOML drops. */
  readonly from: number;
  readonly to: number;
  /** Whether the content holds a backslash that means something. */
  readonly escaped: boolean;
  readonly closed: boolean;
}

/** A number, a boolean, a date (`valid`), or words without quotes where a value should stand. */
export interface TomlBare extends Span {
  readonly kind: 'bare';
  readonly valid: boolean;
}

/** The value of a key behind which none was typed yet. */
export interface TomlMissing extends Span {
  readonly kind: 'missing';
}

export interface TomlArray extends Span {
  readonly kind: 'array';
  readonly items: readonly TomlValue[];
  /** Whether it came about by `[[header]]`. */
  readonly ofTables: boolean;
  readonly closed: boolean;
}

/** A table of any spelling: a header, the middle of a dotted key, or an inline table. */
export interface TomlTable extends Span {
  readonly kind: 'table';
  readonly members: readonly TomlMember[];
  readonly inline: boolean;
  readonly closed: boolean;
}

export type TomlValue = TomlString | TomlBare | TomlMissing | TomlArray | TomlTable;

/** One key with its value. A key that stands twice gives two members, unless both are tables: those are read as one. */
export interface TomlMember {
  readonly key: TomlKey;
  /** Where the key starts, with its quote. */
  readonly start: number;
  readonly value: TomlValue;
  /** The whole lines that make the member, with their line ends; `undefined` inside an inline table. */
  readonly lines: Span | undefined;
}

/** A place where TOML's grammar is broken: every tool refuses the whole file for it. */
export interface TomlProblem {
  readonly message: string;
  readonly span: Span;
}

/** A line that opens a table: `[a.b]` or `[[a.b]]`. What stands before the next one belongs to it. */
export interface TomlHeader {
  readonly path: readonly string[];
  readonly ofTables: boolean;
  /** The very table of the tree that it opens. */
  readonly table: TomlTable;
  /** The whole line with its line end. */
  readonly line: Span;
}

export interface TomlDocument {
  readonly text: string;
  readonly root: TomlTable;
  /** In the order of the text. */
  readonly headers: readonly TomlHeader[];
  /** In the order of the text, at most {@link MAX_PROBLEMS}. */
  readonly problems: readonly TomlProblem[];
}

/** More broken places than this say nothing new. */
export const MAX_PROBLEMS = 100;
