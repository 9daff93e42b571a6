import type { Severity } from '../../../../shared/src/severity';

/** Puts colour on pieces of text, or nothing at all. */
export interface Style {
  severity(severity: Severity, text: string): string;
  bold(text: string): string;
  dim(text: string): string;
}

const RESET = '\u001b[0m';
const BOLD = '\u001b[1m';
const DIM = '\u001b[2m';
const SEVERITY: Readonly<Record<Severity, string>> = {
  error: '\u001b[1;31m',
  warning: '\u001b[1;33m',
  information: '\u001b[1;34m',
  hint: '\u001b[1;36m',
};

const PLAIN: Style = {
  severity: (_severity, text) => text,
  bold: (text) => text,
  dim: (text) => text,
};

const COLOURED: Style = {
  severity: (severity, text) => SEVERITY[severity] + text + RESET,
  bold: (text) => BOLD + text + RESET,
  dim: (text) => DIM + text + RESET,
};

/** What decides on colour. */
export interface StyleChoice {
  readonly isTerminal: boolean;
  /** `--no-color`. */
  readonly noColor: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Colour only on a terminal that can show it, unless `--no-color` or a non-empty `NO_COLOR` says no.
 *
 * @see https://no-color.org
 */
export function chooseStyle({ isTerminal, noColor, env }: StyleChoice): Style {
  const refused = noColor || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  return isTerminal && !refused ? COLOURED : PLAIN;
}
