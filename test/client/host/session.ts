import { mkdtempSync } from 'node:fs';
import Module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryEditor } from '../memory-editor';
import { createEditor } from './editor';
import { Position, Range, Uri } from './values';

/** What a session showed, for whoever watches it from the outside. */
export interface SessionResult {
  readonly first: readonly unknown[];
  readonly edited: readonly unknown[];
  readonly other: readonly unknown[];
  readonly hover: string;
  readonly completions: number;
  readonly actions: number;
  readonly report: string;
  readonly messages: readonly string[];
  readonly errors: readonly string[];
}

interface Client {
  activate(context: object): void;
  deactivate(): Promise<void>;
}

async function until(what: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!what()) {
    if (Date.now() > end) throw new Error(`never came: ${what.toString()}\n${editor.log.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Arguments: the folder of the repository, and that of a project with a `requirements.txt` and a `pyproject.toml`. */
const [root = '', project = ''] = process.argv.slice(2);
const editor = createEditor(project);
const loader = Module as unknown as { _load: (name: string, ...more: readonly unknown[]) => unknown };
const load = loader._load;
loader._load = (name, ...more) => (name === 'vscode' ? editor.api : load(name, ...more));

const client = loader._load(join(root, 'dist/client.js')) as Client;
const { secrets, state } = memoryEditor().context;
client.activate({
  subscriptions: [],
  secrets,
  globalState: state,
  globalStorageUri: Uri.file(mkdtempSync(join(tmpdir(), 'lookalike-storage-'))),
  extensionUri: Uri.file(root),
  asAbsolutePath: (path: string) => join(root, path),
});

const token = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
const call = (kind: string, method: string, ...args: readonly unknown[]): Promise<unknown> =>
  Promise.resolve(editor.provider(kind)?.[method]?.(...args, token));
const length = (value: unknown) => (Array.isArray(value) ? value.length : 0);
const document = editor.open('requirements.txt', 'pip-requirements', 'dajngo\n');
const codes = (uri: Uri) => editor.codes(uri).map(ruleOf);
await until(() => codes(document.uri).length > 0);
const first = codes(document.uri);
const place = new Position(0, 2);
editor.edit(document, 'cv2\n');
await until(() => codes(document.uri).length > 0 && codes(document.uri)[0] !== first[0]);
const edited = codes(document.uri);
const hover = JSON.stringify(await call('hover', 'provideHover', document, place));
const context = { triggerKind: 0, triggerCharacter: undefined };
const listed = (await editor
  .provider('completion')
  ?.provideCompletionItems?.(document, place, token, context)) as { readonly items?: unknown } | undefined;
const actions = await editor
  .provider('actions')
  ?.provideCodeActions?.(document, new Range(0, 0, 0, 3), { diagnostics: [], triggerKind: 1 }, token);
editor.save(document);
await editor.run('lookalike.scanWorkspace');
const other = Uri.file(join(project, 'pyproject.toml'));
await until(() => codes(other).length > 0);
const report = await call(
  'lookalike-report',
  'provideTextDocumentContent',
  Uri.parse('lookalike-report:/r.txt'),
);
const result: SessionResult = {
  first,
  edited,
  other: codes(other),
  hover,
  completions: length(listed?.items ?? listed),
  actions: length(actions),
  report: String(report),
  messages: editor.messages,
  errors: editor.log.filter((line) => /fail|error:/i.test(line)),
};
editor.close(document);
// An answer to this comes behind whatever the server makes of the closing.
await call('lookalike-report', 'provideTextDocumentContent', Uri.parse('lookalike-report:/r.txt'));
await client.deactivate();
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit());

function ruleOf(code: unknown): unknown {
  return typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
}
