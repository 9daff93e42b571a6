import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../scripts/ensure/cache';
import { ensureNeovim } from '../../../scripts/ensure/tools';
import type { Mistake } from '../flows';
import { projectFixture } from '../fixtures';
import { mistakes } from '../flows';
import type { Report } from '../report';

const PATIENCE = 30_000;

/** A client that pulls no diagnostics, set up exactly as `docs/editors.md` says. */
export async function neovimSuite(report: Report): Promise<void> {
  const neovim = await ensureNeovim();
  const setUp = await documentedSetUp();
  for (const mistake of mistakes) {
    await report.test({
      name: `neovim: ${mistake.title} is shown, mended by a code action, and saved`,
      run: () => mend(neovim, setUp, mistake),
    });
  }
}

async function mend(neovim: string, setUp: string, mistake: Mistake): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lookalike-neovim-'));
  try {
    const project = join(folder, 'project');
    await cp(projectFixture, project, { recursive: true });
    await mkdir(join(project, '.git'));
    await writeFile(join(folder, 'set-up.lua'), setUp);
    const programs = await installServer(folder);
    const { file, typed, problem, place, fix, saved } = mistake;
    const drive = join(import.meta.dirname, 'drive.lua');
    const args = [
      '--headless',
      '-u',
      'NONE',
      '-i',
      'NONE',
      '-c',
      'luafile ../set-up.lua',
      '-c',
      `luafile ${drive}`,
    ];
    await promisify(execFile)(neovim, args, {
      cwd: project,
      timeout: 3 * PATIENCE,
      env: {
        ...process.env,
        PATH: `${programs}${delimiter}${process.env.PATH ?? ''}`,
        XDG_CACHE_HOME: folder,
        XDG_STATE_HOME: folder,
        LOOKALIKE_CASE: JSON.stringify({ file, typed, problem, place, fix, patience: PATIENCE }),
      },
    });
    const text = await readFile(join(project, file), 'utf8');
    if (!text.endsWith(`${saved}\n`)) throw new Error(`${file} was saved as ${JSON.stringify(text)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts `lookalike-server` into a folder of programs as npm does: a link to the bundle, which may be executed. */
async function installServer(folder: string): Promise<string> {
  const server = join(root, 'dist', 'server.js');
  const programs = join(folder, 'bin');
  await chmod(server, 0o755);
  await mkdir(programs);
  await symlink(server, join(programs, 'lookalike-server'));
  return programs;
}

/** The set-up for Neovim before 0.11 out of the documentation. */
async function documentedSetUp(): Promise<string> {
  const text = await readFile(join(root, 'docs', 'editors.md'), 'utf8');
  const block = /### Before 0\.11\n[^]*?\n```lua\n([^]*?)```/.exec(text)?.[1];
  if (block === undefined) throw new Error('docs/editors.md has no set-up for Neovim before 0.11.');
  return block;
}
