import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type ApplyWorkspaceEditParams,
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  ExecuteCommandRequest,
  MessageType,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import { FIX_ALL_COMMAND, FIXES_REQUEST, type FixesResult } from '../../shared/src/fix-messages';
import type { DiskWorkspace } from './disk-workspace';
import { createDiskWorkspace, scan } from './disk-workspace';
import { eventually, MODERN, type TestClient } from './test-client';

let workspace: DiskWorkspace;
let client: TestClient;
let edits: ApplyWorkspaceEditParams[];
let answer: { applied: boolean; failureReason?: string };

const ANNOTATING: ClientCapabilities = {
  ...MODERN,
  workspace: {
    ...MODERN.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
};

/** An exact fix in each: a letter, an import name, a module of Python's own; a typo, which is only likely; nothing. */
const FILES = {
  'requirements.txt': 'flask\ndj\u0430ngo==4 # \u{1f600}\n',
  'a/requirements.txt': 'cv2\r\njson\r\nrequests\r\n',
  'b/requirements.txt': 'dajngo\n',
  'c/pyproject.toml': '[project]\ndependencies = ["numpy", "numpy\u200b"]\n',
  'd/requirements.txt': 'rnatplotlib\n# fl\u0430sk\n',
  'e/requirements.txt': 'flask\n',
};

beforeEach(() => {
  workspace = createDiskWorkspace();
  edits = [];
  answer = { applied: true };
});

afterEach(async () => {
  await client.stop();
  workspace.remove();
});

async function start(capabilities = ANNOTATING): Promise<void> {
  client = await workspace.start({ capabilities });
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
    edits.push(params);
    return answer;
  });
}

const fixes = () => client.connection.sendRequest<FixesResult>(FIXES_REQUEST, {});
const fixAll = () => client.connection.sendRequest(ExecuteCommandRequest.type, { command: FIX_ALL_COMMAND });

/** `PATH VERSION: OLD > NEW, …` of each file. */
function told({ files }: FixesResult): readonly string[] {
  return files.map(({ uri, version, changes }) => {
    const path = uri.slice(workspace.uriOf('').length).replace(/^\//, '');
    return `${path} ${version ?? '-'}: ${changes.map(({ oldText, newText }) => `${oldText}>${newText}`).join()}`;
  });
}

test('looks for the files by itself, and gives what is certain in all of them, open or not', async () => {
  workspace.put(FILES);
  await start();
  await client.open(workspace.uriOf('e/requirements.txt'), 'num\u0440y\n', 5);
  const found = await fixes();
  expect(told(found)).toEqual([
    'a/requirements.txt -: cv2>opencv-python,json\r\n>',
    'c/pyproject.toml -: numpy\u200b>numpy',
    'd/requirements.txt -: rnatplotlib>matplotlib',
    'e/requirements.txt 5: num\u0440y>numpy',
    'requirements.txt -: dj\u0430ngo>django',
  ]);
  expect(found.fixes).toBe(6);
  expect(found.files.at(-1)?.changes[0]?.range).toEqual({
    start: { line: 1, character: 0 },
    end: { line: 1, character: 6 },
  });
  expect((await scan(client)).counts.certain).toBe(6);
});

test('takes files as they are now, and leaves what a policy or a comment accepts', async () => {
  workspace.put(FILES);
  await start();
  await scan(client);
  workspace.put({
    'requirements.txt': '\n\ndj\u0430ngo\n',
    'a/requirements.txt': 'cv2 # lookalike: ignore[name.import-name] -- ours\n',
    'c/pyproject.toml': '[project]\n',
    'd/requirements.txt': 'matplotlib\n',
  });
  const found = await fixes();
  expect(told(found)).toEqual(['requirements.txt -: dj\u0430ngo>django']);
  expect(found.files[0]?.changes[0]?.range.start).toEqual({ line: 2, character: 0 });
});

test('as a command: one edit with versions, each change of which wants a confirmation', async () => {
  workspace.put({ 'requirements.txt': 'dj\u0430ngo\n', 'a/requirements.txt': 'flask\n' });
  await start();
  await client.open(workspace.uriOf('a/requirements.txt'), 'fl\u0430sk\n', 3);
  expect(await fixAll()).toBeNull();
  expect(edits).toHaveLength(1);
  const { edit, label } = edits[0] ?? { edit: {} };
  expect(label).toBe('Lookalike: fix all files');
  expect(Object.values(edit.changeAnnotations ?? {})).toEqual([
    { label: 'Certain fixes: tick those to apply', needsConfirmation: true },
  ]);
  const [annotationId] = Object.keys(edit.changeAnnotations ?? {});
  const documents = (edit.documentChanges ?? []).filter((one) => TextDocumentEdit.is(one));
  expect(documents.map(({ textDocument }) => textDocument)).toEqual([
    { uri: workspace.uriOf('a/requirements.txt'), version: 3 },
    { uri: workspace.uriOf('requirements.txt'), version: null },
  ]);
  for (const one of documents) expect(one.edits).toMatchObject([{ annotationId }]);
});

test('as a command for a client that knows no versions, and for one that knows no annotations', async () => {
  workspace.put({ 'requirements.txt': 'dj\u0430ngo\n' });
  await start({ workspace: { workspaceFolders: true } });
  await fixAll();
  expect(edits[0]?.edit).toEqual({
    changes: {
      [workspace.uriOf('requirements.txt')]: [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
          newText: 'django',
        },
      ],
    },
  });
  await client.stop();
  await start(MODERN);
  await fixAll();
  expect(edits[1]?.edit.changeAnnotations).toBeUndefined();
  expect(JSON.stringify(edits[1]?.edit.documentChanges)).not.toContain('annotationId');
});

test('as a command: says where nothing is certain, and where the client refuses', async () => {
  workspace.put({ 'requirements.txt': 'dajngo\n' });
  await start();
  await fixAll();
  expect(edits).toEqual([]);
  const messages = () => client.heard.messages;
  await eventually(messages, (heard) => heard.length === 1 && heard[0]?.type === MessageType.Info);
  await client.open(workspace.uriOf('requirements.txt'), 'dj\u0430ngo\n');
  answer = { applied: false, failureReason: 'The file is read-only.' };
  await fixAll();
  await eventually(messages, (heard) => heard[1]?.message === 'The file is read-only.');
});
