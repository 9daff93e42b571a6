import { rm } from 'node:fs/promises';
import Mocha from 'mocha';
import { runMocha } from './run-mocha';
import { fileUri } from './editor';
import { defineScanSuite } from './scan-suite';
import { defineSuite } from './suite';
import { defineTipsSuite } from './tips-suite';

/** What VS Code calls in an extension host that is a Node process. */
export function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: 120_000,
    reporter: Mocha.reporters.Base,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  defineSuite();
  defineTipsSuite();
  defineScanSuite({ remove: (path) => rm(fileUri(path).fsPath) });
  return runMocha((done) => mocha.run(done));
}
