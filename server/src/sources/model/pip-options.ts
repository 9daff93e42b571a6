import { scanIni } from '../../manifests/ini/scan';
import type { Manifest } from '../../manifests/types';
import type { Origin, PackageSource, ProjectFile } from '../types';
import { fileNameOf, joinPath, stepsUp } from './paths';

/** A setting of pip, and where it stands. */
export interface PipSetting {
  /** With its dashes, written out. */
  readonly name: string;
  readonly value: string;
  readonly origin: Origin;
}

/** More files than this are not followed. */
const MOST_FILES = 500;

/**
 * The options of a file and of those that it includes, in the order in which pip comes by them: an include is read where
 * it stands. What pip drops behind a requirement is left out.
 */
export function settingsOfFiles(
  path: string,
  manifest: Manifest,
  files: readonly ProjectFile[],
): readonly PipSetting[] {
  const included = new Map(files.filter(({ role }) => role === 'include').map((file) => [file.path, file]));
  const settings: PipSetting[] = [];
  const seen = new Set<string>([path]);
  const visit = (at: string, read: Manifest): void => {
    if (read.options.length === 0 && read.includes.length === 0) return;
    const own = at === path ? {} : { path: at };
    const steps: { readonly start: number; readonly run: () => void }[] = [];
    for (const option of read.options) {
      if (option.dropped === true) continue;
      const setting = { name: option.name, value: option.value, origin: { ...own, span: option.span } };
      steps.push({ start: option.span.start, run: () => settings.push(setting) });
    }
    for (const include of read.includes) {
      const target = include.kind === 'group' ? undefined : joinPath(at, include.path);
      const file = target === undefined ? undefined : included.get(target);
      if (file?.manifest === undefined) continue;
      const { path: name, manifest: inner } = file;
      const run = (): void => {
        if (seen.has(name) || seen.size > MOST_FILES) return;
        seen.add(name);
        visit(name, inner);
      };
      steps.push({ start: include.span.start, run });
    }
    for (const { run } of steps.sort((a, b) => a.start - b.start)) run();
  };
  visit(path, manifest);
  return settings;
}

const SECTIONS = new Set(['global', 'install']);

/** The settings of the `pip.conf` or `pip.ini` that lies nearest. */
export function settingsOfConfig(path: string, files: readonly ProjectFile[]): readonly PipSetting[] {
  let nearest: { readonly file: ProjectFile; readonly steps: number } | undefined;
  for (const file of files) {
    const name = fileNameOf(file.path).toLowerCase();
    if (file.role !== 'settings' || (name !== 'pip.conf' && name !== 'pip.ini')) continue;
    const steps = stepsUp(path, file.path);
    if (steps !== undefined && (nearest === undefined || steps < nearest.steps)) nearest = { file, steps };
  }
  return nearest === undefined ? [] : readConfig(nearest.file);
}

function readConfig({ path, text }: ProjectFile): readonly PipSetting[] {
  return scanIni(text).options.flatMap(({ section, key, lines }) => {
    if (!SECTIONS.has(section.toLowerCase())) return [];
    const name = `--${key.toLowerCase().replaceAll('_', '-').replace(/^-+/, '')}`;
    return lines.flatMap(({ span }) =>
      wordsOf(text, span.start, span.end).map(({ value, start }) => ({
        name,
        value,
        origin: { path, span: { start, end: start + value.length } },
      })),
    );
  });
}

/** The words between blanks, with their places. */
export function wordsOf(
  text: string,
  start: number,
  end: number,
): readonly { readonly value: string; readonly start: number }[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map((match) => ({
    value: match[0],
    start: start + match.index,
  }));
}

/** What pip collects from its settings: later ones may throw away what earlier ones gave. */
export interface PipPlaces {
  readonly indexes: readonly PipPlace[];
  readonly links: readonly PipPlace[];
}

/** An address that pip takes packages from; without an origin PyPI, which it asks when it is told nothing. */
export type PipPlace = Pick<PackageSource, 'url' | 'origin'>;

/**
 * Where pip looks for packages after all of `settings`: `--index-url` replaces every index before it, `--no-index` all
 * that come later as well.
 */
export function pipPlaces(settings: readonly PipSetting[]): PipPlaces {
  let indexes: PipPlace[] = [{ url: '' }];
  const links: PipPlace[] = [];
  let noIndex = false;
  for (const { name, value, origin } of settings) {
    if (name === '--no-index') noIndex ||= !/^(?:0|false|no|off)$/i.test(value);
    else if (name === '--find-links') links.push({ url: value, origin });
    else if (name === '--index-url') indexes = [{ url: value, origin }];
    else if (name === '--extra-index-url') indexes.push({ url: value, origin });
  }
  return { indexes: noIndex ? [] : indexes, links };
}
