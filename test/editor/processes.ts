import { readdir, readFile } from 'node:fs/promises';
import { run } from '../../scripts/ensure/run';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** The processes below `ancestor` whose command line holds `text`. */
export async function descendants(ancestor: number, text: string): Promise<readonly number[]> {
  const processes = process.platform === 'linux' ? await fromProc() : await fromPs();
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]));
  const isBelow = (pid: number): boolean => {
    for (let current = parents.get(pid); current !== undefined; current = parents.get(current)) {
      if (current === ancestor) return true;
    }
    return false;
  };
  return processes.filter(({ pid, command }) => command.includes(text) && isBelow(pid)).map(({ pid }) => pid);
}

/** Slim Linux images have no `ps`. */
async function fromProc(): Promise<readonly Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const read = (pid: string, file: string): Promise<string> =>
    readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  return Promise.all(
    pids.map(async (pid) => {
      const parent = /^PPid:\s*(\d+)/m.exec(await read(pid, 'status'))?.[1];
      const command = (await read(pid, 'cmdline')).replaceAll('\0', ' ');
      return { pid: Number(pid), parent: Number(parent ?? 0), command };
    }),
  );
}

async function fromPs(): Promise<readonly Process[]> {
  const lines = (await run('ps', ['-axo', 'pid=,ppid=,args='])).trim().split('\n');
  return lines.map((line) => {
    const [pid, parent, ...command] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), command: command.join(' ') };
  });
}
