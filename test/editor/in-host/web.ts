import 'mocha/mocha';
import { runMocha } from './run-mocha';
import { defineSuite } from './suite';

/** What VS Code calls in an extension host that is a web worker. */
export function run(): Promise<void> {
  mocha.setup({
    ui: 'tdd',
    timeout: 120_000,
    reporter: Mocha.reporters.Base,
  });
  defineSuite();
  return runMocha((done) => mocha.run(done));
}
