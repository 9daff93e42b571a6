import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PATIENCE_MILLISECONDS, resultsFolder, withPage } from '../browser';
import type { Fixture } from '../fixtures';
import type { EditorHost } from '../host';
import type { Report } from '../report';
import { bundleTests } from './bundle';
import type { InHostResult } from './results';
import { RESULT_MARK } from './results';
import type { SuiteName } from './suites';

/** What runs inside one extension host. */
export interface InHostRun {
  readonly kind: 'node' | 'web';
  readonly suite: SuiteName;
  readonly fixture: Fixture;
  /** What somebody at the keyboard does meanwhile, where a test inside waits for it; stopped when the tests have ended. */
  readonly meanwhile?: (page: Page) => Promise<void>;
}

/** Opens a page that runs the tests inside its extension host, and takes their results into the report. */
export async function driveInHostTests(
  browser: Browser,
  host: EditorHost,
  report: Report,
  { kind, suite, fixture, meanwhile }: InHostRun,
): Promise<void> {
  const bundle = await bundleTests({ host: kind, suite, only: report.only });
  let ran = 0;
  const slug = `${host.name} inside ${suite}`.replaceAll(' ', '-');
  const take = (page: Page, result: InHostResult): void => {
    ran++;
    report.add(`${host.name}, inside: ${result.name}`, result.milliseconds, result.error);
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
      await host.runInside(page, fixture, bundle);
      const limit = new Promise<never>((_resolve, reject) => {
        setTimeout(() => {
          reject(new Error('The tests inside the extension host did not end.'));
        }, 3 * PATIENCE_MILLISECONDS).unref();
      });
      // What can't be done is seen by the test that waits for it.
      meanwhile?.(page).catch((error: unknown) => log.write(`meanwhile: ${String(error)}\n`));
      await Promise.race([exitCode, limit]);
      if (ran === 0 && report.only === '') throw new Error('No test inside the extension host has run.');
    });
  await drive().catch((error: unknown) => {
    report.add(`${host.name}, inside ${suite}`, 0, String(error));
  });
}

function resultsIn(args: readonly unknown[]): readonly InHostResult[] {
  return args
    .filter((arg): arg is string => typeof arg === 'string' && arg.includes(RESULT_MARK))
    .map((arg) => JSON.parse(arg.slice(arg.indexOf(RESULT_MARK) + RESULT_MARK.length)) as InHostResult);
}
