// Serves VS Code for the web in a process of its own, whose chatter goes to a log: started by `web.ts`.
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The options of `@vscode/test-web` that are used; it lies outside the project's own dependencies. */
export interface WebServerOptions {
  readonly browserType: 'none';
  readonly quality: 'stable';
  readonly commit: string;
  readonly testRunnerDataDir: string;
  readonly host: string;
  readonly port: number;
  readonly extensionDevelopmentPath: string;
  readonly folderPath: string;
}

interface TestWeb {
  readonly open: (options: WebServerOptions) => Promise<unknown>;
}

process.once('message', ({ folder, options }: { folder: string; options: WebServerOptions }) => {
  const testWeb = createRequire(join(folder, 'package.json'))('@vscode/test-web') as TestWeb;
  void testWeb.open(options).then(() => process.send?.('ready'));
});
// The driver may be killed: then nobody needs this any more.
process.once('disconnect', () => process.exit());
