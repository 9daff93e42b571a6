import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { resultsFolder, withPage } from './browser';
import type { EditorHost } from './host';
import type { EditorTest } from './report';
import { until } from './until';
import { squiggles, visibleText } from './workbench';

/** A proposed name is taken by a key, and the tip at a name with a Cyrillic letter is opened by keys and read. */
export function tipsTest(browser: Browser, host: EditorHost): EditorTest {
  return {
    name: `${host.name}: a name is completed by keyboard, and a tip tells a look-alike letter`,
    run: () =>
      withPage(browser, `${host.name}-tips`.replaceAll(' ', '-'), async (page) => {
        const { workbench } = await host.open(page, 'project');
        const editor = await workbench.open('requirements.txt');
        await workbench.typeAtEnd(editor, 'djang');
        // The server has started and answers: what was asked of it before may have been dropped.
        await squiggles(editor).first().waitFor();
        await page.keyboard.press('Control+Space');
        const proposal = editor.locator('.suggest-widget.visible .monaco-list-row.focused');
        await proposal.filter({ hasText: /^django/ }).waitFor();
        await page.keyboard.press('Enter');
        await until(
          'The completed name',
          () => visibleText(editor),
          (text) => text.endsWith('\ndjango'),
        );
        await page.keyboard.type('\ndj\u0430ngo', { delay: 20 });
        await page.keyboard.press('Escape');
        await page.keyboard.press('ArrowLeft');
        await squiggles(editor).first().waitFor();
        await page.keyboard.press('Control+KeyK');
        await page.keyboard.press('Control+KeyI');
        const tip = page.locator('.monaco-hover:visible', { hasText: 'CYRILLIC SMALL LETTER A' });
        await tip.waitFor();
        await page.screenshot({ path: join(resultsFolder, `${host.name}-tip.png`.replaceAll(' ', '-')) });
        const text = await tip.innerText();
        const sentences = text.split('Did you mean').length - 1;
        if (sentences !== 1) throw new Error(`The tip tells the diagnostic ${sentences} times: ${text}`);
      }),
  };
}
