import type { BaseLanguageClient } from 'vscode-languageclient';
import { beforeEach, expect, test, vi } from 'vitest';
import { fixWorkspace } from '../../client/src/fix-workspace';
import type { FileFixes, FixesResult } from '../../shared/src/fix-messages';

interface Place {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

interface Replacement {
  readonly uri: string;
  readonly range: Place;
  readonly newText: string;
  readonly metadata: unknown;
}

const editor = vi.hoisted(() => ({
  texts: new Map<string, { readonly version: number; readonly text: string }>(),
  cancelled: false,
  applied: [] as { readonly replacements: readonly Replacement[]; readonly options: unknown }[],
  accepts: true,
  warnings: [] as string[],
  messages: [] as string[],
  shortly: [] as string[],
}));

vi.mock('vscode', () => {
  class Range {
    readonly start: Place['start'];
    readonly end: Place['end'];
    constructor(line: number, character: number, endLine: number, endCharacter: number) {
      this.start = { line, character };
      this.end = { line: endLine, character: endCharacter };
    }
  }
  class WorkspaceEdit {
    readonly replacements: Replacement[] = [];
    get size() {
      return new Set(this.replacements.map(({ uri }) => uri)).size;
    }
    replace(uri: { toString(): string }, range: Place, newText: string, metadata: unknown) {
      this.replacements.push({ uri: uri.toString(), range, newText, metadata });
    }
  }
  const uriOf = (text: string) => ({ toString: () => text });
  return {
    ProgressLocation: { Notification: 15 },
    Range,
    WorkspaceEdit,
    Uri: { parse: uriOf },
    l10n: {
      t: (text: string, ...values: readonly unknown[]) =>
        text.replace(/\{(\d)\}/g, (_all, at: string) => String(values[Number(at)])),
    },
    window: {
      withProgress: (_options: unknown, task: (progress: unknown, token: unknown) => unknown) =>
        task({}, { isCancellationRequested: editor.cancelled }),
      showWarningMessage: (text: string) => editor.warnings.push(text),
      showInformationMessage: (text: string) => editor.messages.push(text),
      setStatusBarMessage: (text: string) => editor.shortly.push(text),
    },
    workspace: {
      asRelativePath: (uri: { toString(): string }) => uri.toString().replace('file:///w/', ''),
      openTextDocument(uri: { toString(): string }) {
        const known = editor.texts.get(uri.toString());
        if (known === undefined) return Promise.reject(new Error('not there'));
        const lines = known.text.split('\n');
        return Promise.resolve({
          uri,
          version: known.version,
          getText: ({ start, end }: Place) => (lines[start.line] ?? '').slice(start.character, end.character),
        });
      },
      applyEdit({ replacements }: { readonly replacements: readonly Replacement[] }, options: unknown) {
        editor.applied.push({ replacements, options });
        return Promise.resolve(editor.accepts);
      },
    },
  };
});

beforeEach(() => {
  editor.texts.clear();
  Object.assign(editor, { cancelled: false, accepts: true });
  for (const list of [editor.applied, editor.warnings, editor.messages, editor.shortly]) list.length = 0;
});

const range = (line: number, start: number, end: number): Place => ({
  start: { line, character: start },
  end: { line, character: end },
});

const djangoIn = (path: string, version: number | null): FileFixes => ({
  uri: `file:///w/${path}`,
  version,
  changes: [{ range: range(0, 0, 6), oldText: 'dj\u0430ngo', newText: 'django' }],
});

const answering = (result: FixesResult | Error) =>
  ({
    sendRequest: () => (result instanceof Error ? Promise.reject(result) : Promise.resolve(result)),
  }) as unknown as BaseLanguageClient;

const has = (path: string, text: string, version = 1) => {
  editor.texts.set(`file:///w/${path}`, { version, text });
};

test('changes open and closed files by one edit, each change of which wants a confirmation', async () => {
  has('a.txt', 'dj\u0430ngo==4\n', 7);
  has('b.txt', 'dj\u0430ngo\n');
  await fixWorkspace(answering({ fixes: 2, files: [djangoIn('a.txt', 7), djangoIn('b.txt', null)] }));
  const metadata = { label: 'Certain fixes: tick those to apply', needsConfirmation: true };
  expect(editor.applied).toEqual([
    {
      options: { isRefactoring: true },
      replacements: ['a.txt', 'b.txt'].map((path) => ({
        uri: `file:///w/${path}`,
        range: range(0, 0, 6),
        newText: 'django',
        metadata,
      })),
    },
  ]);
  expect(editor.shortly).toEqual(['Files changed: 2']);
  expect([editor.warnings, editor.messages]).toEqual([[], []]);
});

test.each([
  [
    'is another version by now',
    () => {
      has('a.txt', 'dj\u0430ngo\n', 8);
    },
    7,
  ],
  [
    'has another text by now',
    () => {
      has('a.txt', 'flask\n');
    },
    null,
  ],
  [
    'is read in another encoding',
    () => {
      has('a.txt', 'dj\u00d0\u00b0ngo\n');
    },
    null,
  ],
  ['has gone', () => undefined, null],
])('leaves a file that %s as it is, and says so', async (_what, arrange, version) => {
  arrange();
  has('b.txt', 'dj\u0430ngo\n');
  await fixWorkspace(answering({ fixes: 2, files: [djangoIn('a.txt', version), djangoIn('b.txt', null)] }));
  expect(editor.applied[0]?.replacements.map(({ uri }) => uri)).toEqual(['file:///w/b.txt']);
  expect(editor.warnings).toEqual(['Files that have changed meanwhile are left as they are: a.txt']);
});

test('names only some of many files that are left as they are, and applies nothing where all are', async () => {
  const files = Array.from({ length: 7 }, (_, at) => djangoIn(`${at}.txt`, null));
  await fixWorkspace(answering({ fixes: 7, files }));
  expect(editor.warnings).toEqual([
    'Files that have changed meanwhile are left as they are: 0.txt, 1.txt, 2.txt, 3.txt, 4.txt, …',
  ]);
  expect(editor.applied).toEqual([]);
  expect(editor.messages).toEqual([]);
});

test('says that nothing is certain', async () => {
  await fixWorkspace(answering({ fixes: 0, files: [] }));
  expect(editor.messages).toEqual(['There is no fix that is certain.']);
  expect(editor.applied).toEqual([]);
});

test('says nothing of changes that were not confirmed', async () => {
  has('a.txt', 'dj\u0430ngo\n');
  editor.accepts = false;
  await fixWorkspace(answering({ fixes: 1, files: [djangoIn('a.txt', null)] }));
  expect(editor.applied).toHaveLength(1);
  expect(editor.shortly).toEqual([]);
});

test.each([
  ['with an answer', { fixes: 1, files: [djangoIn('a.txt', null)] }],
  ['with an error', new Error('cancelled')],
])('does nothing when it is cancelled %s', async (_what, result) => {
  has('a.txt', 'dj\u0430ngo\n');
  editor.cancelled = true;
  await fixWorkspace(answering(result));
  expect([editor.applied, editor.messages, editor.warnings]).toEqual([[], [], []]);
});

test('gives an error of the server on', async () => {
  await expect(fixWorkspace(answering(new Error('no index')))).rejects.toThrow('no index');
});
