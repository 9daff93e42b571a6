import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from '../../../server/src/cli/lines';

async function linesOf(...chunks: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const batch of readLines(arriving(chunks))) lines.push(...batch);
  return lines;
}

async function* arriving(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['nothing', '', []],
  ['one line', 'a\n', ['a']],
  ['no line end at the end', 'a\nb', ['a', 'b']],
  ['an empty line counts', 'a\n\nb\n', ['a', '', 'b']],
  ['line ends of Windows', 'a\r\nb\r\n', ['a', 'b']],
  ['a byte order mark', '\ufeffa\nb\n', ['a', 'b']],
  ['letters of other scripts', 'djаngo\n日本\n🐍\n', ['djаngo', '日本', '🐍']],
])('%s', async (_what, text, lines) => {
  expect(await linesOf(bytes(text))).toEqual(lines);
});

test('bytes that are not UTF-8 become U+FFFD', async () => {
  expect(await linesOf(new Uint8Array([0x61, 0xe9, 0x0a, 0x62]))).toEqual(['a\ufffd', 'b']);
});

test('a line that never ends is kept up to 100,000 characters, and the next one is whole', async () => {
  const piece = bytes('x'.repeat(60_000));
  const lines = await linesOf(piece, piece, piece, bytes('\nrequests\n'));
  expect(lines.map((line) => line.length)).toEqual([100_000, 8]);
});

test('how the bytes arrive makes no difference', async () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'é', '🐍', '\r', '日') });
  await fc.assert(
    fc.asyncProperty(fc.array(word), fc.array(fc.nat(30)), async (words, cuts) => {
      const whole = bytes(words.join('\n'));
      const places = [
        0,
        ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b),
        whole.length,
      ];
      const chunks = places.slice(1).map((end, i) => whole.slice(places[i], end));
      expect(await linesOf(...chunks)).toEqual(await linesOf(whole));
    }),
  );
});
