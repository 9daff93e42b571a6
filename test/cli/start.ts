import { type ChildProcess, spawn } from 'node:child_process';
import { isolatedEnv } from '../isolated-env';
import { type Outcome, ROOT } from './run';

/** A run that goes on while the test does other things, such as being the server that it asks. */
export interface Running {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
}

export function startLookalike(
  cli: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Running {
  const child = spawn(process.execPath, [cli, ...args], { cwd: ROOT, env: isolatedEnv(env) });
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (texts.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (texts.stderr += chunk.toString()));
  const outcome = new Promise<Outcome>((resolve) => {
    child.on('close', (status) => {
      resolve({ status, ...texts });
    });
  });
  return { child, outcome };
}
