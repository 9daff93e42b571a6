import type { CommandName } from './commands';
import type { OptionName, OptionSpec } from './options';
import { OPTIONS } from './options';
import { COMMAND_OPTIONS } from './parse';

interface CommandHelp {
  readonly usage: string;
  /** A few words, for the list of commands. */
  readonly short: string;
  readonly long: string;
}

const COMMANDS: Readonly<Record<CommandName, CommandHelp>> = {
  check: {
    usage: 'check [PATH…]   or   check - [--stdin-filename NAME]',
    short: 'judge the package names in dependency files',
    long:
      'Checks files, and folders with their .gitignore files respected; without a path, the current folder.\n' +
      'A file that is named is always checked. With -, the text comes from standard input.\n' +
      'With --fix, the fixes that are certain are applied; what is left is reported, and decides the exit status.',
  },
  name: {
    usage: 'name NAME…   or   name -',
    short: 'judge bare package names',
    long:
      'Prints a line for each finding. With -, reads one name a line from standard input and writes one JSON line\n' +
      'for each (--format text: a line for each finding).',
  },
  list: {
    usage: 'list FILE…',
    short: 'show how dependency files are read',
    long: 'Prints the dependencies, includes and options of each file as they were read, without judging them.',
  },
  index: {
    usage: 'index info   or   index update [OPTION…]',
    short: 'show or update the offline index of names',
    long:
      'info prints how many names the index holds and how old its parts are. update fetches the names, the ranking by\n' +
      'downloads and the reports of malicious packages, checks them, and puts them in place; what fails stays as it is.\n' +
      'Nothing else ever goes online. Proxies: HTTPS_PROXY, HTTP_PROXY, NO_PROXY. Credentials: .netrc, or\n' +
      'LOOKALIKE_<HOST>_USERNAME and LOOKALIKE_<HOST>_PASSWORD.',
  },
};

const EXIT_STATUS =
  'Exit status: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage, or a file that could not be read.\n';

/** The help of one command, or of the program. */
export function helpText(command: CommandName | undefined): string {
  if (command === undefined) {
    const commands = Object.entries(COMMANDS).map(([name, { short }]) => `  ${name.padEnd(7)} ${short}\n`);
    return (
      'Catches wrong package names in Python dependency files. Works offline.\n\n' +
      'Usage: lookalike COMMAND [OPTION…]\n\n' +
      `Commands:\n${commands.join('')}\n` +
      'Options:\n  -h, --help     show this help, or that of a command\n  -V, --version  show the version\n\n' +
      EXIT_STATUS
    );
  }
  const { usage, long } = COMMANDS[command];
  const options = COMMAND_OPTIONS[command].map(optionHelp).join('');
  return `Usage: lookalike ${usage}\n\n${long}\n\nOptions:\n${options}\n${EXIT_STATUS}`;
}

function optionHelp(name: OptionName): string {
  const spec: OptionSpec = OPTIONS[name];
  const short = spec.short === undefined ? '' : `-${spec.short}, `;
  const option = `${short}--${name}${spec.value === undefined ? '' : ` ${spec.value}`}`;
  return `  ${option.padEnd(23)} ${spec.help}\n`;
}
