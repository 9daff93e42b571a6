import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationToken, DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import type { FileChangeType } from 'vscode-languageserver/node';
import type { ScanParams, ScanResult } from '../../shared/src/scan-messages';
import { SCAN_REQUEST } from '../../shared/src/scan-messages';
import { type ClientOptions, eventually, startClient, type TestClient } from './test-client';

/** A folder on the disk that servers have open. */
export interface DiskWorkspace {
  readonly root: string;
  uriOf(path: string): string;
  /** Writes files; nobody is told. */
  put(files: Readonly<Record<string, string>>): void;
  start(options?: ClientOptions): Promise<TestClient>;
  remove(): void;
}

export function createDiskWorkspace(): DiskWorkspace {
  const root = mkdtempSync(join(tmpdir(), 'lookalike-workspace-'));
  return {
    root,
    uriOf: (path) => pathToFileURL(join(root, path)).href,
    put(files) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    },
    start(options = {}) {
      const folders = [{ uri: pathToFileURL(root).href, name: 'project' }];
      return startClient({ ...options, params: { workspaceFolders: folders, ...options.params } });
    },
    remove() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export function scan(
  client: TestClient,
  params: ScanParams = {},
  token: CancellationToken = CancellationToken.None,
): Promise<ScanResult> {
  return client.connection.sendRequest<ScanResult>(SCAN_REQUEST, params, token);
}

export function tellChange(client: TestClient, uri: string, type: FileChangeType): Promise<void> {
  return client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type }],
  });
}

/** What was published last of a file, as `LINE:CODE`; `undefined` where nothing ever was. */
export function published(client: TestClient, uri: string): readonly string[] | undefined {
  return client.heard.published
    .filter((one) => one.uri === uri)
    .at(-1)
    ?.diagnostics.map(({ code, range }) => `${range.start.line}:${code ?? ''}`);
}

export async function untilPublished(
  client: TestClient,
  uri: string,
  wanted: readonly string[],
): Promise<void> {
  await eventually(
    () => published(client, uri) ?? [],
    (codes) => JSON.stringify(codes) === JSON.stringify(wanted),
  );
}
