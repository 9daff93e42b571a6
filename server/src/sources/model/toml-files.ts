import type { Span } from '../../../../shared/src/span';
import { membersNamed, stringValue } from '../../manifests/toml/query';
import { scanToml } from '../../manifests/toml/scan';
import type { TomlDocument, TomlTable, TomlValue } from '../../manifests/toml/types';
import type { FormatId } from '../../manifests/types';
import type { Origin, ProjectFile } from '../types';
import type { ModelInput } from './input';
import { fileNameOf, stepsUp } from './paths';

/** A TOML file of the project: the file itself (`path` is `undefined`), or another one. */
export interface TomlFile {
  readonly path: string | undefined;
  readonly document: TomlDocument;
}

const TOML_FORMATS: ReadonlySet<FormatId> = new Set<FormatId>([
  'pyproject',
  'pipfile',
  'hatch',
  'pixi',
  'script',
]);

/** The tree of a file in TOML, of a script the tree of its block; `undefined` for every other format. */
export function tomlOf(format: FormatId, text: string): TomlDocument | undefined {
  if (!TOML_FORMATS.has(format)) return undefined;
  return scanToml(format === 'script' ? scriptBlock(text) : text);
}

const OPENING = /^# \/\/\/ script[ \t]*$/m;

/** A script with blanks for all that isn't TOML: every place in the block stays where it is. */
function scriptBlock(text: string): string {
  const opening = OPENING.exec(text);
  if (opening === null) return '';
  const start = opening.index + opening[0].length;
  const lines: string[] = [];
  for (const line of text.slice(start).split(/(?<=\n)/)) {
    if (lines.length > 0 && (!line.startsWith('#') || /^# \/\/\/\s*$/.test(line))) break;
    lines.push(line.replace(/^# ?/, (mark) => ' '.repeat(mark.length)));
  }
  return ' '.repeat(start) + lines.join('');
}

const trees = new WeakMap<ProjectFile, TomlDocument>();

function treeOf(file: ProjectFile): TomlDocument {
  let tree = trees.get(file);
  if (tree === undefined) {
    tree = scanToml(file.text);
    trees.set(file, tree);
  }
  return tree;
}

/** The project's other files of that name that lie beside a file or above it, the nearest first. */
export function filesNamed(
  path: string,
  files: readonly ProjectFile[],
  name: string,
  mostSteps = Infinity,
): readonly TomlFile[] {
  const found: { readonly file: ProjectFile; readonly steps: number }[] = [];
  for (const file of files) {
    if (file.role === 'lock' || file.role === 'include' || fileNameOf(file.path) !== name) continue;
    const steps = stepsUp(path, file.path);
    if (steps !== undefined && steps <= mostSteps && file.path !== path) found.push({ file, steps });
  }
  found.sort((a, b) => a.steps - b.steps);
  return found.map(({ file }) => ({ path: file.path, document: treeOf(file) }));
}

/** The file itself, where it is TOML. */
export function ownToml({ own }: ModelInput): readonly TomlFile[] {
  return own === undefined ? [] : [own];
}

/** A place in a file. */
export function originIn({ path }: TomlFile, span: Span): Origin {
  return path === undefined ? { span } : { path, span };
}

/** The piece of a value that its text stands in: without the quotes. */
export function innerSpan(value: TomlValue): Span {
  return value.kind === 'string'
    ? { start: value.from, end: value.to }
    : { start: value.start, end: value.end };
}

/** The value behind a key of a table, if there is one. */
export function valueOf(table: TomlTable, key: string): TomlValue | undefined {
  return membersNamed(table, key)[0]?.value;
}

/** A string with its place. */
export interface Text {
  readonly text: string;
  readonly span: Span;
}

/** The string behind a key of a table. */
export function textAt({ document }: TomlFile, table: TomlTable, key: string): Text | undefined {
  const value = valueOf(table, key);
  const text = stringValue(document, value);
  return text === undefined || value === undefined ? undefined : { text, span: innerSpan(value) };
}

/** The strings of a list behind a key, or the one string that stands there. */
export function textsAt({ document }: TomlFile, table: TomlTable, key: string): readonly Text[] {
  const value = valueOf(table, key);
  if (value === undefined) return [];
  return (value.kind === 'array' ? value.items : [value]).flatMap((item) => {
    const text = stringValue(document, item);
    return text === undefined ? [] : [{ text, span: innerSpan(item) }];
  });
}

/** Whether `key = true` or `key = false` stands in a table; `undefined` for neither. */
export function flagAt({ document }: TomlFile, table: TomlTable, key: string): boolean | undefined {
  const value = valueOf(table, key);
  if (value?.kind !== 'bare') return undefined;
  const text = document.text.slice(value.start, value.end);
  return text === 'true' ? true : text === 'false' ? false : undefined;
}
