import { SEVERITIES } from '../../../shared/src/severity';
import type { Command, CommandName, FailOn, Judging, OutputFormat, Parsed, Stored } from './commands';
import { COMMAND_NAMES, FORMATS } from './commands';
import type { Arguments, OptionName } from './options';
import { readArguments } from './options';
import { MOST_NEW_NAME_DAYS, NEW_NAME_DAYS } from '../../../shared/src/index-settings';
import { ignoredRules } from './rule-filter';

const COMMON = ['format', 'quiet', 'no-color', 'help'] as const;
const JUDGING = [
  'format',
  'fail-on',
  'select',
  'ignore',
  'data-dir',
  'new-name-days',
  'quiet',
  'no-color',
  'help',
] as const;

/** The options that each command takes, in the order of its help. */
export const COMMAND_OPTIONS: Readonly<Record<CommandName, readonly OptionName[]>> = {
  check: [
    'format',
    'fail-on',
    'select',
    'ignore',
    'config',
    'untrusted-policy',
    'diff',
    'baseline',
    'write-baseline',
    'fix',
    'dry-run',
    'stdin-filename',
    'data-dir',
    'new-name-days',
    'quiet',
    'no-color',
    'help',
  ],
  name: JUDGING,
  list: COMMON,
  index: [
    'names',
    'ranking',
    'malicious',
    'private',
    'if-older-than',
    'timeout',
    'data-dir',
    'new-name-days',
    'format',
    'quiet',
    'no-color',
    'help',
  ],
};

/** Understands a command line, without the program's own name. Never throws. */
export function parseCommandLine(args: readonly string[]): Parsed {
  const [first, ...rest] = args;
  if (first === undefined) return wrong(`no command. There are: ${COMMAND_NAMES.join(', ')}`);
  if (first === '--help' || first === '-h') return done({ kind: 'help', of: undefined });
  if (first === '--version' || first === '-V') return done({ kind: 'version' });
  const name = COMMAND_NAMES.find((known) => known === first);
  if (name === undefined) {
    const what = first.startsWith('-') ? 'the command comes first; unknown option' : 'unknown command';
    return wrong(`${what} '${first}'. Commands: ${COMMAND_NAMES.join(', ')}`);
  }
  const read = readArguments(rest, COMMAND_OPTIONS[name]);
  if (typeof read === 'string') return wrong(`${name}: ${read}`);
  if (read.flags.has('help')) return done({ kind: 'help', of: name });
  const command = build(name, read);
  return typeof command === 'string' ? wrong(`${name}: ${command}`) : done(command);
}

function build(name: CommandName, read: Arguments): Command | string {
  const { positionals } = read;
  switch (name) {
    case 'check': {
      const judging = judgingOptions('check', read);
      return typeof judging === 'string' ? judging : checkCommand(read, judging);
    }
    case 'name': {
      const stdin = positionals.length === 1 && positionals[0] === '-';
      // A filter answers in a form that programs read, unless it is asked not to.
      const judging = judgingOptions('name', read, stdin ? 'json' : 'text');
      if (typeof judging === 'string') return judging;
      if (positionals.length === 0) return 'give the names to judge, or - to read them from standard input';
      return { kind: 'name', ...judging, stdin, names: stdin ? [] : positionals };
    }
    case 'list': {
      const format = formatOption(name, read);
      if (!format.ok) return format.message;
      if (positionals.length === 0) return 'give the files to list';
      return { kind: 'list', ...commonOptions(read, format.format), paths: positionals };
    }
    case 'index': {
      const format = formatOption(name, read);
      if (!format.ok) return format.message;
      return indexCommand(read, commonOptions(read, format.format));
    }
  }
}

function checkCommand(read: Arguments, judging: Judging): Command | string {
  const { positionals } = read;
  const value = (option: OptionName) => read.values.get(option)?.at(-1);
  const empty = (['baseline', 'write-baseline', 'config', 'diff'] as const).find((one) => value(one) === '');
  if (empty !== undefined) return `--${empty} needs a value`;
  const fileName = value('stdin-filename');
  const dryRun = read.flags.has('dry-run');
  if (dryRun && !read.flags.has('fix')) return '--dry-run goes with --fix';
  const fix = read.flags.has('fix') ? (dryRun ? 'diff' : 'write') : undefined;
  const known = {
    config: value('config'),
    trusted: !read.flags.has('untrusted-policy'),
    diff: value('diff'),
    baseline: value('baseline'),
    writeBaseline: value('write-baseline'),
  };
  if (positionals.includes('')) return 'a path is empty; leave it out for the current folder';
  if (!positionals.includes('-')) {
    if (fileName !== undefined) return '--stdin-filename goes with `check -`';
    return {
      kind: 'check',
      ...judging,
      ...known,
      fix,
      paths: positionals.length > 0 ? positionals : ['.'],
      stdin: undefined,
    };
  }
  if (positionals.length > 1) return '- (standard input) stands alone, without other paths';
  if (fileName === '') return '--stdin-filename needs a value';
  return {
    kind: 'check',
    ...judging,
    ...known,
    fix: fix === 'write' ? 'print' : fix,
    paths: [],
    stdin: fileName ?? 'requirements.txt',
  };
}

function commonOptions(read: Arguments, format: OutputFormat) {
  return { format, quiet: read.flags.has('quiet'), noColor: read.flags.has('no-color') };
}

function judgingOptions(name: CommandName, read: Arguments, defaultFormat?: OutputFormat): Judging | string {
  const format = formatOption(name, read, defaultFormat);
  if (!format.ok) return format.message;
  const failOn = failOnOption(read);
  if (failOn === undefined) {
    return `--fail-on is one of ${[...SEVERITIES, 'never'].join(', ')}`;
  }
  const ignored = ignoredRules(read.values.get('select') ?? [], read.values.get('ignore') ?? []);
  if (typeof ignored === 'string') return ignored;
  const stored = storedOptions(read);
  if (typeof stored === 'string') return stored;
  return { ...commonOptions(read, format.format), ...stored, failOn, ignored };
}

/** The options of `index` that only its action `update` takes. */
const UPDATING = ['names', 'ranking', 'malicious', 'private', 'if-older-than', 'timeout'] as const;

function indexCommand(read: Arguments, common: ReturnType<typeof commonOptions>): Command | string {
  const stored = storedOptions(read);
  if (typeof stored === 'string') return stored;
  const [action = '', ...more] = read.positionals;
  if (action !== 'info' && action !== 'update') return `unknown action '${action}'. There are: info, update`;
  if (more.length > 0) return `index ${action} takes no '${more[0] ?? ''}'`;
  const given = UPDATING.filter((name) => read.values.has(name));
  if (action === 'info') {
    return given.length > 0
      ? `--${given[0] ?? ''} goes with index update`
      : { kind: 'index', ...common, ...stored, action };
  }
  const empty = given.find((name) => read.values.get(name)?.includes('') === true);
  if (empty !== undefined) return `--${empty} needs a value`;
  const timeout = read.values.get('timeout')?.at(-1) ?? '30';
  if (!/^\d{1,3}$/.test(timeout) || Number(timeout) < 1 || Number(timeout) > 600) {
    return '--timeout is a number of seconds from 1 to 600';
  }
  const older = read.values.get('if-older-than')?.at(-1);
  if (older !== undefined && (!/^\d{1,3}$/.test(older) || Number(older) < 1 || Number(older) > 365)) {
    return '--if-older-than is a number of days from 1 to 365';
  }
  return {
    kind: 'index',
    ...common,
    ...stored,
    action,
    names: read.values.get('names')?.at(-1),
    ranking: read.values.get('ranking')?.at(-1),
    malicious: read.values.get('malicious')?.at(-1),
    privates: read.values.get('private'),
    ifOlderThan: older === undefined ? undefined : Number(older),
    timeout: Number(timeout),
  };
}

function storedOptions(read: Arguments): Stored | string {
  const dataDir = read.values.get('data-dir')?.at(-1);
  if (dataDir === '') return '--data-dir needs a value';
  const days = read.values.get('new-name-days')?.at(-1) ?? String(NEW_NAME_DAYS);
  if (!/^\d{1,3}$/.test(days) || Number(days) > MOST_NEW_NAME_DAYS) {
    return `--new-name-days is a number from 0 to ${MOST_NEW_NAME_DAYS}`;
  }
  return { dataDir, newNameDays: Number(days) };
}

type FormatOption =
  { readonly ok: true; readonly format: OutputFormat } | { readonly ok: false; readonly message: string };

function formatOption(name: CommandName, read: Arguments, otherwise: OutputFormat = 'text'): FormatOption {
  const known: readonly OutputFormat[] = FORMATS[name];
  const value = read.values.get('format')?.at(-1) ?? otherwise;
  const format = known.find((one) => one === value);
  if (format !== undefined) return { ok: true, format };
  return { ok: false, message: `no format '${value}'. There are: ${known.join(', ')}` };
}

function failOnOption(read: Arguments): FailOn | undefined {
  const value = read.values.get('fail-on')?.at(-1) ?? 'error';
  return value === 'never' ? 'never' : SEVERITIES.find((known) => known === value);
}

function done(command: Command): Parsed {
  return { ok: true, command };
}

function wrong(message: string): Parsed {
  return { ok: false, message };
}
