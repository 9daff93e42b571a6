import { describe, expect, test } from 'vitest';
import { parseCommandLine } from '../../../server/src/cli/parse';

const common = { format: 'text', quiet: false, noColor: false };
const stored = { dataDir: undefined, newNameDays: 30 };
const judging = { ...common, ...stored, failOn: 'error', ignored: new Set() };
const noBaseline = {
  config: undefined,
  trusted: true,
  diff: undefined,
  baseline: undefined,
  writeBaseline: undefined,
  fix: undefined,
};

describe('parseCommandLine understands', () => {
  test.each([
    [['check'], { kind: 'check', ...judging, ...noBaseline, paths: ['.'], stdin: undefined }],
    [['check', 'a', 'b'], { kind: 'check', ...judging, ...noBaseline, paths: ['a', 'b'], stdin: undefined }],
    [['check', '-'], { kind: 'check', ...judging, ...noBaseline, paths: [], stdin: 'requirements.txt' }],
    [
      ['check', '-', '--stdin-filename', 'a/pyproject.toml'],
      { kind: 'check', ...judging, ...noBaseline, paths: [], stdin: 'a/pyproject.toml' },
    ],
    [
      ['check', '--format=json', 'x'],
      { kind: 'check', ...judging, ...noBaseline, format: 'json', paths: ['x'], stdin: undefined },
    ],
    [
      ['check', 'x', '--fail-on', 'never', '--quiet', '--no-color'],
      {
        kind: 'check',
        ...judging,
        ...noBaseline,
        failOn: 'never',
        quiet: true,
        noColor: true,
        paths: ['x'],
        stdin: undefined,
      },
    ],
    [
      ['check', '--', '--odd.txt'],
      { kind: 'check', ...judging, ...noBaseline, paths: ['--odd.txt'], stdin: undefined },
    ],
    [
      ['check', '--baseline', 'old.json', '--write-baseline=new.json'],
      {
        kind: 'check',
        ...judging,
        ...noBaseline,
        baseline: 'old.json',
        writeBaseline: 'new.json',
        paths: ['.'],
        stdin: undefined,
      },
    ],
    [
      ['check', '--fix'],
      { kind: 'check', ...judging, ...noBaseline, fix: 'write', paths: ['.'], stdin: undefined },
    ],
    [
      ['check', '--fix', '--dry-run', 'a'],
      { kind: 'check', ...judging, ...noBaseline, fix: 'diff', paths: ['a'], stdin: undefined },
    ],
    [
      ['check', '-', '--fix'],
      { kind: 'check', ...judging, ...noBaseline, fix: 'print', paths: [], stdin: 'requirements.txt' },
    ],
    [['name', 'a', 'b'], { kind: 'name', ...judging, stdin: false, names: ['a', 'b'] }],
    [['name', '-'], { kind: 'name', ...judging, format: 'json', stdin: true, names: [] }],
    [['name', '-', '--format', 'text'], { kind: 'name', ...judging, stdin: true, names: [] }],
    [
      ['name', 'a', '--ignore', 'name.typo'],
      { kind: 'name', ...judging, ignored: new Set(['name.typo']), stdin: false, names: ['a'] },
    ],
    [['list', 'a', '--format', 'json'], { kind: 'list', ...common, format: 'json', paths: ['a'] }],
    [['index', 'info'], { kind: 'index', ...common, ...stored, action: 'info' }],
    [
      ['index', 'info', '--data-dir', 'x', '--new-name-days=0'],
      { kind: 'index', ...common, dataDir: 'x', newNameDays: 0, action: 'info' },
    ],
    [
      ['index', 'update', '--names', 'off', '--private=a', '--private', 'b', '--timeout', '5'],
      {
        kind: 'index',
        ...common,
        ...stored,
        action: 'update',
        names: 'off',
        ranking: undefined,
        malicious: undefined,
        privates: ['a', 'b'],
        timeout: 5,
      },
    ],
    [['--help'], { kind: 'help', of: undefined }],
    [['-h'], { kind: 'help', of: undefined }],
    [['check', '--help'], { kind: 'help', of: 'check' }],
    [['name', '-h'], { kind: 'help', of: 'name' }],
    [['--version'], { kind: 'version' }],
    [['-V'], { kind: 'version' }],
  ])('%j', (args, command) => {
    expect(parseCommandLine(args)).toEqual({ ok: true, command });
  });
});

describe('parseCommandLine refuses', () => {
  test.each([
    [[], 'no command. There are: check, name, list, index'],
    [['scan'], "unknown command 'scan'. Commands: check, name, list, index"],
    [
      ['--quiet', 'check'],
      "the command comes first; unknown option '--quiet'. Commands: check, name, list, index",
    ],
    [
      ['check', '--confg', 'x'],
      'check: unknown option --confg. There are: --format, --fail-on, --select, --ignore, --config, --untrusted-policy, --diff, --baseline, --write-baseline, --fix, --dry-run, --stdin-filename, --data-dir, --new-name-days, --quiet, --no-color, --help',
    ],
    [['check', '--config='], 'check: --config needs a value'],
    [['check', '--diff', ''], 'check: --diff needs a value'],
    [['check', '--untrusted-policy=1'], 'check: --untrusted-policy takes no value'],
    [['check', '--dry-run'], 'check: --dry-run goes with --fix'],
    [['check', '--baseline='], 'check: --baseline needs a value'],
    [['check', '--write-baseline='], 'check: --write-baseline needs a value'],
    [
      ['list', 'x', '--select', 'name.typo'],
      'list: unknown option --select. There are: --format, --quiet, --no-color, --help',
    ],
    [
      ['check', '-x'],
      'check: unknown option -x. There are: --format, --fail-on, --select, --ignore, --config, --untrusted-policy, --diff, --baseline, --write-baseline, --fix, --dry-run, --stdin-filename, --data-dir, --new-name-days, --quiet, --no-color, --help',
    ],
    [['check', '--format', 'xml'], "check: no format 'xml'. There are: text, json, github, sarif"],
    [['name', 'x', '--format', 'github'], "name: no format 'github'. There are: text, json"],
    [['check', '--format'], 'check: --format needs a value'],
    [['check', '--quiet=yes'], 'check: --quiet takes no value'],
    [['check', '--fail-on', 'fatal'], 'check: --fail-on is one of error, warning, information, hint, never'],
    [['check', '-', 'a'], 'check: - (standard input) stands alone, without other paths'],
    [['check', 'a', '--stdin-filename', 'b'], 'check: --stdin-filename goes with `check -`'],
    [['check', '-', '--stdin-filename='], 'check: --stdin-filename needs a value'],
    [['check', '--data-dir='], 'check: --data-dir needs a value'],
    [['name', 'x', '--new-name-days', '366'], 'name: --new-name-days is a number from 0 to 365'],
    [['name', 'x', '--new-name-days=-1'], 'name: --new-name-days is a number from 0 to 365'],
    [['name'], 'name: give the names to judge, or - to read them from standard input'],
    [['list'], 'list: give the files to list'],
    [['index'], "index: unknown action ''. There are: info, update"],
    [['index', 'rebuild'], "index: unknown action 'rebuild'. There are: info, update"],
    [['index', 'info', '--names', 'x'], 'index: --names goes with index update'],
    [['index', 'update', '--private='], 'index: --private needs a value'],
    [['index', 'update', '--timeout=0'], 'index: --timeout is a number of seconds from 1 to 600'],
    [['index', 'update', 'x'], "index: index update takes no 'x'"],
    [['index', 'info', 'x'], "index: index info takes no 'x'"],
  ])('%j', (args, message) => {
    expect(parseCommandLine(args)).toEqual({ ok: false, message });
  });
});
