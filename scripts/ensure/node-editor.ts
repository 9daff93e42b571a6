import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache';
import { run } from './run';
import { ensureRipgrep } from './tools';

/** The npm package that carries VS Code's own server; what follows the `4.` is the version of VS Code. */
const CODE_SERVER = 'code-server@4.100.3';

/** The npm registry's hash of exactly that version. */
const INTEGRITY =
  'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==';

/**
 * The folder of a VS Code server whose extension host is this Node (VS Code 1.100.3), fetched from the npm registry
 * on first use: some 15 seconds and 220 MB. Nothing is compiled and no install script runs.
 */
export async function ensureNodeEditor(): Promise<string> {
  const ripgrep = await ensureRipgrep();
  const folder = await cached('vscode-server-1.100.3', fill);
  const link = join(folder, 'node_modules', '@vscode', 'ripgrep', 'bin', 'rg');
  await rm(link, { force: true });
  await symlink(ripgrep, link);
  return folder;
}

async function fill(folder: string): Promise<void> {
  console.log('Fetching VS Code 1.100.3, the server that runs extensions in Node');
  const packed = await run('npm', ['pack', CODE_SERVER, '--json', '--ignore-scripts'], { cwd: folder });
  const [archive] = JSON.parse(packed) as { filename: string; integrity: string }[];
  if (archive?.integrity !== INTEGRITY) throw new Error(`${CODE_SERVER} is not the package that was pinned.`);
  await run('tar', ['-xzf', archive.filename, '--strip-components=3', 'package/lib/vscode'], { cwd: folder });
  await rm(join(folder, archive.filename));
  const install = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', install, { cwd: folder });
  await mkdir(join(folder, 'node_modules', '@vscode', 'ripgrep', 'bin'), { recursive: true });
}
