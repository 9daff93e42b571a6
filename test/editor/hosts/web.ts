import { fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../scripts/editors/ports';
import { root } from '../../../scripts/ensure/cache';
import { ensureWebEditor } from '../../../scripts/ensure/web-editor';
import { resultsFolder } from '../browser';
import type { EditorHost } from '../host';
import { openWorkbench, visibleText } from '../workbench';
import type { WebServerOptions } from './web-server';

const PORT = 8480;

export interface WebHost extends EditorHost {
  readonly address: string;
}

/**
 * VS Code 1.91.1 for the web: extensions run in a web worker. The folder is served read-only, and each page keeps what
 * it saves in memory. With a bundle of tests, a page runs those in the worker.
 */
export async function startWebHost(fixture: string, bundle?: string): Promise<WebHost> {
  const { folder, dataFolder, commit } = await ensureWebEditor();
  const port = await freePort(PORT);
  const options: WebServerOptions = {
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: dataFolder,
    // Not 127.0.0.1: the worker's frame comes from a subdomain.
    host: 'localhost',
    port,
    extensionDevelopmentPath: root,
    ...(bundle === undefined ? {} : { extensionTestsPath: bundle }),
    folderPath: fixture,
  };
  const log = openSync(join(resultsFolder, 'web-host.server.log'), 'a');
  const server = fork(join(import.meta.dirname, 'web-server.ts'), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', log, log, 'ipc'],
  });
  const ended = once(server, 'exit');
  server.send({ folder, options });
  const [message] = (await Promise.race([once(server, 'message'), ended])) as unknown[];
  if (message !== 'ready') throw new Error('The server of VS Code for the web ended; see test-results.');
  const address = `http://localhost:${port}/`;
  return {
    name: 'web host',
    address,
    async open(page) {
      const workbench = await openWorkbench(page, address);
      return { workbench, savedText: async (file) => visibleText(await workbench.reopen(file)) };
    },
    async stop() {
      server.kill();
      await ended;
    },
  };
}
