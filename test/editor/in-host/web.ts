import 'mocha/mocha';
import { runMocha } from './run-mocha';
import { workspace } from 'vscode';
import { fileUri } from './editor';
import { defineScanSuite } from './scan-suite';
import { defineSuite } from './suite';
import { defineTipsSuite } from './tips-suite';

/** What VS Code calls in an extension host that is a web worker. */
export function run(): Promise<void> {
  mocha.setup({
    ui: 'tdd',
    timeout: 120_000,
    reporter: Mocha.reporters.Base,
  });
  defineSuite();
  defineTipsSuite();
  // The files are in the page's memory: nothing is outside of it.
  defineScanSuite({ remove: async (path) => workspace.fs.delete(fileUri(path)) });
  return runMocha((done) => mocha.run(done));
}
