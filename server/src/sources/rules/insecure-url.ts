import { type Address, addressOf, isLoopback } from '../model/url';
import type { WrittenAddress } from '../model/addresses';
import { addressesIn } from '../model/addresses';
import type { RuleContext, SourceFix, SourceRule, Tool } from '../types';

/** Schemes whose content anybody on the way can replace, with the one that protects it; `''` where there is none. */
const INSECURE: Readonly<Record<string, string>> = {
  'http': 'https',
  'ftp': '',
  'git': '',
  'git+http': 'git+https',
  'git+git': 'git+https',
  'hg+http': 'hg+https',
  'svn+http': 'svn+https',
  'svn+svn': '',
  'bzr+http': 'bzr+https',
  'bzr+ftp': '',
};

/**
 * An address whose content can be swapped on the way.
 *
 * @see https://pip.pypa.io/en/stable/topics/vcs-support/
 */
export const insecureUrl: SourceRule = {
  id: 'source.insecure-url',
  check: (context) =>
    addressesIn(context).flatMap((address) => {
      const parts = addressOf(address.url);
      // Of an include, `source.remote-include` speaks.
      if (parts === undefined || address.use === 'include') return [];
      const { scheme, host } = parts;
      const better = INSECURE[scheme];
      if (better === undefined || isLoopback(host) || VARIABLE.test(host)) return [];
      return [
        {
          rule: 'source.insecure-url',
          severity: 'error',
          message: messageOf(context, address, parts, better),
          name: address.entry?.name ?? '',
          span: address.span,
          fixes: better === '' ? [] : fixOf(address, scheme, better),
        },
      ];
    }),
};

const VARIABLE = /[${}%<>]/;

/** Whoever asks pip: the others take what comes. */
const ASKS_PIP: ReadonlySet<Tool> = new Set<Tool>(['pip', 'conda', 'hatch', 'setuptools']);

function messageOf(
  { project, manifest }: RuleContext,
  { use }: WrittenAddress,
  { scheme, host }: Address,
  better: string,
): string {
  const isTrusted = manifest.options.some(
    ({ name, value }) => name === '--trusted-host' && (value === host || value.startsWith(`${host}:`)),
  );
  const isSkipped = use === 'index' && ASKS_PIP.has(project.tool) && !isTrusted;
  const index = isSkipped ? ', and pip skips such an index and looks its names up elsewhere' : '';
  const cure = better === '' ? 'Use an address with `https`.' : `Use \`${better}\`.`;
  return `What comes over \`${scheme}\` can be replaced on the way${index}. ${cure}`;
}

function fixOf(
  { span, verbatim, url }: WrittenAddress,
  scheme: string,
  better: string,
): readonly SourceFix[] {
  if (!verbatim) return [];
  const { start } = span;
  // A port belongs to the old scheme.
  const hasPort = /^[^/?#]*:\d+(?:[/?#]|$)/.test(url.slice(scheme.length + 3).replace(/^[^/?#]*@/, ''));
  return [
    {
      title: `Change to \`${better}\``,
      preferred: !hasPort,
      exact: false,
      changes: [{ span: { start, end: start + scheme.length }, newText: better }],
    },
  ];
}
