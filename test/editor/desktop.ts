// Runs the tests inside the extension host of a desktop VS Code, which this downloads: `npm run test:desktop [VERSION]`
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { root } from '../../scripts/ensure/cache';
import { runMain } from '../../scripts/ensure/run';
import { projectFixture } from './fixtures';
import { bundleTests } from './in-host/bundle';

runMain(async () => {
  const version = process.argv[2] ?? 'stable';
  const vscodeExecutablePath = await downloadAndUnzipVSCode({
    version,
    cachePath: join(root, '.cache', 'desktop'),
  }).catch((error: unknown) => {
    throw new Error(
      `VS Code ${version} for the desktop could not be downloaded, so nothing was tested: ${String(error)}`,
    );
  });
  const folder = await mkdtemp(join(tmpdir(), 'lookalike-desktop-'));
  try {
    await cp(projectFixture, join(folder, 'project'), { recursive: true });
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleTests({ host: 'node', suite: 'project' }),
      launchArgs: [
        join(folder, 'project'),
        '--disable-workspace-trust',
        '--disable-extensions',
        '--no-sandbox',
      ],
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
