/**
 * Runs the benchmarks one after the other: `npm run bench [-- NAME…]`. Builds the bundles that they start, and each
 * benchmark into a bundle of its own: what a loader of TypeScript adds would be measured as well.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'test/bench');
const built = join(root, '.cache/bench');

/** A file that finds others by its own place does so from a bundle too. */
const keepPlaces: Plugin = {
  name: 'keep-places',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/](?:test|scripts)[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
      return { contents, loader: 'ts' };
    });
  },
};

function run(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status ?? 'a signal'}`);
}

async function bundleOf(name: string): Promise<string> {
  const outfile = join(built, `${name}.cjs`);
  await build({
    entryPoints: [join(folder, `${name}.bench.ts`)],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outfile,
    plugins: [keepPlaces],
    logLevel: 'warning',
  });
  return outfile;
}

async function main(wanted: readonly string[]): Promise<void> {
  const all = readdirSync(folder)
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => basename(file, '.bench.ts'));
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new Error(`no such benchmark: ${unknown.join(', ')}; there are ${all.join(', ')}`);
  // As they are shipped.
  run(['scripts/build.mjs', '--production', 'client', 'server', 'cli']);
  for (const name of wanted.length > 0 ? wanted : all) run([await bundleOf(name)]);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(String(error));
  process.exitCode = 1;
});
