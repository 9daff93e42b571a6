import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './cli/main';
import { userDataFolder } from './refresh/store/folder';

const system = { env: process.env, platform: process.platform, home: homedir() };

// The streams open when they are asked for: a command that doesn't read standard input doesn't touch it.
void run(process.argv.slice(2), {
  cwd: process.cwd(),
  dataFolder: join(__dirname, '..', 'data'),
  userFolder: userDataFolder(system),
  ...system,
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return process.stdout;
  },
  get stderr() {
    return process.stderr;
  },
}).then((status) => {
  process.exitCode = status;
});
