import { valueReader } from './named';

/** The value of a dependency as Poetry writes it. */
export const poetryValue = valueReader({
  marker: 'markers',
  editable: 'develop',
  index: 'source',
  urls: { git: 'vcs', path: 'path', url: 'url' },
});
