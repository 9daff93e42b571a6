import { isBelowAddress } from '../../../../shared/src/address';
import { isPypiAddress } from '../../../../shared/src/pypi';
import type { Span } from '../../../../shared/src/span';
import { lockedPackages } from '../locks/read';
import type { LockedPackage } from '../locks/types';
import { addressOf } from '../model/url';
import type { RuleContext, SourceRule } from '../types';

/** Where PyPI keeps its files. */
const FILE_HOSTS: ReadonlySet<string> = new Set([
  'files.pythonhosted.org',
  'pypi.org',
  'pypi.python.org',
  'pypi.io',
]);

/**
 * A package that is locked from PyPI with a file on another host: what a changed address in a pull request looks like. The
 * hash beside it fits the file, so installers don't object.
 */
export const lockForeignArtifact: SourceRule = {
  id: 'lock.foreign-artifact',
  check(context) {
    return lockedPackages(context.manifest, context.text).flatMap((locked) => {
      const url = foreignFile(context, locked);
      if (url === undefined) return [];
      const { entry } = locked;
      const host = addressOf(url)?.host ?? '';
      return [
        {
          rule: 'lock.foreign-artifact' as const,
          severity: 'warning' as const,
          message:
            `\`${entry.name}\` is locked from PyPI, but one of its files from \`${host}\`: its hash proves only that the ` +
            'file is that one. Find out who changed the address, and lock again.',
          name: entry.name,
          span: spanOf(context.text, url, entry.nameSpan),
          fixes: [],
        },
      ];
    });
  },
};

function foreignFile({ policy }: RuleContext, { origin, files }: LockedPackage): string | undefined {
  if (origin.kind !== 'index' || !isPypiAddress(origin.url)) return undefined;
  for (const { url } of files) {
    const address = url === undefined ? undefined : addressOf(url);
    if (url === undefined || address === undefined || address.host === '' || address.scheme === 'file')
      continue;
    if (!FILE_HOSTS.has(address.host) && !isBelowAddress(url, policy.mirrors)) return url;
  }
  return undefined;
}

/** The address behind the package's name, where it stands as it is. */
function spanOf(text: string, url: string, nameSpan: Span): Span {
  const start = text.indexOf(url, nameSpan.end);
  return start < 0 ? nameSpan : { start, end: start + url.length };
}
