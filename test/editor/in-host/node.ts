import Mocha from 'mocha';
import { runMocha } from './run-mocha';
import { defineSuite } from './suite';

/** What VS Code calls in an extension host that is a Node process. */
export function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: 120_000,
    reporter: Mocha.reporters.Base,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  defineSuite();
  return runMocha((done) => mocha.run(done));
}
