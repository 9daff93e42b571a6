import type { Span } from '../../../shared/src/span';
import { type ManifestLists, emptyLists, manifestOf } from './lists';
import { readListAt } from './pyproject/lookup';
import { type OwnerReader, readToml } from './pyproject/reading';
import { resolveSources } from './pyproject/sources';
import { readUv } from './pyproject/uv';
import { afterLineEnd, lineEnd, trimEnd } from './toml/chars';
import type { Manifest, ManifestReader } from './types';

const OPENING = '# /// script';
const CLOSING = '# ///';

const readScriptDependencies: OwnerReader = (reading) => {
  readListAt(reading, ['dependencies'], { kind: 'requirement' });
};

const OWNERS = [readScriptDependencies, readUv, resolveSources];

/** The lines between the markers, and what the tools refuse about the block. */
interface Block extends Span {
  readonly problem: string | undefined;
}

/**
 * Reads the metadata block of a Python script: TOML in comments between `# /// script` and `# ///`. A block whose end
 * isn't typed yet is read up to the last of its comment lines.
 *
 * @see https://peps.python.org/pep-0723/
 */
export const readScript: ManifestReader = (text) => {
  const block = findBlock(text);
  if (block === undefined) return manifestOf('script', emptyLists());
  // Blanks in place of the comment marks keep every offset within the block.
  const toml = text.slice(block.start, block.end).replace(/^# ?/gm, (mark) => ' '.repeat(mark.length));
  const lists = shifted(readToml('script', toml, OWNERS), block.start);
  if (block.problem !== undefined) {
    const start = text.lastIndexOf(OPENING, block.start);
    lists.problems.unshift({ message: block.problem, span: { start, end: start + OPENING.length } });
  }
  return manifestOf('script', lists);
};

function findBlock(text: string): Block | undefined {
  for (let at = text.indexOf(OPENING); at >= 0; at = text.indexOf(OPENING, at + 1)) {
    if (!isWholeLine(text, at, OPENING)) continue;
    const block = readBlock(text, afterLineEnd(text, lineEnd(text, at)));
    if (block !== undefined) return block;
  }
  return undefined;
}

/** The block ends at the last closing mark of the comment lines that follow one another. */
function readBlock(text: string, start: number): Block | undefined {
  let closing: number | undefined;
  let at = start;
  while (at < text.length && text.charCodeAt(at) === 35) {
    const end = lineEnd(text, at);
    if (isWholeLine(text, at, CLOSING)) closing = at;
    else if (end > at + 1 && text.charCodeAt(at + 1) !== 32) break;
    at = afterLineEnd(text, end);
  }
  if (closing !== undefined) return { start, end: closing, problem: undefined };
  return at > start ? { start, end: at, problem: 'This block needs a line `# ///` behind it.' } : undefined;
}

function isWholeLine(text: string, at: number, line: string): boolean {
  const before = at === 0 ? 10 : text.charCodeAt(at - 1);
  const isStart = before === 10 || before === 13 || (at === 1 && before === 0xfeff);
  return isStart && text.startsWith(line, at) && trimEnd(text, at, lineEnd(text, at)) === at + line.length;
}

/** The lists of a piece of a text, moved to their place in the whole. */
function shifted(manifest: Manifest, by: number): ManifestLists {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const moveItem = <T extends { readonly span: Span }>(item: T): T => ({ ...item, span: move(item.span) });
  return {
    entries: manifest.entries.map((entry) => ({
      ...moveItem(entry),
      nameSpan: move(entry.nameSpan),
      removal: move(entry.removal),
    })),
    includes: manifest.includes.map(moveItem),
    options: manifest.options.map(moveItem),
    hashes: manifest.hashes.map(moveItem),
    slips: manifest.slips.map(moveItem),
    references: manifest.references.map(moveItem),
    unnamed: manifest.unnamed.map(moveItem),
    problems: manifest.problems.map(moveItem),
  };
}
