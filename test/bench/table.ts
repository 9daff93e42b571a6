/** One measured figure. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The goal, where there is one; a figure beyond it is marked. */
  readonly atMost?: number;
  readonly atLeast?: number;
  /** What else was measured. */
  readonly note?: string;
}

/** Prints a table of figures: what was measured, the figure, its goal, and whether it was missed. */
export function printTable(title: string, rows: readonly Row[]): void {
  const cells = rows.map((row) => [
    row.what,
    `${rounded(row.value)} ${row.unit}`,
    goalOf(row),
    row.note ?? '',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((cell) => cell[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const [what = '', figure = '', goal = '', note = ''] of cells) {
    const [first = 0, second = 0, third = 0] = widths;
    console.log(
      `  ${what.padEnd(first)}  ${figure.padStart(second)}  ${goal.padEnd(third)}  ${note}`.trimEnd(),
    );
  }
}

function goalOf({ value, atMost, atLeast }: Row): string {
  if (atMost !== undefined) return `goal: at most ${atMost}${value > atMost ? ', MISSED' : ''}`;
  if (atLeast !== undefined) return `goal: at least ${atLeast}${value < atLeast ? ', MISSED' : ''}`;
  return '';
}

function rounded(value: number): string {
  return value.toFixed(value < 1 ? 3 : value < 100 ? 1 : 0);
}
