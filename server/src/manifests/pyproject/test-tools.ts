import { type EntryPlace, type ManifestLists, entryOf } from '../lists';
import { isBlank } from '../name-characters';
import { scanRequirement } from '../pep508';
import { readRequirementLine } from '../requirements/line';
import { tablesAt, valuesAt } from '../toml/query';
import type { TomlValue } from '../toml/types';
import { namesAt, readListAt } from './lookup';
import type { OwnerReader, TomlReading } from './reading';
import { readRequirementList, readRequirementString } from './strings';

/** Rye's development dependencies. */
export const readRye: OwnerReader = (reading) => {
  readListAt(reading, ['tool', 'rye', 'dev-dependencies'], { kind: 'requirement' });
};

const PLATFORMS = ['linux', 'macos', 'windows', 'pyodide', 'android', 'ios'];

/**
 * cibuildwheel's `test-requires`: a list, or one string of names between blanks.
 *
 * @see https://cibuildwheel.pypa.io/en/stable/options/#test-requires
 */
export const readCibuildwheel: OwnerReader = (reading) => {
  const root = ['tool', 'cibuildwheel'];
  for (const path of [root, ...PLATFORMS.map((name) => [...root, name])]) {
    for (const value of valuesAt(reading.document.root, ...path, 'test-requires')) {
      readWords(reading, value, [...path, 'test-requires'].join('.'));
    }
  }
  for (const table of tablesAt(reading.document.root, ...root, 'overrides')) {
    for (const { key, value } of table.members) {
      if (key.name === 'test-requires') readWords(reading, value, [...root, 'overrides', key.name].join('.'));
    }
  }
};

function readWords(reading: TomlReading, value: TomlValue, group: string): void {
  if (value.kind === 'string') {
    readRequirementString(reading, value, { group, kind: 'requirement', read: readEachWord });
  } else readRequirementList(reading, value, { group, kind: 'requirement' });
}

function readEachWord(
  text: string,
  start: number,
  end: number,
  place: EntryPlace,
  lists: ManifestLists,
): void {
  let at = start;
  while (at < end) {
    let stop = at;
    while (stop < end && !isBlank(text.charCodeAt(stop))) stop++;
    const scanned = scanRequirement(text, at, stop);
    if (scanned !== undefined) {
      const { name, nameSpan, extras, specifier, marker, url } = scanned;
      const span = { start: nameSpan.start, end: scanned.end };
      const removal = { start: at, end: stop < end ? stop + 1 : stop };
      lists.entries.push(
        entryOf({ ...place, removal }, { name, nameSpan, span, extras, specifier, marker, url }),
      );
    }
    at = stop + 1;
  }
}

/**
 * Briefcase's `requires` and `test_requires`: of all apps, of one, and of one on one platform.
 *
 * @see https://briefcase.readthedocs.io/en/stable/reference/configuration.html
 */
export const readBriefcase: OwnerReader = (reading) => {
  const root = ['tool', 'briefcase'];
  readApp(reading, root);
  for (const app of namesAt(reading, ...root, 'app')) {
    const path = [...root, 'app', app];
    readApp(reading, path);
    for (const name of namesAt(reading, ...path)) {
      if (!APP_LISTS.includes(name)) readApp(reading, [...path, name]);
    }
  }
};

const APP_LISTS = ['requires', 'test_requires'];

function readApp(reading: TomlReading, path: readonly string[]): void {
  for (const list of APP_LISTS)
    readListAt(reading, [...path, list], { kind: 'requirement', read: readRequirementLine });
}
