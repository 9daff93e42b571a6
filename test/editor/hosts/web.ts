import { fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join, relative } from 'node:path';
import { freePort } from '../../../scripts/editors/ports';
import { root } from '../../../scripts/ensure/cache';
import { ensureWebEditor } from '../../../scripts/ensure/web-editor';
import { resultsFolder } from '../browser';
import type { Fixture } from '../fixtures';
import { fixturesFolder, openedBy } from '../fixtures';
import type { EditorHost } from '../host';
import { openWorkbench, visibleText } from '../workbench';
import type { WebServerOptions } from './web-server';

const PORT = 8480;

/** Where the server shows the files of the extension, and where it mounts the folder of fixtures. */
const EXTENSION = 'static/devextensions';
const MOUNT = 'vscode-test-web://mount';

/**
 * VS Code 1.91.1 for the web: extensions run in a web worker. The fixtures are served read-only, and each page keeps
 * what it saves in memory. VS Code trusts workspaces that lie in no file system of its own.
 */
export async function startWebHost(): Promise<EditorHost> {
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
    folderPath: fixturesFolder,
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
  const addressOf = (fixture: Fixture, bundle?: string): string => {
    const payload = [['skipWelcome', 'true']];
    if (bundle !== undefined) {
      payload.push(['extensionTestsPath', `${address}${EXTENSION}/${relative(root, bundle)}`]);
    }
    const query = new URLSearchParams({
      [openedBy(fixture)]: `${MOUNT}/${fixture}`,
      payload: JSON.stringify(payload),
    });
    return `${address}?${query.toString()}`;
  };
  return {
    name: 'web host',
    async open(page, fixture) {
      const workbench = await openWorkbench(page, addressOf(fixture));
      return { workbench, savedText: async (file) => visibleText(await workbench.reopen(file)) };
    },
    async runInside(page, fixture, bundle) {
      await page.goto(addressOf(fixture, bundle));
    },
    async stop() {
      server.kill();
      await ended;
    },
  };
}
