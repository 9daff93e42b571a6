import { LineMap } from '../../manifests/line-map';
import type { DependencyEntry, Manifest } from '../../manifests/types';
import type { Style } from './style';
import { countOf } from '../../output/count';
import { visible } from './visible';

/** One file as it was read, for people: a line for each thing that stands in it, in the order of the text. */
export function manifestText(path: string, text: string, manifest: Manifest, style: Style): string {
  const lines = new LineMap(text);
  const rows: (readonly [offset: number, what: string, content: string])[] = [
    ...manifest.entries.map((entry) => [entry.nameSpan.start, entry.kind, entryText(entry)] as const),
    ...manifest.includes.map(
      ({ path: target, kind, span }) => [span.start, 'include', `${target} (${kind})`] as const,
    ),
    ...manifest.options.map(
      ({ name, value, span }) => [span.start, 'option', value === '' ? name : `${name} ${value}`] as const,
    ),
    ...manifest.references.map(({ name, span }) => [span.start, 'reference', name] as const),
    ...manifest.unnamed.map(({ text: written, span }) => [span.start, 'unnamed', written] as const),
    ...manifest.problems.map(({ message, span }) => [span.start, 'problem', message] as const),
  ];
  rows.sort((a, b) => a[0] - b[0]);
  const body = rows.map(([offset, what, content]) => {
    const { line, character } = lines.position(offset);
    return `  ${`${line + 1}:${character + 1}`.padEnd(8)} ${style.dim(what.padEnd(12))} ${visible(content)}\n`;
  });
  const title = `${style.bold(visible(path))} (${manifest.format}): ${countOf(manifest.entries.length, 'entry', 'entries')}`;
  return `${title}\n${body.join('')}`;
}

function entryText(entry: DependencyEntry): string {
  const extras = entry.extras.length > 0 ? `[${entry.extras.join(',')}]` : '';
  const url = entry.url === '' ? '' : ` @ ${entry.url}`;
  const marker = entry.marker === '' ? '' : ` ; ${entry.marker}`;
  const specifier = entry.specifier === '' ? '' : ` ${entry.specifier}`;
  const group = entry.group === '' ? '' : `  (${entry.group})`;
  return `${entry.name}${extras}${specifier}${url}${marker}${entry.editable ? ' editable' : ''}${group}`;
}
