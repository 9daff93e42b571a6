import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readIndex } from '../../server/src/names/index/name-index';
import type { ScanResult } from '../../shared/src/scan-messages';
import { SCAN_REQUEST } from '../../shared/src/scan-messages';
import { startClient, type TestClient } from '../protocol/test-client';
import { percentile } from './measure';
import { memoryOf, processorTime } from './process';
import { printTable } from './table';

/**
 * The scan of a large workspace over the real protocol: seconds from the request to its answer, the most memory that the
 * server ever takes, and milliseconds from a key in an open document to its answered diagnostics meanwhile. The server
 * walks through the folder itself. Build the server before.
 */
const MANIFESTS = 2000;
const NAMES_EACH = 25;
/** Between two keys, in milliseconds: a quick typist. */
const BETWEEN_KEYS = 60;

function popularNames(): readonly string[] {
  const result = readIndex(readFileSync(join(import.meta.dirname, '../../data/names.bin')));
  if ('problem' in result) throw new Error(result.problem);
  return result.index.ranked;
}

/** Every second file is a pyproject.toml; one name in a hundred is misspelt, one in fifty is nobody's. */
function writeManifests(root: string): void {
  const names = popularNames();
  let count = 0;
  const nextName = (): string => {
    count++;
    const name = names[(count * 7919) % names.length] ?? 'requests';
    if (count % 100 === 0) return `${name.slice(0, 1)}${name}`;
    return count % 50 === 0 ? `${name}-inhouse-${count}` : name;
  };
  for (let file = 0; file < MANIFESTS; file++) {
    const folder = join(root, `group-${file % 40}`, `project-${file}`);
    mkdirSync(folder, { recursive: true });
    const lines = Array.from({ length: NAMES_EACH }, (_, at) => `${nextName()}>=1.${at}`);
    if (file % 2 === 0) writeFileSync(join(folder, 'requirements.txt'), `${lines.join('\n')}\n`);
    else {
      const list = lines.map((line) => `  "${line}",\n`).join('');
      writeFileSync(join(folder, 'pyproject.toml'), `[project]\nname = "p"\ndependencies = [\n${list}]\n`);
    }
  }
}

async function scan(client: TestClient): Promise<number> {
  const started = performance.now();
  const { counts, outcome } = await client.connection.sendRequest<ScanResult>(SCAN_REQUEST, {});
  const milliseconds = performance.now() - started;
  if (outcome !== 'complete' || counts.names < MANIFESTS * NAMES_EACH) {
    throw new Error(`not all was scanned: ${outcome}, ${counts.names} names`);
  }
  return milliseconds;
}

/** Types until the promise is settled; the milliseconds from each key to its diagnostics. */
async function typeDuring(
  client: TestClient,
  uri: string,
  work: Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  const typed = 'requests>=2.31 # a comment';
  let ended = false;
  const end = (): void => {
    ended = true;
  };
  work.then(end, end);
  let previous: string | undefined;
  for (let key = 0; !ended; key++) {
    const at = { line: 0, character: key % typed.length };
    const text = typed.charAt(key % typed.length);
    const range =
      at.character === 0
        ? { start: at, end: { line: 0, character: key === 0 ? 0 : typed.length } }
        : { start: at, end: at };
    const started = performance.now();
    void client.change(uri, key + 2, [{ range, text }]);
    const report = await client.pull(uri, previous);
    times.push(performance.now() - started);
    previous = report.resultId;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_KEYS));
  }
  return times;
}

async function main(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'lookalike-bench-scan-'));
  try {
    writeManifests(root);
    const folder = pathToFileURL(root).href;
    const client = await startClient({
      params: { workspaceFolders: [{ uri: folder, name: 'bench' }] },
    });
    const uri = `${folder}/typed/requirements.txt`;
    await client.open(uri, `\n${'flask\n'.repeat(200)}`);
    await client.pull(uri);
    const before = memoryOf(client.pid, 'VmRSS');
    const used = processorTime(client.pid);
    const first = await scan(client);
    const processor = processorTime(client.pid) - used;
    const peak = memoryOf(client.pid, 'VmHWM');
    const keys: number[] = [];
    // The scan is short, and a p99 wants many keys.
    for (let round = 0; round < 8; round++) keys.push(...(await typeDuring(client, uri, scan(client))));
    await client.stop();
    printTable(`Scan of ${MANIFESTS} manifests with ${MANIFESTS * NAMES_EACH} dependencies`, [
      { what: 'first scan', value: first / 1000, unit: 's', atMost: 3 },
      { what: "the server's processor for it", value: processor / 1000, unit: 's' },
      { what: 'peak memory of the server', value: peak, unit: 'MiB', atMost: 200 },
      { what: 'memory before the scan', value: before, unit: 'MiB' },
      { what: `a key during it, median of ${keys.length}`, value: percentile(keys, 0.5), unit: 'ms' },
      { what: 'a key during it, p99', value: percentile(keys, 0.99), unit: 'ms', atMost: 50 },
      { what: 'a key during it, longest', value: Math.max(...keys), unit: 'ms' },
    ]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

void main();
