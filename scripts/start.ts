// Builds, shows what the check finds in the examples, and serves a VS Code with the extension: `npm start`
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNodeServer } from './editors/node-server';
import { packageExtension } from './editors/package';
import { root } from './ensure/cache';
import { ensureNodeEditor } from './ensure/node-editor';
import { run, runMain, tryRun } from './ensure/run';

const PORT = 8400;

runMain(async () => {
  await run(process.execPath, ['scripts/build.mjs', '--production'], { cwd: root, show: true });
  console.log('What `lookalike check examples` finds:\n');
  const check = await tryRun(process.execPath, ['dist/cli.js', 'check', 'examples'], {
    cwd: root,
    show: true,
  });
  if (check.status > 1) throw new Error(`The check of the examples failed with status ${check.status}.`);

  const editor = await ensureNodeEditor();
  const dataFolder = await mkdtemp(join(tmpdir(), 'lookalike-start-'));
  const extension = join(dataFolder, 'lookalike.vsix');
  await packageExtension(extension);
  const server = await startNodeServer({ editor, dataFolder, port: PORT, extension });
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort();
    void server.stop();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (server.port !== PORT) console.log(`\nPort ${PORT} is taken, so this is on ${server.port}.`);
  console.log('\nVS Code with Lookalike and the examples, until Ctrl+C:');
  const query = new URLSearchParams({ tkn: server.token, folder: join(root, 'examples') });
  console.log(`http://127.0.0.1:${server.port}/?${query.toString().replaceAll('%2F', '/')}`);
  const status = await server.ended;
  await rm(dataFolder, { recursive: true, force: true });
  if (!stopping.signal.aborted) throw new Error(`VS Code's server ended by itself with status ${status}.`);
  // What the server has started holds our pipes for some seconds more.
  process.exit(0);
});
