import { afterLineEnd, isLineEnd, lineEnd, skipBlanks } from '../../manifests/toml/chars';
import type { Span } from '../../../../shared/src/span';
import type { Change, RuleContext, SourceFix } from '../types';
import { shownUrl } from '../model/url';

const INDEX_OPTIONS = new Set(['--index-url', '--extra-index-url']);

/**
 * One `--index-url` in place of all index options of the file, where the policy names an address that serves private and
 * public packages alike. Not where another file has a say, and not exact: every name comes from there then.
 */
export function useMirror({ policy, manifest, text, project }: RuleContext): readonly SourceFix[] {
  const [mirror] = policy.mirrors;
  if (mirror === undefined || project.sources.some(({ origin }) => origin?.path !== undefined)) return [];
  const options = manifest.options.filter(({ name, dropped }) => INDEX_OPTIONS.has(name) && dropped !== true);
  const [first, ...rest] = options;
  if (first === undefined) return [];
  const change: Change = { span: first.span, newText: `--index-url ${mirror}` };
  const gone = rest.map(({ span }) => ({ span: wholeLine(text, span), newText: '' }));
  const title = `Take everything from ${shownUrl(mirror)}`;
  return [{ title, preferred: true, exact: false, changes: [change, ...gone] }];
}

/** The line of an option with its line end where it stands alone on it (a list item's dash aside); else the option. */
function wholeLine(text: string, span: Span): Span {
  let start = span.start;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  const behind = skipBlanks(text, span.end);
  const isAlone = /^\s*(?:-\s+)?$/.test(text.slice(start, span.start)) && isLineEnd(text.charCodeAt(behind));
  return isAlone ? { start, end: afterLineEnd(text, lineEnd(text, behind)) } : span;
}
