import { describe, expect, it } from 'vitest';
import { readerOf } from '../../../server/src/manifests/registry';
import type { FormatId, Manifest } from '../../../server/src/manifests/types';
import { compare, corpusFiles, type CorpusFile } from './corpus';
import { KNOWN_DISAGREEMENTS } from './corpus-disagreements';

/** The kinds of the corpus with the format that reads them. */
const kinds: readonly (readonly [kind: string, format: FormatId])[] = [
  ['requirements', 'requirements'],
  ['constraints', 'constraints'],
  ['pyproject', 'pyproject'],
  ['setup-cfg', 'setup-cfg'],
  ['setup-py', 'setup-py'],
  ['tox', 'tox'],
  ['pipfile', 'pipfile'],
  ['hatch', 'hatch'],
  ['pixi', 'pixi'],
  ['conda', 'conda'],
];

function read(file: CorpusFile, format: FormatId): Manifest {
  const reader = readerOf(format);
  if (reader === undefined) throw new Error(`no reader for ${format}`);
  return reader(file.text);
}

describe.each(kinds)('the corpus of %s files', (kind, format) => {
  const files = corpusFiles(kind);

  it('agrees with every expected answer, but for what the table explains', () => {
    expect(files.length).toBeGreaterThan(0);
    let agreed = 0;
    let total = 0;
    const open: unknown[] = [];
    const explained = new Set<string>();
    for (const file of files) {
      const result = compare(file, read(file, format));
      agreed += result.agreed;
      total += result.total;
      for (const one of result.disagreements) {
        if (KNOWN_DISAGREEMENTS[one.key] === undefined) open.push(one);
        else explained.add(one.key);
      }
    }
    process.stdout.write(
      `corpus, ${kind}: ${agreed} of ${total} expected answers agree in ${files.length} files, ` +
        `${explained.size} explained differences\n`,
    );
    expect(open).toEqual([]);
    const stale = Object.keys(KNOWN_DISAGREEMENTS).filter(
      (key) => files.some((file) => key.startsWith(`${file.path} `)) && !explained.has(key),
    );
    expect(stale).toEqual([]);
  });

  it.each(files.map((file) => [file.path, file] as const))('slices every range back: %s', (_path, file) => {
    const { text } = file;
    for (const entry of read(file, format).entries) {
      if (entry.verbatim) expect(text.slice(entry.nameSpan.start, entry.nameSpan.end)).toBe(entry.name);
      expect(entry.span.start).toBeLessThanOrEqual(entry.nameSpan.start);
      expect(entry.span.end).toBeGreaterThanOrEqual(entry.nameSpan.end);
      expect(entry.removal.start).toBeLessThanOrEqual(entry.span.start);
      expect(entry.removal.end).toBeGreaterThanOrEqual(entry.span.end);
    }
  });
});
