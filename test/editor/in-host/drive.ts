import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PATIENCE_MILLISECONDS, resultsFolder, withPage } from '../browser';
import type { Report } from '../report';
import type { InHostResult } from './results';
import { RESULT_MARK } from './results';

/** Opens a page that runs the tests inside its extension host, and takes their results into the report. */
export async function driveInHostTests(
  browser: Browser,
  hostName: string,
  address: string,
  report: Report,
): Promise<void> {
  let ran = 0;
  const slug = `${hostName} inside`.replaceAll(' ', '-');
  const take = (page: Page, result: InHostResult): void => {
    ran++;
    report.add(`${hostName}, inside: ${result.name}`, result.milliseconds, result.error);
    if (result.error === undefined) return;
    const path = join(resultsFolder, `${slug}.${ran}.failed.png`);
    page.screenshot({ path }).catch(() => undefined);
  };
  const drive = (): Promise<void> =>
    withPage(browser, slug, async (page, log) => {
      const exitCode = new Promise<number>((resolve) => {
        void page.exposeFunction('codeAutomationExit', resolve);
      });
      await page.exposeFunction('codeAutomationLog', (level: string, args: readonly unknown[]) => {
        log.write(`${level}: ${JSON.stringify(args)}\n`);
        for (const result of resultsIn(args)) take(page, result);
      });
      await page.goto(address);
      const limit = new Promise<never>((_resolve, reject) => {
        setTimeout(() => {
          reject(new Error('The tests inside the extension host did not end.'));
        }, 3 * PATIENCE_MILLISECONDS).unref();
      });
      await Promise.race([exitCode, limit]);
      if (ran === 0 && report.only === '') throw new Error('No test inside the extension host has run.');
    });
  await drive().catch((error: unknown) => {
    report.add(`${hostName}, inside`, 0, String(error));
  });
}

function resultsIn(args: readonly unknown[]): readonly InHostResult[] {
  return args
    .filter((arg): arg is string => typeof arg === 'string' && arg.includes(RESULT_MARK))
    .map((arg) => JSON.parse(arg.slice(arg.indexOf(RESULT_MARK) + RESULT_MARK.length)) as InHostResult);
}
