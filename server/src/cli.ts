import { join } from 'node:path';
import { run } from './cli/main';

const { argv, env, stdin, stdout, stderr } = process;

void run(argv.slice(2), {
  cwd: process.cwd(),
  env,
  stdin,
  stdout,
  stderr,
  dataFolder: join(__dirname, '..', 'data'),
}).then((status) => {
  process.exitCode = status;
});
