// Drives real editors with the built extension: `npm run test:editor [node|web|package|neovim] [--only PART-OF-TITLE]`
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { packageExtension } from '../../scripts/editors/package';
import { exists, root } from '../../scripts/ensure/cache';
import { runMain } from '../../scripts/ensure/run';
import { allowTest } from './allow';
import { launchBrowser, resultsFolder } from './browser';
import { crashTest } from './crash';
import { mendTest, mistakes } from './flows';
import type { EditorHost } from './host';
import { startNodeHost } from './hosts/node';
import { startWebHost } from './hosts/web';
import { driveInHostTests } from './in-host/drive';
import { contentTest } from './package-content';
import { neovimSuite } from './neovim/suite';
import type { Report } from './report';
import { createReport } from './report';
import { tipsTest } from './tips';

/** Starts the browser when it is asked for first: an editor in a terminal needs none. */
type OpenBrowser = () => Promise<Browser>;
type Suite = (report: Report, open: OpenBrowser) => Promise<void>;

const suites: Readonly<Record<string, Suite>> = {
  node: async (report, open) => nodeSuite(await open(), report),
  web: async (report, open) => webSuite(await open(), report),
  package: async (report, open) => packageSuite(await open(), report),
  neovim: neovimSuite,
};

async function nodeSuite(browser: Browser, report: Report): Promise<void> {
  await withHost(startNodeHost('node host'), async (host) => {
    for (const mistake of mistakes) await report.test(mendTest(browser, host, mistake));
    await report.test(crashTest(browser, host));
    await report.test(tipsTest(browser, host));
    await report.test(allowTest(browser, host));
    await insideSuites(browser, host, report, 'node');
  });
  await withHost(startNodeHost('node host', { trusted: false }), (host) =>
    restrictedSuite(browser, host, report),
  );
}

async function webSuite(browser: Browser, report: Report): Promise<void> {
  await withHost(startWebHost(), async (host) => {
    for (const mistake of mistakes) await report.test(mendTest(browser, host, mistake));
    await report.test(tipsTest(browser, host));
    await report.test(allowTest(browser, host));
    await insideSuites(browser, host, report, 'web');
  });
}

async function insideSuites(
  browser: Browser,
  host: EditorHost,
  report: Report,
  kind: 'node' | 'web',
): Promise<void> {
  await driveInHostTests(browser, host, report, { kind, suite: 'project', fixture: 'project' });
  await driveInHostTests(browser, host, report, {
    kind,
    suite: 'folders',
    fixture: 'folders/both.code-workspace',
  });
}

/** In an editor that trusts nobody until somebody at the keyboard says so. */
async function restrictedSuite(browser: Browser, host: EditorHost, report: Report): Promise<void> {
  const meanwhile = async (page: Page): Promise<void> => {
    await page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).click();
  };
  await driveInHostTests(browser, host, report, {
    kind: 'node',
    suite: 'restricted',
    fixture: 'restricted',
    meanwhile,
  });
}

/** The package as it is published, installed as a user installs it. */
async function packageSuite(browser: Browser, report: Report): Promise<void> {
  const vsix = join(resultsFolder, 'lookalike.vsix');
  await packageExtension(vsix);
  await withHost(startNodeHost('installed package', { vsix }), async (host) => {
    await report.test(contentTest(host.extensionsFolder));
    // One of each format is mended in the other hosts; here it is the package that counts.
    for (const mistake of mistakes.slice(0, 2)) await report.test(mendTest(browser, host, mistake));
  });
}

async function withHost<Host extends EditorHost>(
  starting: Promise<Host>,
  body: (host: Host) => Promise<void>,
): Promise<void> {
  const host = await starting;
  try {
    await body(host);
  } finally {
    await host.stop();
  }
}

runMain(async () => {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string', default: '' } },
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : Object.keys(suites);
  await rm(resultsFolder, { recursive: true, force: true });
  await mkdir(resultsFolder, { recursive: true });
  if (!(await exists(join(root, 'dist', 'client.js')))) throw new Error('Nothing is built: npm run build');
  const report = createReport(console.log, values.only);
  let browser: Promise<Browser> | undefined;
  const open = () => (browser ??= launchBrowser());
  try {
    for (const [name, suite] of Object.entries(suites)) {
      if (!names.includes(name)) continue;
      await suite(report, open).catch((error: unknown) => {
        report.add(
          `${name} suite`,
          0,
          error instanceof Error ? (error.stack ?? error.message) : String(error),
        );
      });
    }
  } finally {
    await (await browser)?.close();
  }
  process.exitCode = report.close() > 0 ? 1 : 0;
});
