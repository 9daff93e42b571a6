import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readConstraints, readRequirements } from '../../../../server/src/manifests/requirements/reader';
import type { DependencyEntry, Manifest } from '../../../../server/src/manifests/types';
import { pipPlaces, settingsOfFiles } from '../../../../server/src/sources/model/pip-options';
import type { ProjectFile } from '../../../../server/src/sources/types';

/** What pip's own parser reads of a generated file (`scripts/pip-answers.py`). */
interface Answer {
  readonly text: string;
  readonly requirements: readonly Requirement[];
  readonly indexes: readonly string[];
  readonly links: readonly string[];
  readonly trusted: readonly string[];
  readonly pre: boolean;
  readonly binary: boolean;
}

interface Requirement {
  readonly name: string;
  readonly extras: readonly string[];
  readonly specifier: readonly string[];
  readonly marker: string;
  readonly url: string;
  readonly editable: boolean;
  readonly constraint: boolean;
  readonly hashes: readonly string[];
}

const lines = gunzipSync(readFileSync(join('test', 'data', 'pip-answers.jsonl.gz')))
  .toString()
  .split('\n');
const [head = '{}', ...files] = lines;
const { plain } = JSON.parse(head) as { readonly plain: string };

/** What the included file holds. */
const INNER = 'inner>=1\n--extra-index-url https://inner.example/s\n';

function read(text: string): Omit<Answer, 'text'> {
  const manifest = readRequirements(text);
  const included: ProjectFile[] = manifest.includes.slice(0, 1).map(() => ({
    path: 'other.txt',
    text: INNER,
    manifest: readRequirements(INNER),
    role: 'include',
  }));
  const settings =
    manifest.includes.length > 1
      ? everyTime(manifest, included)
      : settingsOfFiles('main.txt', manifest, included);
  const { indexes, links } = pipPlaces(settings);
  const has = (name: string) => settings.some((setting) => setting.name === name);
  return {
    requirements: requirementsOf(manifest, text),
    indexes: indexes.map(({ url }) => (url === '' ? plain : url)),
    links: links.map(({ url }) => url),
    trusted: unique(settings.filter(({ name }) => name === '--trusted-host').map(({ value }) => value)),
    pre: has('--pre'),
    binary: has('--prefer-binary'),
  };
}

/** pip reads a file that is included twice two times; for where packages come from, once is the same. */
function everyTime(manifest: Manifest, included: readonly ProjectFile[]) {
  const inner = included[0]?.manifest;
  const steps = [
    ...manifest.options
      .filter(({ dropped }) => dropped !== true)
      .map(({ name, value, span }) => ({ at: span.start, settings: [{ name, value, origin: { span } }] })),
    ...manifest.includes.map(({ span }) => ({
      at: span.start,
      settings: (inner?.options ?? []).map(({ name, value, span: place }) => ({
        name,
        value,
        origin: { path: 'other.txt', span: place },
      })),
    })),
  ];
  return steps.sort((a, b) => a.at - b.at).flatMap(({ settings }) => settings);
}

/** The requirements in pip's order: what an include brings stands at its place. */
function requirementsOf(manifest: Manifest, text: string): readonly Requirement[] {
  const own = manifest.entries.map((entry) => ({
    at: entry.span.start,
    all: [requirementOf(entry, manifest)],
  }));
  const unnamed = manifest.unnamed.map(({ text: url, span }) => ({
    at: span.start,
    all: [{ ...NOTHING, url, hashes: hashesIn(manifest, span.start, lineEnd(text, span.end)) }],
  }));
  const included = manifest.includes.map(({ kind, span }) => ({
    at: span.start,
    all: (kind === 'constraint' ? readConstraints : readRequirements)(INNER).entries.map((entry) => ({
      ...requirementOf(entry, readRequirements('')),
      constraint: kind === 'constraint',
    })),
  }));
  return [...own, ...unnamed, ...included].sort((a, b) => a.at - b.at).flatMap(({ all }) => all);
}

const NOTHING = {
  name: '',
  extras: [],
  specifier: [],
  marker: '',
  url: '',
  editable: false,
  constraint: false,
  hashes: [],
};

function requirementOf(entry: DependencyEntry, manifest: Manifest): Requirement {
  return {
    name: entry.name,
    extras: [...entry.extras].sort(),
    specifier: specifierOf(entry.specifier.split(',')),
    marker: markerOf(entry.marker),
    url: entry.url,
    editable: entry.editable,
    constraint: entry.kind === 'constraint',
    hashes: hashesIn(manifest, entry.span.start, entry.span.end),
  };
}

/** pip keeps one of several that say the same: `!=1` of `!=1, !=1.0`. */
function specifierOf(parts: readonly string[]): readonly string[] {
  return unique(parts.map((part) => part.replaceAll(/\s/g, '').replace(/(?:\.0)+$/, '')));
}

/** pip keeps these as a set. */
function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))].sort();
}

function hashesIn({ hashes }: Manifest, start: number, end: number): readonly string[] {
  return hashes
    .filter(({ span }) => span.start >= start && span.end <= end)
    .map(({ value }) => value)
    .sort();
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** pip prints markers anew: blanks, quotes and brackets are its own. */
function markerOf(marker: string): string {
  return marker.replaceAll(/[\s()]/g, '').replaceAll("'", '"');
}

const NOTIONS = ['requirements', 'indexes', 'links', 'trusted', 'pre', 'binary'] as const;

test('10,000 generated files are read as pip itself reads them', () => {
  const agreed: Record<string, number> = {};
  const differences: unknown[] = [];
  for (const line of files) {
    const { text, ...answer } = JSON.parse(line) as Answer;
    const expected = {
      ...answer,
      trusted: unique(answer.trusted),
      requirements: answer.requirements.map((one) => ({
        ...one,
        marker: markerOf(one.marker),
        specifier: specifierOf(one.specifier),
      })),
    };
    const ours = read(text);
    for (const notion of NOTIONS) {
      const [mine, theirs] = [ours[notion], expected[notion]];
      if (JSON.stringify(mine) === JSON.stringify(theirs)) agreed[notion] = (agreed[notion] ?? 0) + 1;
      else if (differences.length < 5) differences.push({ text, notion, mine, theirs });
    }
  }
  process.stdout.write(
    `as pip reads: ${NOTIONS.map((one) => `${one} ${agreed[one] ?? 0}/${files.length}`).join(', ')}\n`,
  );
  expect(differences).toEqual([]);
  expect(files.length).toBe(10_000);
});
