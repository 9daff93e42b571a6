import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import esbuild from 'esbuild';
import { root } from '../../../scripts/ensure/cache';
import type { SuiteName } from './suites';

/** In a browser mocha is a script that sets globals; it must not take this bundle's exports for its own. */
const asScript = { global: 'self', module: 'undefined', exports: 'undefined', define: 'undefined' };

/** What runs inside an extension host. */
export interface InHostTests {
  readonly host: 'node' | 'web';
  readonly suite: SuiteName;
  /** Only the tests whose titles hold this; all of them where it is empty. */
  readonly only?: string;
}

/**
 * Bundles the tests that run inside an extension host, and gives the file. They go below the extension's folder, as
 * the web host wants it; the package leaves them out.
 */
export async function bundleTests({ host, suite, only = '' }: InHostTests): Promise<string> {
  const outfile = join(root, 'dist', 'test', `${host}-${suite}.js`);
  const common: BuildOptions = {
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    outfile,
    loader: { '.toml': 'text', '.txt': 'text' },
    entryPoints: [join(import.meta.dirname, `${host}.ts`)],
  };
  const define = { SUITE: JSON.stringify(suite), ONLY: JSON.stringify(only) };
  await esbuild.build(
    host === 'node'
      ? { ...common, platform: 'node', external: ['vscode', 'mocha'], define }
      : { ...common, platform: 'browser', external: ['vscode'], define: { ...define, ...asScript } },
  );
  return outfile;
}
