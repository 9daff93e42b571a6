import { wholeLine } from '../fixes/lines';
import { hasHashes } from '../model/hashed';
import type { SourceRule } from '../types';

/** An option that switches the checks of hashes off although there are some. pip knows it since 26.2. */
export const hashDisabled: SourceRule = {
  id: 'hash.disabled',
  check(context) {
    const { manifest, text } = context;
    if (!hasHashes(context)) return [];
    return manifest.options
      .filter(({ name, dropped }) => name === '--no-require-hashes' && dropped !== true)
      .map(({ span }) => ({
        rule: 'hash.disabled',
        severity: 'warning',
        message:
          'With this option pip installs files whatever their hashes are, and the hashes in the files protect nothing. Remove it.',
        name: '',
        span,
        fixes: [
          {
            title: 'Remove `--no-require-hashes`',
            preferred: true,
            exact: true,
            changes: [{ span: wholeLine(text, span), newText: '' }],
          },
        ],
      }));
  },
};
