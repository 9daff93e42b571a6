import { join } from 'node:path';
import esbuild from 'esbuild';
import { root } from '../../../scripts/ensure/cache';

/** In a browser mocha is a script that sets globals; it must not take this bundle's exports for its own. */
const asScript = { global: 'self', module: 'undefined', exports: 'undefined', define: 'undefined' };

/**
 * Bundles the tests that run inside an extension host, and gives the file. They go below the extension's folder, as
 * the web host wants it; the package leaves them out.
 */
export async function bundleTests(host: 'node' | 'web'): Promise<string> {
  const outfile = join(root, 'dist', 'test', `${host}.js`);
  const common = { bundle: true, format: 'cjs', sourcemap: 'inline', logLevel: 'warning', outfile } as const;
  const entryPoints = [join(import.meta.dirname, `${host}.ts`)];
  await esbuild.build(
    host === 'node'
      ? { ...common, entryPoints, platform: 'node', external: ['vscode', 'mocha'] }
      : { ...common, entryPoints, platform: 'browser', external: ['vscode'], define: asScript },
  );
  return outfile;
}
