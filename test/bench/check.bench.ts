import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readIndex } from '../../server/src/names/index/name-index';
import { memoryOf, processorTime } from './process';
import { printTable } from './table';

/**
 * `lookalike check` over a tree of ten thousand manifests: files a second and the most memory that it takes. The manifests
 * are those of the corpus, two a project, each requirements file with names of its own added. On a machine with other
 * work the seconds of processor say more than the clock. Build the command line before.
 */
const MANIFESTS = 10_000;
/** Names of the index that each requirements file gets: popular, and any. */
const ADDED = 3;
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const corpus = fileURLToPath(new URL('../corpus', import.meta.url));

/** What a manifest of a kind is called in a project. */
const FILE_NAMES: Readonly<Record<string, string>> = {
  'conda': 'environment.yml',
  'constraints': 'constraints.txt',
  'hatch': 'hatch.toml',
  'pipfile': 'Pipfile',
  'pixi': 'pixi.toml',
  'pyproject': 'pyproject.toml',
  'requirements': 'requirements.txt',
  'setup-cfg': 'setup.cfg',
  'setup-py': 'setup.py',
  'tox': 'tox.ini',
};

interface Sample {
  readonly name: string;
  readonly bytes: Buffer;
}

function samples(): readonly Sample[] {
  const [, ...rows] = readFileSync(join(corpus, 'INDEX.csv'), 'utf8').trim().split('\n');
  return rows.flatMap((row) => {
    const [path = '', kind = ''] = row.split(',');
    const name = FILE_NAMES[kind];
    return name === undefined ? [] : [{ name, bytes: readFileSync(join(corpus, path)) }];
  });
}

function writeTree(root: string): number {
  const loaded = readIndex(readFileSync(new URL('../../data/names.bin', import.meta.url)));
  if ('problem' in loaded) throw new Error(loaded.problem);
  const { ranked } = loaded.index;
  const all = [...loaded.index.allNames()];
  const files = samples();
  let bytes = 0;
  for (let at = 0; at < MANIFESTS; at++) {
    const sample = files[at % files.length];
    if (sample === undefined) throw new Error('an empty corpus');
    const project = join(root, `group-${at % 50}`, `project-${at >> 1}`);
    const path = join(project, at % 2 === 0 ? '' : 'service', sample.name);
    const added = Array.from({ length: ADDED }, (_, i) => {
      const names = i === 0 ? all : ranked;
      return `${names[((at * ADDED + i) * 7919) % names.length] ?? 'six'}>=1.${i}\n`;
    });
    const content =
      sample.name === 'requirements.txt' && !hasMark(sample.bytes)
        ? Buffer.concat([Buffer.from(added.join('')), sample.bytes])
        : sample.bytes;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    bytes += content.length;
  }
  return bytes;
}

/** Nothing can be put before a byte order mark. */
function hasMark(bytes: Buffer): boolean {
  return (bytes[0] ?? 0) >= 0x80;
}

async function measure(root: string) {
  const started = performance.now();
  const child = spawn(process.execPath, [cli, 'check', '--fail-on', 'never'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let peak = 0;
  let processor = 0;
  let end = '';
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid, 'VmHWM'));
    processor = Math.max(processor, processorTime(child.pid));
  }, 20);
  child.stdout.setEncoding('utf8').on('data', (text: string) => (end = (end + text).slice(-400)));
  const [status] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  return { status, clock: performance.now() - started, peak, processor, end: end.trim().split('\n').at(-1) };
}

async function main(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'lookalike-bench-check-'));
  try {
    const bytes = writeTree(root);
    const { status, clock, peak, processor, end } = await measure(root);
    printTable(`check of ${MANIFESTS} manifests, ${(bytes / 1e6).toFixed(1)} MB, on ${cpus().length} cores`, [
      { what: 'files a second', value: (1000 * MANIFESTS) / clock, unit: '', atLeast: 2000 },
      { what: 'files a second of one processor', value: (1000 * MANIFESTS) / processor, unit: '' },
      { what: 'clock', value: clock / 1000, unit: 's' },
      { what: 'processor, all threads', value: processor / 1000, unit: 's' },
      { what: 'peak memory', value: peak * 1.048576, unit: 'MB', atMost: 250 },
    ]);
    console.log(`  exit status ${String(status)}: ${end ?? ''}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

void main();
