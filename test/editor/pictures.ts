// Makes the pictures of the README by keyboard in a real editor, light and dark: `npm run pictures`
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/ensure/cache';
import { runMain } from '../../scripts/ensure/run';
import { launchBrowser, resultsFolder, withPage } from './browser';
import { startNodeHost } from './hosts/node';
import { pressUntilShown, squiggles } from './workbench';

const folder = join(root, 'docs', 'images');

/** By what their pictures are called. */
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const;

/** Only what a picture is about: no side bars, no map of the text; letters that can be read in a small picture. */
const plain = {
  'editor.fontSize': 15,
  'editor.minimap.enabled': false,
  // VS Code's own remark on such letters stands in the tip as well.
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.lightbulb.enabled': 'off',
  'workbench.statusBar.visible': false,
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.editor.editorActionsLocation': 'hidden',
} as const;

const WRONG_NAMES = 4;

runMain(async () => {
  await mkdir(resultsFolder, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const [theme, colorTheme] of Object.entries(themes)) {
      const settings = { ...plain, 'workbench.colorTheme': colorTheme, 'window.autoDetectColorScheme': true };
      const host = await startNodeHost('pictures', { settings });
      try {
        await withPage(browser, `pictures-${theme}`, async (page) => {
          await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' });
          await page.setViewportSize({ width: 800, height: 360 });
          const { workbench } = await host.open(page, 'shop');
          const editor = await workbench.open('requirements.txt');
          await page.keyboard.press('Control+KeyB');
          const marks = squiggles(editor);
          await marks.nth(WRONG_NAMES - 1).waitFor();
          const shoot = (name: string) => page.screenshot({ path: join(folder, `${name}-${theme}.png`) });

          await goTo(page, 3);
          await page.keyboard.press('Control+KeyK');
          await page.keyboard.press('Control+KeyI');
          await page.locator('.monaco-hover:visible', { hasText: 'latest version' }).waitFor();
          await shoot('hover');
          await page.keyboard.press('Escape');

          await goTo(page, 5);
          const third = page.locator('.action-widget .monaco-list-row.action', { hasText: 'opencv-contrib' });
          await pressUntilShown(page, 'Control+Period', third);
          await shoot('fixes');
          await page.keyboard.press('Escape');

          await page.setViewportSize({ width: 800, height: 460 });
          await command(page, 'Lookalike: Scan Workspace');
          await page.locator('.notification-toast', { hasText: /scan/i }).first().waitFor();
          await command(page, 'Lookalike: Show Report');
          const path = 'services/pyproject.toml';
          const report = page.locator('.editor-instance .view-line', { hasText: path });
          await report.first().waitFor();
          await command(page, 'Notifications: Clear All Notifications');
          await page.locator('.notification-toast').first().waitFor({ state: 'detached' });
          await shoot('report');
        });
      } finally {
        await host.stop();
      }
    }
  } finally {
    await browser.close();
  }
});

/** Puts the caret behind the first letter of a line, from 1. */
async function goTo(page: Page, line: number): Promise<void> {
  await page.keyboard.press('Control+KeyG');
  await page.locator('.quick-input-widget:visible').waitFor();
  await page.keyboard.type(`${line}:2`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Runs a command by its title. */
async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:visible').waitFor();
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}
