import { parseArgs } from 'node:util';

/** One option of the command line. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  /** How its value is called in the help. */
  readonly value?: string;
  readonly short?: string;
  readonly help: string;
}

export const OPTIONS = {
  'format': {
    type: 'string',
    value: 'FORMAT',
    help: 'how the result is written: text, json, and for check also github, sarif',
  },
  'fail-on': {
    type: 'string',
    value: 'SEVERITY',
    help: 'exit 1 from this severity on: error (default), warning, information, hint, never',
  },
  'select': { type: 'string', value: 'RULE,…', help: 'report these rules only: ids or groups (name.*)' },
  'ignore': { type: 'string', value: 'RULE,…', help: "don't report these rules: ids or groups (name.*)" },
  'config': {
    type: 'string',
    value: 'FILE',
    help: 'a policy of your own, beside those of the repository; it wins over them',
  },
  'untrusted-policy': {
    type: 'boolean',
    help: "the repository's policy and comments may tighten the check, not loosen it",
  },
  'diff': {
    type: 'string',
    value: 'BASE',
    help: 'report only what was added since the git revision BASE',
  },
  'stdin-filename': {
    type: 'string',
    value: 'NAME',
    help: 'with `check -`: the file name that the text is read as (default requirements.txt)',
  },
  'baseline': {
    type: 'string',
    value: 'FILE',
    help: "findings listed in FILE are known: they don't fail and aren't shown",
  },
  'write-baseline': { type: 'string', value: 'FILE', help: 'list all findings in FILE as known, and exit 0' },
  'fix': {
    type: 'boolean',
    help: 'apply the fixes that are certain, in place; with `check -` to standard output',
  },
  'dry-run': { type: 'boolean', help: 'with --fix: write nothing, and show a diff' },
  'data-dir': {
    type: 'string',
    value: 'DIR',
    help: 'the folder of the index data that `index update` fetched',
  },
  'names': {
    type: 'string',
    value: 'URL|FILE',
    help: 'the list of all names: a simple index; `off`: as it is',
  },
  'ranking': { type: 'string', value: 'URL|FILE', help: 'the ranking by downloads; `off`: as it is' },
  'malicious': {
    type: 'string',
    value: 'URL|FILE',
    help: 'the reports of malicious packages; `off`: as they are',
  },
  'private': {
    type: 'string',
    value: 'URL|FILE',
    help: 'a simple index of private packages (may be repeated); `off`: forget private names',
  },
  'if-older-than': {
    type: 'string',
    value: 'DAYS',
    help: 'with `index update`: leave out what was fetched or asked for in the last DAYS days, 1 to 365',
  },
  'timeout': {
    type: 'string',
    value: 'SECONDS',
    help: 'how long a server may be silent, 1 to 600 (default 30)',
  },
  'new-name-days': {
    type: 'string',
    value: 'DAYS',
    help: 'a name that came to the index fewer days ago counts as absent: 0 to 365 (default 30)',
  },
  'quiet': { type: 'boolean', help: 'findings and errors only: no summary, no progress' },
  'no-color': { type: 'boolean', help: 'no colour, as with a non-empty NO_COLOR' },
  'help': { type: 'boolean', short: 'h', help: 'show this help' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export type OptionName = keyof typeof OPTIONS;

/** The options and the other arguments of one command. */
export interface Arguments {
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
  readonly flags: ReadonlySet<OptionName>;
  readonly positionals: readonly string[];
}

/** Takes `args` apart by the options that a command allows; answers a sentence where that can't be done. */
export function readArguments(args: readonly string[], allowed: readonly OptionName[]): Arguments | string {
  const options = Object.fromEntries(allowed.map((name) => [name, optionConfig(OPTIONS[name])]));
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<OptionName, string[]>();
  const flags = new Set<OptionName>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = allowed.find((known) => known === token.name);
    if (name === undefined) {
      return `unknown option ${token.rawName}. There are: ${allowed.map((known) => `--${known}`).join(', ')}`;
    }
    if (OPTIONS[name].type === 'boolean') {
      if (token.value !== undefined) return `--${name} takes no value`;
      flags.add(name);
    } else if (token.value === undefined) {
      return `--${name} needs a value`;
    } else {
      values.set(name, [...(values.get(name) ?? []), token.value]);
    }
  }
  return { values, flags, positionals };
}

function optionConfig({ type, short }: OptionSpec) {
  return short === undefined ? { type } : { type, short };
}
