/** UTF-16 units of a line that are kept; no name is anywhere near as long. */
const LONGEST_LINE = 100_000;

/**
 * Cuts a stream of UTF-8 bytes into lines, one batch for each piece that arrives, and keeps no more than one line in
 * memory. Lines end at `\n` or `\r\n`; a byte order mark at the beginning is dropped; bytes that aren't UTF-8 become
 * U+FFFD; a line longer than 100,000 UTF-16 units is cut there.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    lines[0] = rest + (lines[0] ?? '');
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE + 1);
    if (lines.length > 0) yield lines.map(withoutReturn);
  }
  rest += decoder.decode();
  if (rest !== '') yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
  return whole.length > LONGEST_LINE ? whole.slice(0, LONGEST_LINE) : whole;
}
