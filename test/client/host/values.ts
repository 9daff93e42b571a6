import { join } from 'node:path/posix';

/** The plain values of an editor's API, as far as the client makes use of them. */

export class Uri {
  constructor(
    readonly scheme: string,
    readonly authority: string,
    readonly path: string,
    readonly query = '',
    readonly fragment = '',
  ) {}

  static parse(text: string): Uri {
    const [, scheme = '', authority = '', path = '', query = '', fragment = ''] =
      /^([\w+.-]+):(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text) ?? [];
    return new Uri(scheme, authority, decodeURIComponent(path), query, fragment);
  }

  static file(path: string): Uri {
    return new Uri('file', '', path);
  }

  static from(parts: { scheme: string; authority?: string; path?: string }): Uri {
    return new Uri(parts.scheme, parts.authority ?? '', parts.path ?? '');
  }

  static joinPath(uri: Uri, ...paths: string[]): Uri {
    return uri.with({ path: join(uri.path, ...paths) });
  }

  get fsPath(): string {
    return this.path;
  }

  with(change: Partial<Record<'scheme' | 'authority' | 'path' | 'query' | 'fragment', string>>): Uri {
    const { scheme, authority, path, query, fragment } = this;
    const next = { scheme, authority, path, query, fragment, ...change };
    return new Uri(next.scheme, next.authority, next.path, next.query, next.fragment);
  }

  toString(): string {
    const path = this.path.split('/').map(encodeURIComponent).join('/');
    const tail = (this.query && `?${this.query}`) + (this.fragment && `#${this.fragment}`);
    return `${this.scheme}:${this.scheme === 'file' || this.authority !== '' ? `//${this.authority}` : ''}${path}${tail}`;
  }
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(start: Position | number, end: Position | number, endLine?: number, endCharacter?: number) {
    this.start = typeof start === 'number' ? new Position(start, end as number) : start;
    this.end = typeof end === 'number' ? new Position(endLine ?? 0, endCharacter ?? 0) : end;
  }
}

export class Diagnostic {
  constructor(
    readonly range: Range,
    readonly message: string,
    readonly severity: number,
  ) {}
}

export class CodeAction {
  constructor(
    readonly title: string,
    readonly kind?: unknown,
  ) {}
}

export class CodeActionKind {
  static readonly Empty = new CodeActionKind('');
  static readonly QuickFix = new CodeActionKind('quickfix');
  static readonly Source = new CodeActionKind('source');
  static readonly SourceFixAll = new CodeActionKind('source.fixAll');
  static readonly SourceOrganizeImports = new CodeActionKind('source.organizeImports');
  static readonly Refactor = new CodeActionKind('refactor');
  constructor(readonly value: string) {}
  append(part: string): CodeActionKind {
    return new CodeActionKind(this.value === '' ? part : `${this.value}.${part}`);
  }
}

export class WorkspaceEdit {
  readonly edits: unknown[] = [];
  set(uri: Uri, edits: unknown): void {
    this.edits.push([uri, edits]);
  }
}

export class CompletionItem {
  constructor(readonly label: string) {}
}

export class CompletionList {
  constructor(readonly items: readonly CompletionItem[]) {}
}

export class Hover {
  constructor(readonly contents: unknown) {}
}

export class MarkdownString {
  constructor(public value = '') {}
  appendMarkdown(text: string): this {
    this.value += text;
    return this;
  }
  appendCodeblock(text: string): this {
    this.value += text;
    return this;
  }
}

export class Disposable {
  constructor(private readonly end: () => void) {}
  static from(...all: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const each of all) each.dispose();
    });
  }
  dispose(): void {
    this.end();
  }
}

/** A document that a person edits. */
export class TextDocument {
  version = 1;
  isDirty = false;
  isClosed = false;
  constructor(
    readonly uri: Uri,
    readonly languageId: string,
    private text: string,
  ) {}
  get fileName(): string {
    return this.uri.fsPath;
  }
  getText(): string {
    return this.text;
  }
  replace(text: string): void {
    this.text = text;
    this.version++;
    this.isDirty = true;
  }
}
