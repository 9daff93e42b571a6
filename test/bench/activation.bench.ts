import { startClient } from '../protocol/test-client';
import { percentile } from './measure';
import { printTable } from './table';

/**
 * Milliseconds from the start of the server's process to the first answered diagnostics of a document that is open
 * already, over the real protocol: what a user waits for after a window has opened. Build the server before.
 */
const RUNS = 10;

const uri = 'file:///workspace/requirements.txt';
const text = `${'flask\nrequests==2.31\nnumpy>=1\n'.repeat(20)}dajngo\n`;

async function activate(): Promise<number> {
  const started = performance.now();
  const client = await startClient();
  await client.open(uri, text);
  const found = await client.diagnostics(uri);
  const milliseconds = performance.now() - started;
  if (found.length !== 1) throw new Error(`${found.length} diagnostics instead of one`);
  await client.stop();
  return milliseconds;
}

async function main(): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await activate());
  printTable('Activation, from the start of the server to the first diagnostics', [
    { what: `median of ${RUNS}`, value: percentile(times, 0.5), unit: 'ms', atMost: 500 },
    { what: 'quickest', value: Math.min(...times), unit: 'ms' },
    { what: 'longest', value: Math.max(...times), unit: 'ms' },
  ]);
}

void main();
