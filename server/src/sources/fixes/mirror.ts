import type { Change, RuleContext, SourceFix } from '../types';
import { shownUrl } from '../model/url';
import { lineStart } from '../../manifests/toml/chars';
import { lineEndOf } from '../../manifests/toml/edit';
import { wholeLine } from './lines';

const INDEX_OPTIONS = new Set(['--index-url', '--extra-index-url']);

/** Formats whose lines may be options. */
const LINES: ReadonlySet<string> = new Set(['requirements', 'constraints']);

/**
 * One `--index-url` in place of all index options of the file, where the policy names an address that serves private and
 * public packages alike; above the first requirement of a file that has none. Not where another file has a say, and not
 * exact: every name comes from there then.
 */
export function useMirror({ policy, manifest, text, project }: RuleContext): readonly SourceFix[] {
  const [mirror] = policy.mirrors;
  if (mirror === undefined || project.sources.some(({ origin }) => origin?.path !== undefined)) return [];
  const option = `--index-url ${mirror}`;
  const title = `Take everything from ${shownUrl(mirror)}`;
  const fixOf = (first: Change, rest: readonly Change[]): readonly SourceFix[] => [
    { title, preferred: true, exact: false, changes: [first, ...rest] },
  ];
  const options = manifest.options.filter(({ name, dropped }) => INDEX_OPTIONS.has(name) && dropped !== true);
  const [first, ...rest] = options;
  if (first !== undefined) {
    const gone = rest.map(({ span }) => ({ span: wholeLine(text, span), newText: '' }));
    return fixOf({ span: first.span, newText: option }, gone);
  }
  const [entry] = manifest.entries;
  if (entry === undefined || !LINES.has(manifest.format)) return [];
  const at = lineStart(text, entry.span.start);
  return fixOf({ span: { start: at, end: at }, newText: `${option}${lineEndOf(text)}` }, []);
}
