import { addressesIn } from '../model/addresses';
import { sourceClass } from '../model/source-class';
import { shownUrl } from '../model/url';
import type { SourceRule } from '../types';

/** A page of downloads in the network: pip mixes its files with those of the index. */
export const findLinks: SourceRule = {
  id: 'source.find-links',
  check(context) {
    const { manifest, policy, project } = context;
    if (!manifest.options.some(({ name }) => name.endsWith('find-links'))) return [];
    // With `--no-index` the page is all there is, and nothing competes with it.
    if (project.sources.every(({ kind }) => kind === 'find-links')) return [];
    return addressesIn(context).flatMap(({ url, use, span }) => {
      const kind = sourceClass(url, policy);
      if (use !== 'find-links' || kind === 'local') return [];
      return [
        {
          rule: 'source.find-links',
          severity: kind === 'private' ? 'warning' : 'information',
          message: `Files that ${shownUrl(url)} links to compete with those of the index, and the higher version wins. Add \`--no-index\`, or use an index.`,
          name: '',
          span,
          fixes: [],
        },
      ];
    });
  },
};
