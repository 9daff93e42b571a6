import 'mocha/mocha';
import { workspace } from 'vscode';
import { chosen } from './chosen';
import { fileUri } from './editor';
import { runMocha } from './run-mocha';
import { suites } from './suites';

/** What VS Code calls in an extension host that is a web worker. */
export function run(): Promise<void> {
  mocha.setup({
    ui: 'tdd',
    timeout: 70_000,
    reporter: Mocha.reporters.Base,
    fgrep: chosen.only,
  });
  // The files are in the page's memory: nothing is outside of it.
  suites[chosen.suite]({ remove: async (path) => workspace.fs.delete(fileUri(path)) });
  return runMocha((done) => mocha.run(done));
}
