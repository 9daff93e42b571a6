/**
 * Streams every name of the index through one process of `lookalike name -`, and prints its seconds (on the clock, and of
 * the processor: what one core needs), its peak memory, and what it found of names that exist. Goals: 20 s, 150 MB,
 * nothing of the squat kind on a ranked name. Needs the built command line (`npm run build`) and Linux (`/proc`).
 */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { readIndex } from '../../server/src/names/index/name-index';
import { printTable } from './table';

const NAMES_A_WRITE = 1000;
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

interface Line {
  readonly name: string;
  readonly status: string;
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
}

/** Megabytes (10^6 bytes) that the process held at most so far, and its seconds of processor. */
function usage(pid: number): { readonly peak: number; readonly processor: number } | undefined {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user = 0, system = 0] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number);
    // Clock ticks are hundredths of a second on every Linux that Node runs on.
    return peak === undefined
      ? undefined
      : { peak: (Number(peak) * 1024) / 1e6, processor: (user + system) / 100 };
  } catch {
    return undefined;
  }
}

/** Several names a piece, since a write for each would measure the pipe. */
function* pieces(names: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  for (const name of names) {
    if (piece.push(name) < NAMES_A_WRITE) continue;
    yield `${piece.join('\n')}\n`;
    piece = [];
  }
  if (piece.length > 0) yield `${piece.join('\n')}\n`;
}

/** Counts the lines of the answer, and its findings by the name's status, severity and rule. */
async function tally(child: ChildProcessWithoutNullStreams) {
  const kinds = new Map<string, number>();
  let lines = 0;
  for await (const text of createInterface({ input: child.stdout })) {
    lines++;
    if (text.includes('"findings":[]')) continue;
    const line = JSON.parse(text) as Line;
    for (const { rule, severity } of line.findings) {
      const kind = `${line.status} ${severity} ${rule}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }
  return { lines, kinds };
}

async function main(): Promise<void> {
  const loaded = readIndex(readFileSync(new URL('../../data/names.bin', import.meta.url)));
  if ('problem' in loaded) throw new Error(loaded.problem);
  const { index } = loaded;

  const start = performance.now();
  const child = spawn(process.execPath, [cli, 'name', '-', '--format', 'json']);
  child.stderr.pipe(process.stderr);
  let last = { peak: 0, processor: 0 };
  const timer = setInterval(() => {
    last = usage(child.pid ?? 0) ?? last;
  }, 20);
  const closed = once(child, 'close');
  Readable.from(pieces(index.allNames())).pipe(child.stdin);
  const { lines, kinds } = await tally(child);
  const [status] = (await closed) as [number | null];
  clearInterval(timer);

  const seconds = (performance.now() - start) / 1e3;
  printTable(`Registry: ${index.names} names through \`name -\`, ${lines} answers, exit status ${status}`, [
    {
      what: 'processor',
      value: last.processor,
      unit: 's',
      atMost: 20,
      note: `clock ${seconds.toFixed(1)} s`,
    },
    { what: 'peak memory', value: last.peak, unit: 'MB', atMost: 150 },
  ]);
  for (const [kind, count] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`  ${kind}: ${count} (${((100 * count) / index.names).toFixed(3)} %)`);
  }
  if (lines !== index.names) process.exitCode = 1;
}

void main();
