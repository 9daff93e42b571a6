import { rm } from 'node:fs/promises';
import Mocha from 'mocha';
import { chosen } from './chosen';
import { fileUri } from './editor';
import { runMocha } from './run-mocha';
import { suites } from './suites';

/** What VS Code calls in an extension host that is a Node process. */
export function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: 70_000,
    reporter: Mocha.reporters.Base,
    fgrep: chosen.only,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  suites[chosen.suite]({ remove: (path) => rm(fileUri(path).fsPath) });
  return runMocha((done) => mocha.run(done));
}
