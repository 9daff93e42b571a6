import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Folder, ROOT, temporaryFolder } from '../cli/run';
import { type SocketWatch, startSocketWatch } from '../socket-watch';
import type { SessionResult } from './host/session';

let folder: Folder;
let watch: SocketWatch;
beforeAll(async () => {
  folder = temporaryFolder();
  folder.put({
    'project/requirements.txt': 'dajngo\n',
    'project/pyproject.toml': '[project]\nname = "x"\ndependencies = ["cv2"]\n',
  });
  watch = await startSocketWatch();
});
afterAll(() => {
  watch.stop();
  folder.remove();
});

/** The bundle of the client in an editor without windows, with the server that it starts: see `host/`. */
test('an editing session in the extension host opens no socket', async () => {
  const session = join(folder.path, 'session.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'host/session.ts')],
    outfile: session,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const project = join(folder.path, 'project');
  const { status, said, sockets } = await watch.run(project, [session, ROOT, project]);
  expect(status).toBe(0);
  const shown = JSON.parse(said) as SessionResult;
  expect(shown).toMatchObject({
    first: ['name.typo'],
    edited: ['name.import-name'],
    other: ['name.import-name'],
    hover: expect.stringContaining('opencv-python') as string,
    report: expect.stringContaining('pyproject.toml: errors: 1') as string,
    messages: [expect.stringContaining('The workspace is scanned.')],
    errors: [],
  });
  expect(shown.completions).toBeGreaterThan(0);
  expect(shown.actions).toBeGreaterThan(0);
  expect(sockets).toEqual([]);
});

/** Modules that can open a connection. */
const NETWORK = /^(?:node:)?(?:net|tls|http|https|http2|dgram|dns|dns\/promises|inspector|ws|undici)$/;

async function metafileOf(entry: string, platform: 'node' | 'browser'): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    write: false,
    metafile: true,
    platform,
    format: 'cjs',
    external: ['vscode'],
    mainFields: platform === 'browser' ? ['browser', 'module', 'main'] : ['main', 'module'],
    logLevel: 'error',
  });
  return metafile;
}

describe('what the bundle of the client is made of', () => {
  test('on a desktop: one library can open a pipe where it is asked to, and nothing else can connect', async () => {
    const { inputs } = await metafileOf('client/src/node.ts', 'node');
    const users = Object.entries(inputs).flatMap(([file, { imports }]) =>
      imports
        .filter(({ path, external }) => external === true && NETWORK.test(path))
        .map(({ path }) => `${/node_modules\/(?!.*node_modules\/)([^/]+)/.exec(file)?.[1] ?? file}: ${path}`),
    );
    expect(users).toEqual(['vscode-jsonrpc: net']);
  });

  test('in a browser: no module of Node at all', async () => {
    const { inputs } = await metafileOf('client/src/browser.ts', 'browser');
    const outside = Object.values(inputs).flatMap(({ imports }) =>
      imports.filter(({ external }) => external === true).map(({ path }) => path),
    );
    expect(new Set(outside)).toEqual(new Set(['vscode']));
  });

  test.each(['client.js', 'client-browser.js', 'server-browser.js'])(
    '%s speaks to no network by other means',
    (name) => {
      const text = readFileSync(join(ROOT, 'dist', name), 'utf8');
      expect(
        text.match(/\bfetch\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b|\bsendBeacon\(/g),
      ).toBeNull();
    },
  );
});
