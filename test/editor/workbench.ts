import type { Locator, Page } from 'playwright-core';

/** The window of a VS Code in a page, as a person with a keyboard uses it. Every step waits until it shows. */
export interface Workbench {
  readonly page: Page;
  /** Opens a file of the open folder by a double click in the explorer. */
  readonly open: (file: string) => Promise<Locator>;
  /** Types at the end of the open file. */
  readonly typeAtEnd: (editor: Locator, text: string) => Promise<void>;
  /** The row of the Problems panel that holds `text`. */
  readonly problem: (editor: Locator, text: string) => Promise<Locator>;
  /** Applies the first quick fix at a problem by keyboard, once it is the one with this title. */
  readonly fix: (problem: Locator, title: string) => Promise<void>;
  /** Saves by keyboard and waits until the tab says that all is saved. */
  readonly save: () => Promise<void>;
  /** Closes the editor and opens the file anew, so that what it shows is what was saved. */
  readonly reopen: (file: string) => Promise<Locator>;
}

/** The light bulb beside the line of the caret, drawn in the text or, where there is no room, in the margin. */
const LIGHT_BULB = ':is(.lightBulbWidget, [class*="codicon-gutter-lightbulb"]):visible';

/** Waits until the window with its explorer is up. */
export async function openWorkbench(page: Page, address: string): Promise<Workbench> {
  await page.goto(address);
  await page.locator('.monaco-workbench').waitFor();
  const open = async (file: string): Promise<Locator> => {
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: file });
    await row.first().dblclick();
    const editor = page.locator(`.editor-instance .monaco-editor[data-uri$="/${file}"]`);
    await editor.locator('.view-line').first().waitFor();
    return editor;
  };
  const save = async (): Promise<void> => {
    await page.keyboard.press('Control+KeyS');
    await page.locator('.tab.active:not(.dirty)').waitFor();
  };
  return {
    page,
    open,
    save,
    async typeAtEnd(editor, text) {
      await editor.locator('.view-line').last().click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(text, { delay: 20 });
    },
    async problem(editor, text) {
      await editor.locator('.view-line').last().click();
      const panel = page.locator('.markers-panel-container');
      if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+KeyM');
      const row = panel.locator('.monaco-list-row', { hasText: text });
      await row.first().waitFor();
      return row.first();
    },
    async fix(problem, title) {
      await problem.dblclick();
      await page.locator('.monaco-editor.focused .selected-text').first().waitFor();
      await page.locator(LIGHT_BULB).first().waitFor();
      const first = page.locator('.action-widget .monaco-list-row.action').first();
      await pressUntilShown(page, 'Control+Period', first.filter({ hasText: title }));
      await page.keyboard.press('Enter');
      await first.waitFor({ state: 'detached' });
    },
    async reopen(file) {
      const editor = page.locator(`.editor-instance .monaco-editor[data-uri$="/${file}"]`);
      await editor.locator('.view-line').last().click();
      await page.locator('.tab.active .codicon-close').click();
      await editor.waitFor({ state: 'detached' });
      return open(file);
    },
  };
}

/** Milliseconds that a list of actions may take to appear, on a machine that is busy with a browser and two servers. */
const SHOWN_IN = 10_000;

/**
 * Presses a key that opens a list of actions, and presses it again when the list didn't come. VS Code asks for actions
 * by itself as well whenever the caret rests or the markers of a file change, and that request cancels the one of the
 * key: it then says "No code actions available" although there are some.
 */
export async function pressUntilShown(page: Page, key: string, wanted: Locator): Promise<void> {
  for (let press = 1; press < 4; press++) {
    await page.keyboard.press(key);
    const shown = await wanted.waitFor({ timeout: SHOWN_IN }).then(
      () => true,
      () => false,
    );
    if (shown) return;
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press(key);
  await wanted.waitFor();
}

/** The marks under wrong names, of whatever severity. */
export function squiggles(editor: Locator): Locator {
  return editor.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
}

/** The text of an editor's visible lines; VS Code draws spaces as no-break spaces. */
export async function visibleText(editor: Locator): Promise<string> {
  const lines = await editor.locator('.view-line').all();
  const placed = await Promise.all(
    lines.map(async (line) => ({
      top: (await line.boundingBox())?.y ?? 0,
      text: (await line.innerText()).replaceAll('\u00a0', ' '),
    })),
  );
  return placed
    .sort((one, other) => one.top - other.top)
    .map(({ text }) => text)
    .join('\n');
}
