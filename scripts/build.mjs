// Builds the bundles, one file each, into dist/. `node scripts/build.mjs [NAME…] [--watch] [--production]`
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

/** What VS Code or Node provides at run time. */
const external = ['vscode'];

const node = { platform: 'node', target: 'node20', format: 'cjs' };
const browser = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

const bundles = {
  'client': { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.js' },
  'client-browser': {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client-browser.js',
  },
  'server': {
    ...node,
    entryPoints: ['server/src/node.ts'],
    outfile: 'dist/server.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  'server-browser': {
    ...browser,
    format: 'iife',
    entryPoints: ['server/src/browser.ts'],
    outfile: 'dist/server-browser.js',
  },
  'cli': {
    ...node,
    entryPoints: ['server/src/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  'mcp': {
    ...node,
    entryPoints: ['server/src/mcp.ts'],
    outfile: 'dist/mcp.js',
    banner: { js: '#!/usr/bin/env node' },
  },
};

const { values, positionals } = parseArgs({
  options: { watch: { type: 'boolean' }, production: { type: 'boolean' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in bundles));
if (unknown.length > 0) {
  console.error(`No such bundle: ${unknown.join(', ')}. There are: ${Object.keys(bundles).join(', ')}.`);
  process.exit(2);
}
const names = positionals.length > 0 ? positionals : Object.keys(bundles);
if (positionals.length === 0) await rm('dist', { recursive: true, force: true });
const options = names.map((name) => ({
  ...bundles[name],
  bundle: true,
  external,
  legalComments: 'none',
  logLevel: 'warning',
  minify: values.production === true,
  sourcemap: values.production === true ? false : 'linked',
}));
if (values.watch) {
  await Promise.all(options.map(async (option) => (await esbuild.context(option)).watch()));
} else {
  await Promise.all(options.map((option) => esbuild.build(option)));
}
