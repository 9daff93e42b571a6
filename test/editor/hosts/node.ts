import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeServer } from '../../../scripts/editors/node-server';
import { startNodeServer } from '../../../scripts/editors/node-server';
import { root } from '../../../scripts/ensure/cache';
import { ensureNodeEditor } from '../../../scripts/ensure/node-editor';
import { resultsFolder } from '../browser';
import type { Fixture } from '../fixtures';
import { fixturesFolder, openedBy } from '../fixtures';
import type { EditorHost } from '../host';
import { openWorkbench } from '../workbench';

const PORT = 8450;

export interface NodeHost extends EditorHost {
  readonly server: NodeServer;
  /** Where installed extensions are. */
  readonly extensionsFolder: string;
}

export interface NodeHostOptions {
  /** The package to install; without it, our sources' build is loaded. */
  readonly vsix?: string;
  /** Whether workspaces are trusted: with `false` the editor opens all in restricted mode. */
  readonly trusted?: boolean;
  /** Settings of the user. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** VS Code 1.100.3 with extensions in a Node process: our sources' build, or where it is given, an installed package. */
export async function startNodeHost(
  name: string,
  { vsix, trusted = true, settings = {} }: NodeHostOptions = {},
): Promise<NodeHost> {
  const folder = await mkdtemp(join(tmpdir(), 'lookalike-test-'));
  const server = await startNodeServer({
    editor: await ensureNodeEditor(),
    dataFolder: join(folder, 'server'),
    port: PORT,
    trusted,
    settings,
    ...(vsix === undefined ? {} : { extension: vsix }),
  });
  const authority = `127.0.0.1:${server.port}`;
  let copies = 0;
  /** The path of a fresh copy of a fixture. */
  const copy = async (fixture: Fixture): Promise<string> => {
    const parent = join(folder, `copy-${++copies}`);
    const [top = ''] = fixture.split('/');
    await cp(join(fixturesFolder, top), join(parent, top), { recursive: true });
    return join(parent, fixture);
  };
  const addressOf = (fixture: Fixture, path: string, bundle?: string): string => {
    const remote = (file: string): string => `vscode-remote://${authority}${file}`;
    const payload = [['skipWelcome', 'true']];
    if (vsix === undefined) payload.push(['extensionDevelopmentPath', remote(root)]);
    if (bundle !== undefined) payload.push(['extensionTestsPath', remote(bundle)]);
    const query = new URLSearchParams({
      tkn: server.token,
      [openedBy(fixture)]: path,
      payload: JSON.stringify(payload),
    });
    return `http://${authority}/?${query.toString()}`;
  };
  return {
    name,
    server,
    extensionsFolder: join(folder, 'server', 'extensions'),
    async open(page, fixture) {
      const path = await copy(fixture);
      const workbench = await openWorkbench(page, addressOf(fixture, path));
      return { workbench, savedText: (file) => readFile(join(path, file), 'utf8') };
    },
    async runInside(page, fixture, bundle) {
      await page.goto(addressOf(fixture, await copy(fixture), bundle));
    },
    async stop() {
      await server.stop();
      await cp(server.logFile, join(resultsFolder, `${name.replaceAll(' ', '-')}.server.log`));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
