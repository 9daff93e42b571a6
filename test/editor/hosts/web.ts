import { createRequire } from 'node:module';
import { join } from 'node:path';
import { freePort } from '../../../scripts/editors/ports';
import { root } from '../../../scripts/ensure/cache';
import { ensureWebEditor } from '../../../scripts/ensure/web-editor';
import type { EditorHost } from '../host';
import { openWorkbench, visibleText } from '../workbench';

const PORT = 8480;

/** What is used of `@vscode/test-web`, which lies outside the project's own dependencies. */
interface TestWeb {
  readonly open: (options: {
    readonly browserType: 'none';
    readonly quality: 'stable';
    readonly commit: string;
    readonly testRunnerDataDir: string;
    readonly host: string;
    readonly port: number;
    readonly extensionDevelopmentPath: string;
    readonly extensionTestsPath?: string;
    readonly folderPath: string;
  }) => Promise<{ dispose: () => void }>;
}

export interface WebHost extends EditorHost {
  readonly address: string;
}

/**
 * VS Code 1.91.1 for the web: extensions run in a web worker. The folder is served read-only, and each page keeps what
 * it saves in memory. With a bundle of tests, a page runs those in the worker.
 */
export async function startWebHost(fixture: string, bundle?: string): Promise<WebHost> {
  const editor = await ensureWebEditor();
  const testWeb = createRequire(join(editor.folder, 'package.json'))('@vscode/test-web') as TestWeb;
  const port = await freePort(PORT);
  const server = await testWeb.open({
    browserType: 'none',
    quality: 'stable',
    commit: editor.commit,
    testRunnerDataDir: editor.dataFolder,
    host: 'localhost',
    port,
    extensionDevelopmentPath: root,
    ...(bundle === undefined ? {} : { extensionTestsPath: bundle }),
    folderPath: fixture,
  });
  const address = `http://localhost:${port}/`;
  return {
    name: 'web host',
    address,
    async open(page) {
      const workbench = await openWorkbench(page, address);
      return { workbench, savedText: async (file) => visibleText(await workbench.reopen(file)) };
    },
    stop() {
      server.dispose();
      return Promise.resolve();
    },
  };
}
