import { placeOf } from '../fixes/lines';
import type { RuleContext, SourceFinding, SourceRule } from '../types';

const WEAK_HASH = /^(?:md5|sha1|sha224):/i;
const WEAK_FRAGMENT = /#(?:[^#]*&)?((md5|sha1)=[0-9a-f]*)/i;

/** A hash of a kind for which two files with the same hash can be made. */
export const hashWeak: SourceRule = {
  id: 'hash.weak',
  check: (context) => [...weakOptions(context), ...weakFragments(context)],
};

/** pip refuses them since version 8. */
function weakOptions({ manifest }: RuleContext): readonly SourceFinding[] {
  return manifest.slips.flatMap((slip) => {
    if (slip.kind !== 'hash' || !WEAK_HASH.test(slip.value)) return [];
    const algorithm = slip.value.slice(0, slip.value.indexOf(':'));
    return [
      found(
        slip.span,
        'error',
        `pip refuses \`${algorithm}\` hashes, since two files can share one. Use \`sha256\`.`,
      ),
    ];
  });
}

/** In addresses they are still accepted. */
function weakFragments({ manifest, text }: RuleContext): readonly SourceFinding[] {
  const places = [
    ...manifest.entries.map(({ url, span }) => ({ url, span })),
    ...manifest.unnamed.map(({ text: url, span }) => ({ url, span })),
  ];
  return places.flatMap(({ url, span }) => {
    const [, fragment = '', algorithm = ''] = WEAK_FRAGMENT.exec(url) ?? [];
    if (fragment === '') return [];
    const message = `Two files can share one \`${algorithm}\` hash, so this one protects nothing. Use \`#sha256=\`.`;
    return [found(placeOf(text, span, fragment) ?? span, 'warning', message)];
  });
}

function found(
  span: SourceFinding['span'],
  severity: SourceFinding['severity'],
  message: string,
): SourceFinding {
  return { rule: 'hash.weak', severity, message, name: '', span, fixes: [] };
}
