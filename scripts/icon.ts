// Renders docs/images/icon.svg into the PNG that the manifest needs: `npx tsx scripts/icon.ts`
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './ensure/cache';
import { runMain } from './ensure/run';
import { ensureChromium } from './ensure/tools';

const SIDE_PIXELS = 256;

runMain(async () => {
  const images = join(root, 'docs', 'images');
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: SIDE_PIXELS, height: SIDE_PIXELS } });
    const svg = await readFile(join(images, 'icon.svg'), 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: join(images, 'icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
});
