import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { exists } from './cache';
import { run } from './run';

interface Tool {
  readonly title: string;
  /** An environment variable that names the program, for machines where it is somewhere else. */
  readonly variable: string;
  readonly programs: readonly string[];
  readonly debianPackage: string;
}

const chromium: Tool = {
  title: 'Chromium',
  variable: 'CHROMIUM_PATH',
  programs: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  debianPackage: 'chromium',
};

const ripgrep: Tool = {
  title: 'ripgrep',
  variable: 'RIPGREP_PATH',
  programs: ['rg'],
  debianPackage: 'ripgrep',
};

const neovim: Tool = {
  title: 'Neovim',
  variable: 'NEOVIM_PATH',
  programs: ['nvim'],
  debianPackage: 'neovim',
};

const strace: Tool = {
  title: 'strace',
  variable: 'STRACE_PATH',
  programs: ['strace'],
  debianPackage: 'strace',
};

/** The path of a Chromium, installed first where that is possible; throws one clear line where it isn't. */
export function ensureChromium(): Promise<string> {
  return ensureTool(chromium);
}

/** The path of ripgrep, without which VS Code finds no files; like {@link ensureChromium}. */
export function ensureRipgrep(): Promise<string> {
  return ensureTool(ripgrep);
}

/** The path of Neovim; like {@link ensureChromium}. */
export function ensureNeovim(): Promise<string> {
  return ensureTool(neovim);
}

/** The path of strace; like {@link ensureChromium}. */
export function ensureStrace(): Promise<string> {
  return ensureTool(strace);
}

async function ensureTool(tool: Tool): Promise<string> {
  const found = await findTool(tool);
  if (found !== undefined) return found;
  const missing = `${tool.title} is needed and isn't here: install it, or name its program in ${tool.variable}.`;
  if (process.getuid?.() !== 0 || !(await exists('/etc/debian_version'))) throw new Error(missing);
  console.log(`Installing ${tool.title} by apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', tool.debianPackage], { env });
  const installed = await findTool(tool);
  if (installed === undefined) throw new Error(missing);
  return installed;
}

async function findTool(tool: Tool): Promise<string | undefined> {
  const named = process.env[tool.variable];
  for (const program of named === undefined ? tool.programs : [named]) {
    const folders = program.includes('/') ? [''] : (process.env.PATH ?? '').split(delimiter);
    for (const folder of folders) {
      const path = join(folder, program);
      if (await isExecutable(path)) return path;
    }
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
