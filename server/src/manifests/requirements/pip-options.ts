/** What pip does with an option of a requirements file. */
type OptionUse = 'flag' | 'value' | 'include' | 'editable' | 'hash' | 'setting' | 'gone';

export interface PipOption {
  /** The full name with its dashes. */
  readonly name: string;
  readonly use: OptionUse;
}

/**
 * The options that pip 26 reads in a requirements file, by every spelling.
 *
 * @see https://pip.pypa.io/en/stable/reference/requirements-file-format/#supported-options
 */
const table: readonly (readonly [OptionUse, ...string[]])[] = [
  ['value', '--index-url', '--pypi-url', '-i'],
  ['value', '--extra-index-url'],
  ['flag', '--no-index'],
  ['value', '--find-links', '-f'],
  ['include', '--requirement', '-r'],
  ['include', '--constraint', '-c'],
  ['editable', '--editable', '-e'],
  ['value', '--no-binary'],
  ['value', '--only-binary'],
  ['flag', '--prefer-binary'],
  ['flag', '--require-hashes'],
  ['flag', '--no-require-hashes'],
  ['flag', '--pre'],
  ['value', '--all-releases'],
  ['value', '--only-final'],
  ['value', '--trusted-host'],
  ['value', '--use-feature'],
  ['hash', '--hash'],
  ['setting', '--config-settings', '--config-setting', '-C'],
];

/** Options of older versions: pip stops at them today. Those that took a value still have one in old files. */
const gone = [
  '--global-option',
  '--install-option',
  '--allow-external',
  '--allow-unverified',
  '--allow-all-external',
  '--no-allow-external',
  '--no-use-wheel',
  '--use-wheel',
  '--always-unzip',
  '--process-dependency-links',
  '-Z',
];

const options = new Map<string, PipOption>();
for (const [use, name = '', ...others] of table) {
  for (const spelling of [name, ...others]) options.set(spelling, { name, use });
}
const current = [...options.keys()].filter((name) => name.startsWith('--'));
for (const name of gone) options.set(name, { name, use: 'gone' });

/**
 * The option that `written` stands for (`--req…` without its value): itself, or the only one that it is the beginning
 * of. `ambiguous` when it could be several, `undefined` when pip knows none.
 */
export function pipOption(written: string): PipOption | 'ambiguous' | undefined {
  const exact = options.get(written);
  if (exact !== undefined || !written.startsWith('--') || written.length < 3) return exact;
  const candidates = current.filter((name) => name.startsWith(written));
  const [only] = candidates;
  if (candidates.length > 1) return 'ambiguous';
  return only === undefined ? undefined : options.get(only);
}
