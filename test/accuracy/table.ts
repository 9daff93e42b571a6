/** One line of the table of bars. */
export interface Row {
  readonly figure: string;
  readonly bar: string;
  readonly value: string;
  readonly met: boolean;
  /** What the best open tool reaches on the same kind of data, `''` if nothing is known. */
  readonly other: string;
}

/** A share that has to be at least `least`, both from 0 to 1. Met exactly, not after rounding. */
export function atLeast(figure: string, hits: number, total: number, least: number, other = ''): Row {
  const met = total > 0 && hits / total >= least;
  return {
    figure,
    bar: `>= ${percent(least)}`,
    value: `${percent(hits / total)} (${hits} of ${total})`,
    met,
    other,
  };
}

/** A share that may be at most `most`. */
export function atMost(figure: string, hits: number, total: number, most: number, other = ''): Row {
  const met = total > 0 && hits / total <= most;
  return {
    figure,
    bar: `<= ${percent(most)}`,
    value: `${percent(hits / total)} (${hits} of ${total})`,
    met,
    other,
  };
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(2).replace(/\.?0+$/, '')} %`;
}

export function markdown(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

export function barTable(rows: readonly Row[]): string {
  return markdown(
    ['figure', 'bar', 'measured', 'met', 'best open tool'],
    rows.map(({ figure, bar, value, met, other }) => [figure, bar, value, met ? 'met' : '**missed**', other]),
  );
}
