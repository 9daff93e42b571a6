import { normalizeName } from '../../../../shared/src/normalize';
import type { Span } from '../../../../shared/src/span';
import type { DependencyEntry } from '../../manifests/types';
import type { Change, RuleContext, SourceFix } from '../types';
import { wholeLine } from './lines';

/** What a link of setuptools says: `https://…/x-1.zip#egg=x-1&subdirectory=a`. */
const EGG = /^([^#]*)#(.*&)?egg=([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)(?:&(.*))?$/;

/** A version behind a name, as eggs have it. */
const VERSION = /-\d[\w.]*$/;

/** The name in the `#egg=` of a link; `undefined` where there is none. */
export function eggOf(url: string): string | undefined {
  return EGG.exec(url)?.[3]?.replace(VERSION, '');
}

/**
 * A link of setuptools as the address of the requirement that it was meant for, where one of that name stands in the file
 * and says nothing but its name, extras and versions.
 *
 * @param link the address in the text
 */
export function requireLink(context: RuleContext, url: string, link: Span): readonly SourceFix[] {
  const { manifest, text } = context;
  const [, address = '', before = '', , after = ''] = EGG.exec(url) ?? [];
  const name = normalizeName(eggOf(url) ?? '');
  const [entry, ...others] = manifest.entries.filter((one) => normalizeName(one.name) === name);
  if (entry === undefined || others.length > 0 || !isPlain(entry) || /[\s;'"\\]/.test(url)) return [];
  const gone = manifest.format === 'setup-cfg' ? lineOf(text, link) : itemOf(text, link);
  if (gone === undefined) return [];
  const rest = before + after;
  const extras = /^\s*\[[^\]]*\]/.exec(text.slice(entry.nameSpan.end, entry.span.end))?.[0] ?? '';
  const fragment = rest === '' ? '' : `#${rest.replace(/&$/, '')}`;
  const place = { start: entry.nameSpan.end, end: entry.span.end };
  const required: Change = { span: place, newText: `${extras} @ ${address}${fragment}` };
  const title = `Require \`${entry.name}\` from this address`;
  return [{ title, preferred: true, exact: false, changes: [required, { span: gone, newText: '' }] }];
}

function isPlain({ verbatim, source, marker, kind, span, nameSpan }: DependencyEntry): boolean {
  return (
    verbatim &&
    source === 'index' &&
    marker === '' &&
    kind === 'requirement' &&
    span.start <= nameSpan.start &&
    nameSpan.end <= span.end
  );
}

/** The line of an item in a `setup.cfg`; `undefined` for one that stands behind its key. */
function lineOf(text: string, link: Span): Span | undefined {
  const line = wholeLine(text, link);
  return line === link ? undefined : line;
}

/** A string of a list with its comma; `undefined` where it isn't plainly quoted. */
function itemOf(text: string, { start, end }: Span): Span | undefined {
  const quote = text.charAt(start - 1);
  if ((quote !== "'" && quote !== '"') || text.charAt(end) !== quote) return undefined;
  if (/[\w'"]/.test(text.charAt(start - 2)) || text.charAt(end + 1) === quote) return undefined;
  const behind = /^\s*,[ \t]*/.exec(text.slice(end + 1, end + 200))?.[0];
  return wholeLine(text, { start: start - 1, end: end + 1 + (behind?.trimEnd().length ?? 0) });
}
