/** The rows of the US layout, each shifted to the right against the one above by about half a key. */
const ROWS = ['1234567890-', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** For each ASCII code the neighbours on the keyboard, as a text. */
const NEIGHBOURS: readonly string[] = layOut();

function layOut(): string[] {
  const neighbours = new Array<string>(128).fill('');
  ROWS.forEach((row, line) => {
    Array.from(row).forEach((key, column) => {
      const above = ROWS[line - 1] ?? '';
      const below = ROWS[line + 1] ?? '';
      neighbours[key.charCodeAt(0)] =
        row.charAt(column - 1) +
        row.charAt(column + 1) +
        above.charAt(column) +
        above.charAt(column + 1) +
        below.charAt(column) +
        below.charAt(column - 1);
    });
  });
  return neighbours;
}

/** Whether two keys touch on a US keyboard. Takes character codes; symmetric; false outside ASCII. */
export function areKeyboardNeighbours(left: number, right: number): boolean {
  return (NEIGHBOURS[left] ?? '').includes(String.fromCharCode(right));
}
