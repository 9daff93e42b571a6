// Makes the package that is published: `npm run package`
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packageExtension } from './editors/package';
import { root } from './ensure/cache';
import { runMain } from './ensure/run';

runMain(async () => {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const file = `${manifest.name}-${manifest.version}.vsix`;
  await packageExtension(join(root, file));
  const { size } = await stat(join(root, file));
  console.log(`${file}: ${(size / 1_000_000).toFixed(2)} MB`);
});
