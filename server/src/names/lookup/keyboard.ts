/** The rows of the US layout, each shifted to the right against the one above by about half a key. */
const ROWS = ['1234567890-', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** For the code of each key its neighbours, as a text. */
const NEIGHBOURS: ReadonlyMap<number, string> = layOut();

function layOut(): Map<number, string> {
  const neighbours = new Map<number, string>();
  ROWS.forEach((row, line) => {
    Array.from(row).forEach((key, column) => {
      const above = ROWS[line - 1] ?? '';
      const below = ROWS[line + 1] ?? '';
      const beside = row.charAt(column - 1) + row.charAt(column + 1);
      const over = above.charAt(column) + above.charAt(column + 1);
      const under = below.charAt(column - 1) + below.charAt(column);
      neighbours.set(key.charCodeAt(0), beside + over + under);
    });
  });
  return neighbours;
}

/** Whether two keys touch on a US keyboard. Takes character codes; symmetric; false outside ASCII. */
export function areKeyboardNeighbours(left: number, right: number): boolean {
  return (NEIGHBOURS.get(left) ?? '').includes(String.fromCharCode(right));
}
