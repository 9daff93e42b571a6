import { version } from '../../../package.json';
import { openConsole } from './console';
import type { ExitStatus, Host } from './host';
import { helpText } from './help';
import { parseCommandLine } from './parse';

/**
 * Runs one command line (without the program's own name) to its end. Only what the command needs is loaded: judging
 * a name doesn't wait for the parsers of files.
 */
export async function run(args: readonly string[], host: Host): Promise<ExitStatus> {
  const parsed = parseCommandLine(args);
  if (!parsed.ok) {
    host.stderr.write(`lookalike: ${parsed.message}\nRun 'lookalike --help' for help.\n`);
    return 2;
  }
  const { command } = parsed;
  switch (command.kind) {
    case 'check':
      return (await import('./check')).check(command, host);
    case 'name':
      return (await import('./name')).name(command, host);
    case 'list':
      return (await import('./list')).list(command, host);
    case 'index':
      return command.action === 'info'
        ? (await import('./index-info')).indexInfo(command, host)
        : (await import('./index-update')).indexUpdate(command, host);
    case 'help':
      return print(helpText(command.of), host);
    case 'version':
      return print(`lookalike ${version}\n`, host);
  }
}

async function print(text: string, host: Host): Promise<ExitStatus> {
  const { out, finish } = openConsole(host, true);
  out.add(text);
  return (await finish()) ? 2 : 0;
}
