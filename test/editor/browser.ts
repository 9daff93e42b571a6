import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { root } from '../../scripts/ensure/cache';
import { ensureChromium } from '../../scripts/ensure/tools';

/** Where screenshots and, of failed tests, logs are kept. */
export const resultsFolder = join(root, 'test-results');

/** How long the slowest step (the first start of an editor on a busy machine) may take. */
export const PATIENCE_MILLISECONDS = 60_000;

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}

/**
 * Gives `body` a page of its own, and its log. Its console goes to `test-results/NAME.console.log`, and a screenshot is taken at the
 * end: `NAME.png`, or `NAME.failed.png` where `body` threw.
 */
export async function withPage(
  browser: Browser,
  name: string,
  body: (page: Page, log: Writable) => Promise<void>,
): Promise<void> {
  await mkdir(resultsFolder, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  const page = await context.newPage();
  const log = createWriteStream(join(resultsFolder, `${name}.console.log`));
  page.on('console', (message) => log.write(`${message.type()}: ${message.text()}\n`));
  page.on('pageerror', (error) => log.write(`page error: ${error.message}\n`));
  try {
    await body(page, log);
  } catch (error) {
    await page.screenshot({ path: join(resultsFolder, `${name}.failed.png`) });
    throw error;
  } finally {
    await context.close();
    log.end();
  }
}
