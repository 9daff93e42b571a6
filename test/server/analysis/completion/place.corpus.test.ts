import { describe, expect, it } from 'vitest';
import { namePlace } from '../../../../server/src/analysis/completion/place';
import { FORMATS } from '../../../../server/src/manifests/registry';
import type { DependencyEntry, Manifest } from '../../../../server/src/manifests/types';
import { corpusFiles } from '../../manifests/corpus';
import { randomNumbers } from '../../manifests/half-typed';

/** Names of each file that are looked at, and random places of it. */
const NAMES = 25;
const PLACES = Number(process.env.COMPLETION_PLACES ?? 20);

const SOURCES: readonly string[] = ['index', 'named-index', 'url', 'vcs'];

/** Whether the name is one of the public index, written as it is read, and no part of an address. */
function isCompleted({ source, kind, verbatim, nameSpan }: DependencyEntry, text: string): boolean {
  const isArchive = text.charAt(nameSpan.start - 1) === '/';
  return verbatim && kind !== 'locked' && SOURCES.includes(source) && !isArchive;
}

/** A comment on a line of its own; in a script it may hold the block. */
const COMMENT = /^#[^\r\n]*/gm;

const around = (text: string, offset: number) =>
  JSON.stringify(`${text.slice(Math.max(0, offset - 40), offset)}|${text.slice(offset, offset + 40)}`);

/** The names of a file, each with how it is read. */
const namesIn = ({ entries }: Manifest) => entries.map(({ name, group, kind }) => `${group} ${kind} ${name}`);

/** A share of a list, spread over it. */
function some<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, at) => list[Math.floor(at * step)] as T);
}

const formats = FORMATS.filter(({ id }) => corpusFiles(id).length > 0);

describe.each(formats.map((row) => [row.id, row.read] as const))('in real %s files', (format, read) => {
  const files = corpusFiles(format).map(({ path, text }) => ({ path, text, manifest: read(text) }));

  it('every name is completed at its beginning, in it and at its end, and replaced as a whole', () => {
    for (const { path, text, manifest } of files) {
      for (const entry of some(manifest.entries, NAMES)) {
        const { start, end } = entry.nameSpan;
        for (const offset of [start, Math.floor((start + end) / 2), end]) {
          const expected = isCompleted(entry, text)
            ? { span: { start, end }, typed: text.slice(start, offset) }
            : undefined;
          expect(namePlace(text, manifest, offset), `${path} ${around(text, offset)}`).toEqual(expected);
        }
      }
    }
  });

  it('a name that is taken out leaves a place for one', () => {
    for (const { path, text, manifest } of files) {
      // Two tables may share a key, and a name behind others on its line may be left to another reading.
      const bare = manifest.entries.filter(
        (entry) => isCompleted(entry, text) && entry.span.start === entry.nameSpan.start && entry.url === '',
      );
      for (const { nameSpan, span, name } of some(bare, NAMES)) {
        if (span.end !== nameSpan.end) continue;
        const without = text.slice(0, nameSpan.start) + text.slice(nameSpan.end);
        const place = namePlace(without, read(without), nameSpan.start);
        const where = `${path} ${name} ${around(without, nameSpan.start)}`;
        expect(place, where).toEqual({ span: { start: nameSpan.start, end: nameSpan.start }, typed: '' });
      }
    }
  });

  it('nothing is completed behind a name, in options, includes and comments', () => {
    const random = randomNumbers(20_260_102);
    for (const { path, text, manifest } of files) {
      const outside = [
        ...manifest.entries.map(({ nameSpan, span }) => ({ start: nameSpan.end + 1, end: span.end })),
        ...manifest.options.map(({ span }) => ({ start: span.start + 1, end: span.end })),
        ...manifest.includes.map(({ span }) => ({ start: span.start + 1, end: span.end })),
        ...Array.from(text.matchAll(COMMENT), ({ index, 0: line }) => ({
          start: index + 1,
          end: index + line.length,
        })),
      ].filter(({ start, end }) => start <= end);
      const names = manifest.entries.map(({ nameSpan }) => nameSpan);
      for (const { start, end } of some(outside, NAMES * 2)) {
        for (const offset of [start, start + Math.floor(random() * (end - start + 1)), end]) {
          if (names.some((span) => span.start <= offset && offset <= span.end)) continue;
          expect(namePlace(text, manifest, offset), `${path} ${around(text, offset)}`).toBeUndefined();
        }
      }
    }
  });

  it(
    'wherever something is completed, it becomes a name, and no other one changes',
    { timeout: 1_200_000 },
    () => {
      const random = randomNumbers(20_260_103);
      for (const { path, text, manifest } of files) {
        for (let count = 0; count < PLACES; count++) {
          const offset = Math.floor(random() * (text.length + 1));
          const place = namePlace(text, manifest, offset);
          if (place === undefined) continue;
          const { start, end } = place.span;
          const where = `${path} ${around(text, offset)}`;
          expect(start <= offset && offset <= end, where).toBe(true);
          const after = read(`${text.slice(0, start)}zzz-completed${text.slice(end)}`);
          const entry = after.entries.find(({ nameSpan }) => nameSpan.start === start);
          expect(entry?.name, where).toBe('zzz-completed');
          const before = manifest.entries.find(({ nameSpan }) => nameSpan.start === start && start < end);
          const kept = namesIn({ ...manifest, entries: manifest.entries.filter((one) => one !== before) });
          const rest = namesIn({ ...after, entries: after.entries.filter((one) => one !== entry) });
          expect(rest, where).toEqual(kept);
        }
      }
    },
  );
});
