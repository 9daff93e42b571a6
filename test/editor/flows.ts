import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { resultsFolder, withPage } from './browser';
import type { EditorHost } from './host';
import type { EditorTest } from './report';
import { until } from './until';
import { squiggles, visibleText } from './workbench';

/** A wrong name as a person types it into a file, and what the quick fix has to make of it. */
export interface Mistake {
  readonly title: string;
  readonly file: string;
  /** Typed at the end of the file. */
  readonly typed: string;
  /** What the Problems panel says, in part. */
  readonly problem: string;
  /** Where the Problems panel says that it is, both from 1. */
  readonly place: string;
  readonly fix: string;
  /** The end of the file after the fix. */
  readonly saved: string;
}

export const mistakes: readonly Mistake[] = [
  {
    title: 'dajngo in requirements.txt',
    file: 'requirements.txt',
    typed: 'dajngo',
    problem: 'dajngo',
    place: 'at line 4 and character 1',
    fix: 'Change to `django`',
    saved: 'requests==2.32.3\ndjango',
  },
  {
    title: 'djаngo with a Cyrillic а in requirements.txt',
    file: 'requirements.txt',
    typed: 'dj\u0430ngo',
    problem: 'dj\u0430ngo',
    place: 'at line 4 and character 1',
    fix: 'Change to `django`',
    saved: 'requests==2.32.3\ndjango',
  },
  {
    title: 'dajngo in pyproject.toml',
    file: 'pyproject.toml',
    typed: '"dajngo",',
    problem: 'dajngo',
    place: 'at line 6 and character 6',
    fix: 'Change to `django`',
    saved: '    "flask>=3.0",\n    "django",',
  },
  {
    title: 'dajngo in setup.cfg',
    file: 'setup.cfg',
    typed: 'dajngo',
    problem: 'dajngo',
    place: 'at line 7 and character 5',
    fix: 'Change to `django`',
    saved: '    flask>=3.0\n    django',
  },
];

/** The main job, by hand: type, see the squiggle and the problem, fix by keyboard, save. */
export function mendTest(browser: Browser, host: EditorHost, mistake: Mistake): EditorTest {
  const name = `${host.name}: ${mistake.title} is typed, marked, fixed by keyboard and saved`;
  const slug = `${host.name} ${mistake.title}`.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase();
  return {
    name,
    run: () =>
      withPage(browser, slug, async (page) => {
        const { workbench, savedText } = await host.open(page, 'project');
        const editor = await workbench.open(mistake.file);
        await workbench.typeAtEnd(editor, mistake.typed);
        await squiggles(editor).first().waitFor();
        const problem = await workbench.problem(editor, mistake.problem);
        const label = (await problem.getAttribute('aria-label')) ?? '';
        if (!label.includes(mistake.place)) throw new Error(`The problem is elsewhere: ${label}`);
        await page.screenshot({ path: join(resultsFolder, `${slug}.1-marked.png`) });
        await workbench.fix(problem, mistake.fix);
        await until(
          'The fix',
          () => visibleText(editor),
          (text) => text.endsWith(mistake.saved),
        );
        await squiggles(editor).first().waitFor({ state: 'detached' });
        await workbench.save();
        await page.screenshot({ path: join(resultsFolder, `${slug}.2-saved.png`) });
        await until(
          'The saved file',
          () => savedText(mistake.file),
          (text) => text.endsWith(mistake.saved),
        );
      }),
  };
}
