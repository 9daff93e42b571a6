import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeServer } from '../../../scripts/editors/node-server';
import { startNodeServer } from '../../../scripts/editors/node-server';
import { root } from '../../../scripts/ensure/cache';
import { ensureNodeEditor } from '../../../scripts/ensure/node-editor';
import { resultsFolder } from '../browser';
import type { EditorHost } from '../host';
import { openWorkbench } from '../workbench';

const PORT = 8450;

export interface NodeHost extends EditorHost {
  readonly server: NodeServer;
  /** Where installed extensions are. */
  readonly extensionsFolder: string;
  /** The address of a page that runs the tests of `bundle` inside the extension host, on a copy of `fixture`. */
  readonly testAddress: (fixture: string, bundle: string) => Promise<string>;
}

/** VS Code 1.100.3 with extensions in a Node process: our sources' build, or where it is given, an installed package. */
export async function startNodeHost(name: string, vsix?: string): Promise<NodeHost> {
  const folder = await mkdtemp(join(tmpdir(), 'lookalike-test-'));
  const server = await startNodeServer({
    editor: await ensureNodeEditor(),
    dataFolder: join(folder, 'server'),
    port: PORT,
    ...(vsix === undefined ? {} : { extension: vsix }),
  });
  const authority = `127.0.0.1:${server.port}`;
  let copies = 0;
  const copy = async (fixture: string): Promise<string> => {
    const target = join(folder, `copy-${++copies}`, 'project');
    await cp(fixture, target, { recursive: true });
    return target;
  };
  const addressOf = (workspace: string, bundle?: string): string => {
    const remote = (path: string): string => `vscode-remote://${authority}${path}`;
    const payload = [['skipWelcome', 'true']];
    if (vsix === undefined) payload.push(['extensionDevelopmentPath', remote(root)]);
    if (bundle !== undefined) payload.push(['extensionTestsPath', remote(bundle)]);
    const query = new URLSearchParams({
      tkn: server.token,
      folder: workspace,
      payload: JSON.stringify(payload),
    });
    return `http://${authority}/?${query.toString()}`;
  };
  return {
    name,
    server,
    extensionsFolder: join(folder, 'server', 'extensions'),
    testAddress: async (fixture, bundle) => addressOf(await copy(fixture), bundle),
    async open(page, fixture) {
      const workspace = await copy(fixture);
      const workbench = await openWorkbench(page, addressOf(workspace));
      return { workbench, savedText: (file) => readFile(join(workspace, file), 'utf8') };
    },
    async stop() {
      await server.stop();
      await cp(server.logFile, join(resultsFolder, `${name.replaceAll(' ', '-')}.server.log`));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
