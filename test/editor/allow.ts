import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { resultsFolder, withPage } from './browser';
import type { EditorHost } from './host';
import type { EditorTest } from './report';
import { until } from './until';
import { pressUntilShown, squiggles } from './workbench';

const REASON = 'ours, built every night';
const SAVED = `[[allow]]\nname = "zorblax-billing"\nrules = ["name.unknown"]\nreason = "${REASON}"`;

/** A name is allowed by keyboard, with the reason that is asked for, in a policy that wasn't there before. */
export function allowTest(browser: Browser, host: EditorHost): EditorTest {
  const slug = `${host.name}-allow`.replaceAll(' ', '-');
  return {
    name: `${host.name}: a name is allowed with a reason, and the policy is made and saved`,
    run: () =>
      withPage(browser, slug, async (page) => {
        const { workbench, savedText } = await host.open(page, 'plain');
        const editor = await workbench.open('requirements.txt');
        await workbench.typeAtEnd(editor, 'zorblax-billing');
        await squiggles(editor).first().waitFor();
        const problem = await workbench.problem(editor, 'zorblax-billing');
        await problem.dblclick();
        await page.locator('.monaco-editor.focused .selected-text').first().waitFor();
        // Nothing is like the name, so that this is the first action.
        const first = page.locator('.action-widget .monaco-list-row.action').first();
        await pressUntilShown(page, 'Control+Period', first.filter({ hasText: 'in the project' }));
        await page.keyboard.press('Enter');
        const question = page.locator('.quick-input-widget', { hasText: 'Why is name.unknown no danger' });
        await question.waitFor();
        await page.keyboard.press('Enter');
        // Without a reason nothing happens but that it is asked for again.
        await page.locator('.quick-input-widget', { hasText: 'The policy asks for a reason.' }).waitFor();
        await page.keyboard.type(REASON, { delay: 20 });
        await page.screenshot({ path: join(resultsFolder, `${slug}.1-asked.png`) });
        await page.keyboard.press('Enter');
        await squiggles(editor).first().waitFor({ state: 'detached' });
        await workbench.open('lookalike.toml');
        await workbench.save();
        await page.screenshot({ path: join(resultsFolder, `${slug}.2-saved.png`) });
        await until(
          'The saved policy',
          () => savedText('lookalike.toml'),
          (text) => text.trimEnd() === SAVED,
        );
      }),
  };
}
