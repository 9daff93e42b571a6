import { resolve } from 'node:path';
import { readBounded } from '../files';
import { replaceFile } from '../../files/replace-file';
import { countOf } from '../../output/count';
import type { FixMode } from '../commands';
import type { TextInput } from '../inputs';
import { visible } from '../output/visible';
import type { DocumentAnalysis } from '../../analysis/types';
import { unifiedDiff } from './diff';
import type { Mended } from './mend';
import { mend } from './mend';

/** A file after its fixes. */
export interface Fixed {
  readonly text: string;
  readonly analysis: DocumentAnalysis;
  /** For standard output: the fixed content, or a diff. */
  readonly output?: Uint8Array | string;
  /** Why something couldn't be fixed or written. */
  readonly problem?: string;
  /** Whether the file isn't any more what was read of it before. */
  readonly written: boolean;
}

/** The fixes of one run. */
export interface Fixing {
  fix(input: TextInput, judge: (text: string) => Promise<DocumentAnalysis>): Promise<Fixed>;
  /** What was done, in a few words; empty where there was nothing to do. */
  done(): string;
}

/** @param onTerminal whether standard output is a terminal: a diff must not command it, and shows what it would hide */
export function openFixing(mode: FixMode, cwd: string, onTerminal: boolean): Fixing {
  let fixes = 0;
  let files = 0;
  return {
    async fix(input, judge) {
      const mended = await mend(input, judge);
      const { text, analysis, bytes } = mended;
      const written = mode === 'write' && mended.fixes > 0;
      const refused = written ? save(resolve(cwd, input.path), input, bytes) : undefined;
      if (refused !== undefined) {
        return { ...(await unchanged(input, judge)), problem: `not fixed: ${refused}`, written: false };
      }
      if (mended.fixes > 0) files++;
      fixes += mended.fixes;
      return { text, analysis, written, ...outputOf(mode, input, mended, onTerminal), ...problemOf(mended) };
    },
    done() {
      if (fixes === 0) return '';
      const what = `${countOf(fixes, 'finding')} in ${countOf(files, 'file')}`;
      return mode === 'diff' ? `--fix would fix ${what}` : `fixed ${what}`;
    },
  };
}

function outputOf(
  mode: FixMode,
  { path, text }: TextInput,
  mended: Mended,
  onTerminal: boolean,
): Pick<Fixed, 'output'> {
  if (mode === 'print') return { output: mended.bytes };
  if (mode === 'write') return {};
  const diff = unifiedDiff(path, text, mended.text);
  return { output: onTerminal ? diff.split('\n').map(visible).join('\n') : diff };
}

function problemOf({ problem }: Mended): Pick<Fixed, 'problem'> {
  return problem === undefined ? {} : { problem: `not fixed: ${problem}` };
}

async function unchanged({ text }: TextInput, judge: (text: string) => Promise<DocumentAnalysis>) {
  return { text, analysis: await judge(text) };
}

/** Puts the new content in the place of a regular file that is still as it was read; answers why where it can't. */
function save(path: string, { place, bytes }: TextInput, content: Uint8Array): string | undefined {
  if (place === undefined) return 'not a regular file';
  const now = readBounded(path);
  if (typeof now === 'string') return now;
  if (Buffer.compare(now, bytes) !== 0) return 'it has changed since it was read';
  return replaceFile(path, content);
}
