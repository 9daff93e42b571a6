import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIndex } from '../../server/src/names/index/name-index';
import { startClient } from '../protocol/test-client';
import { percentile } from './measure';
import { processorTime } from './process';
import { printTable } from './table';

/**
 * Milliseconds from one typed character to the answered diagnostics, in a requirements file of 10,000 lines, over the
 * real protocol: the change is sent, the diagnostics are pulled, the answer is parsed. Build the server before.
 */
const LINES = 10_000;
const KEYSTROKES = 300;
const WARM_UP = 30;

/** As many different popular names, with a pinned version each; one name in a hundred is misspelt. */
function manyRequirements(): string {
  const result = readIndex(readFileSync(join(import.meta.dirname, '../../data/names.bin')));
  if ('problem' in result) throw new Error(result.problem);
  const names = result.index.ranked;
  return Array.from({ length: LINES }, (_, line) => {
    const name = names[line % names.length] ?? 'requests';
    return line % 100 === 0 ? 'dajngo==4.2' : `${name}==1.${line}`;
  }).join('\n');
}

const uri = 'file:///workspace/requirements.txt';

interface Measured {
  /** Milliseconds on the clock, a key each. */
  readonly times: readonly number[];
  /** Milliseconds of processor that the server takes for a key, on average. */
  readonly processor: number;
}

async function measure(text: string): Promise<Measured> {
  const client = await startClient();
  await client.open(uri, text);
  await client.pull(uri);
  const typed = 'requests>=2.31 # a comment';
  const times: number[] = [];
  let version = 1;
  let result: string | undefined;
  let used = 0;
  for (let key = 0; key < WARM_UP + KEYSTROKES; key++) {
    if (key === WARM_UP) used = processorTime(client.pid);
    const round = Math.floor(key / typed.length);
    const line = (round * 787) % LINES;
    const character = key % typed.length;
    // At the start of a round a line of its own is opened for the typing.
    if (character === 0) {
      const start = { line, character: 0 };
      await client.change(uri, ++version, [{ range: { start, end: start }, text: '\n' }]);
    }
    const place = { line, character };
    const started = performance.now();
    void client.change(uri, ++version, [
      { range: { start: place, end: place }, text: typed.charAt(character) },
    ]);
    const report = await client.pull(uri, result);
    times.push(performance.now() - started);
    result = report.resultId;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  const processor = (processorTime(client.pid) - used) / KEYSTROKES;
  await client.stop();
  return { times: times.slice(WARM_UP), processor };
}

async function main(): Promise<void> {
  const { times, processor } = await measure(manyRequirements());
  printTable(
    `Typing: ${times.length} keys in ${LINES.toLocaleString('en')} lines, to the answered diagnostics`,
    [
      { what: 'median', value: percentile(times, 0.5), unit: 'ms', atMost: 10 },
      { what: 'p99', value: percentile(times, 0.99), unit: 'ms', atMost: 25 },
      { what: 'longest', value: Math.max(...times), unit: 'ms' },
      { what: "the server's processor a key, mean", value: processor, unit: 'ms' },
    ],
  );
}

void main();
