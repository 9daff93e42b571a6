import type { Browser } from 'playwright-core';
import { withPage } from './browser';
import type { NodeHost } from './hosts/node';
import { descendants } from './processes';
import type { EditorTest } from './report';
import { until } from './until';
import { squiggles } from './workbench';

/** A server that is killed between two keystrokes is started again, and what is typed after that is judged. */
export function crashTest(browser: Browser, host: NodeHost): EditorTest {
  const servers = (): Promise<readonly number[]> => descendants(host.server.pid, 'dist/server.js');
  return {
    name: `${host.name}: the server is killed while editing, and diagnostics come back`,
    run: () =>
      withPage(browser, 'node-host-crash', async (page) => {
        const { workbench } = await host.open(page, 'project');
        const editor = await workbench.open('requirements.txt');
        await workbench.typeAtEnd(editor, 'dajngo\n');
        await squiggles(editor).first().waitFor();
        const [killed, ...others] = await servers();
        if (killed === undefined || others.length > 0) throw new Error('There is not exactly one server.');
        await page.keyboard.type('cel');
        process.kill(killed, 'SIGKILL');
        await page.keyboard.type('rey==5.4');
        await until('Another server', servers, (pids) => pids.length === 1 && !pids.includes(killed));
        await until(
          'Both marks',
          () => squiggles(editor).count(),
          (count) => count === 2,
        );
        await workbench.problem(editor, 'celrey');
      }),
  };
}
