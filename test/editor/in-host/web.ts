import 'mocha/mocha';
import { workspace } from 'vscode';
import { fileUri } from './editor';
import { runMocha } from './run-mocha';
import { suites } from './suites';

/** What VS Code calls in an extension host that is a web worker. */
export function run(): Promise<void> {
  mocha.setup({
    ui: 'tdd',
    timeout: 70_000,
    reporter: Mocha.reporters.Base,
    fgrep: ONLY,
  });
  // The files are in the page's memory: nothing is outside of it.
  suites[SUITE]({ remove: async (path) => workspace.fs.delete(fileUri(path)) });
  return runMocha((done) => mocha.run(done));
}
