import type { Change, RuleContext, SourceFix } from '../types';
import { shownUrl } from '../model/url';
import { wholeLine } from './lines';

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
