import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../ensure/cache';
import { run } from '../ensure/run';

/**
 * Packs the extension as it is published into the file `target`. This builds the bundles for production; dependencies
 * are inside the bundles already.
 */
export async function packageExtension(target: string): Promise<void> {
  const vsce = createRequire(join(root, 'package.json')).resolve('@vscode/vsce/vsce');
  await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', target], { cwd: root });
}
