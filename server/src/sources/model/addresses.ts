import type { DependencyEntry, Manifest } from '../../manifests/types';
import type { Span } from '../../../../shared/src/span';
import { placeOf } from '../fixes/lines';
import type { RuleContext } from '../types';

/** An address that the file itself holds. */
export interface WrittenAddress {
  readonly url: string;
  /** The address; the whole option or requirement where it isn't written as it is. */
  readonly span: Span;
  /** Whether the text at `span` is exactly `url`. */
  readonly verbatim: boolean;
  readonly use: 'index' | 'find-links' | 'direct' | 'include';
  /** The requirement that it belongs to. */
  readonly entry?: DependencyEntry;
}

/** Options whose value is an address, by the last part of their name. */
const USES: Readonly<Record<string, WrittenAddress['use']>> = {
  'index-url': 'index',
  'extra-index-url': 'index',
  'extra-index-urls': 'index',
  'default-index': 'index',
  'index': 'index',
  'url': 'index',
  'find-links': 'find-links',
};

const known = new WeakMap<Manifest, readonly WrittenAddress[]>();

/** Every address in a file that a tool follows, in the order of the text. What pip drops isn't among them. */
export function addressesIn(context: RuleContext): readonly WrittenAddress[] {
  const { manifest } = context;
  let found = known.get(manifest);
  if (found === undefined) {
    found = collect(context);
    known.set(manifest, found);
  }
  return found;
}

function collect({ manifest, text, project }: RuleContext): readonly WrittenAddress[] {
  const found = new Map<string, WrittenAddress>();
  const add = (url: string, within: Span, use: WrittenAddress['use'], entry?: DependencyEntry): void => {
    const value = url.trim();
    if (!ADDRESS.test(value)) return;
    const place = placeOf(text, within, value);
    const span = place ?? within;
    const key = `${span.start} ${value}`;
    if (found.has(key)) return;
    found.set(key, { url: value, span, verbatim: place !== undefined, use, ...(entry ? { entry } : {}) });
  };
  for (const { name, value, span, dropped } of manifest.options) {
    const use = USES[name.slice(name.lastIndexOf('.') + 1).replace(/^-+/, '')];
    if (use !== undefined && dropped !== true) add(value, span, use);
  }
  // Sources that no option stands for, such as the variables of an environment.
  if (manifest.options.length > 0 || manifest.format === 'hatch' || manifest.format === 'pyproject') {
    for (const { url, kind, origin } of project.sources) {
      if (origin !== undefined && origin.path === undefined) add(url, origin.span, kind);
    }
  }
  for (const entry of manifest.entries) if (entry.url !== '') add(entry.url, entry.span, 'direct', entry);
  for (const { text: url, span } of manifest.unnamed) add(url, span, 'direct');
  for (const { path, kind, span } of manifest.includes) if (kind !== 'group') add(path, span, 'include');
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;
