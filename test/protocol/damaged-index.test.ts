import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, startClient } from './test-client';

const DATA = join(import.meta.dirname, '../../data');
const TEXT = 'dajngo\njson\ncv2\ndjаngo\nrequests\nnever-heard-of-it\n';
const uri = 'file:///workspace/requirements.txt';
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lookalike-data-'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const damages: readonly [what: string, damage: (names: string) => void][] = [
  [
    'cut off',
    (names) => {
      truncateSync(names, 100_000);
    },
  ],
  [
    'empty',
    (names) => {
      writeFileSync(names, '');
    },
  ],
  [
    'missing',
    (names) => {
      rmSync(names);
    },
  ],
  ['damaged in the middle', flipByte],
];

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

test.each(damages)(
  'with an index that is %s the rest is judged, and the user hears it once',
  async (what, damage) => {
    const dataFolder = join(root, what);
    cpSync(DATA, dataFolder, { recursive: true });
    damage(join(dataFolder, 'names.bin'));
    const client = await startClient({ initializationOptions: { dataFolder } });
    for (let i = 0; i < 3; i++) await client.open(`${uri}?${i}`, TEXT);
    await client.open(uri, TEXT);
    const found = (await client.diagnostics(uri)).map(
      ({ code, range }) => `${range.start.line} ${String(code)}`,
    );
    expect(found).toEqual(['1 name.standard-library', '2 name.import-name', '3 name.non-ascii']);
    const status = await eventually(
      () => client.heard.statuses.at(-1),
      (last) => last?.state === 'limited',
    );
    const problem = status?.state === 'limited' ? status.problem : '';
    expect(problem).toMatch(/^The package index .*(Install|[Rr]ebuild)/);
    expect(client.heard.messages.map((one) => one.message)).toEqual([`Lookalike: ${problem}`]);
    await client.stop();
  },
);

test('without the list of malicious packages names are still judged', async () => {
  const dataFolder = join(root, 'no reports');
  cpSync(DATA, dataFolder, { recursive: true });
  rmSync(join(dataFolder, 'malicious.bin'));
  const client = await startClient({ initializationOptions: { dataFolder } });
  await client.open(uri, 'dajngo\n');
  expect(await client.diagnostics(uri)).toHaveLength(1);
  const status = client.heard.statuses.at(-1);
  expect(status).toMatchObject({ state: 'ready', problem: expect.stringContaining('malicious') as string });
  expect(client.heard.messages).toHaveLength(1);
  await client.stop();
});
