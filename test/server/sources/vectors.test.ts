import { describe, expect, it } from 'vitest';
import { checkSources } from '../../../server/src/sources/check-sources';
import { formatIn, type Given, inputOf, privateNames } from './support';

const HASH = `--hash=sha256:${'0'.repeat(64)}`;
const A = '--extra-index-url https://a.example/s';
const B = '--index-url https://b.example/s';
const ACME = 'https://pkgs.acme.example/simple';
const TORCH = '--extra-index-url https://download.pytorch.org/whl/cu124';
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** What pip's own parser makes of a file is said in words; the findings are `rule severity`, in the order of the text. */
const vectors: readonly (readonly [pip: string, text: string, found: readonly string[], given?: Given])[] = [
  ['acme-core from PyPI only', `acme-core==1.0 --index-url ${ACME}`, ['source.option-ignored error']],
  [
    'six from PyPI only',
    'six ; python_version > "3" -i https://a.example/s',
    ['source.option-ignored error'],
  ],
  [
    'PyPI and the first of two addresses',
    `${A} https://b.example/s`,
    ['source.extra-index warning', 'source.option-ignored error'],
  ],
  ['the last index only', `${A}\n${B}\nsix`, ['source.index-overridden warning']],
  ['both indexes', `${B}\n${A}\nrequests`, ['source.extra-index warning']],
  ['one index', `--index-url ${ACME}\nacme-core>=2\nrequests`, []],
  [
    'both, for a name that looks private',
    `--extra-index-url ${ACME}\nacme-core>=2`,
    ['source.ambiguous warning'],
  ],
  [
    'both, for a name that the policy calls private',
    `--extra-index-url ${ACME}\nacme-core>=2`,
    ['source.ambiguous error'],
    { policy: privateNames('acme-core') },
  ],
  ['both, pinned by hash', `--extra-index-url ${ACME}\nacme-core==2.1 ${HASH}`, ['source.extra-index hint']],
  ['a version that PyPI takes from nobody', `${TORCH}\ntorch==2.6.0+cu124`, ['source.extra-index hint']],
  ['wheels beside PyPI', `${TORCH}\ntorch`, ['source.extra-index information']],
  ['an index for the lines above as well', `six\n${B}`, ['source.index-overridden information']],
  ['a folder only', '--no-index\n--find-links ./wheels\nsix', []],
  [
    'an option that is not written out',
    '--extra https://a.example/s',
    ['source.abbreviated-option warning', 'source.extra-index warning'],
  ],
  ['an index called =https://…', '-i=https://a.example/s', ['source.abbreviated-option warning']],
  ['six without its hash', `six==1 \\\n  # note\n  ${HASH}`, ['hash.detached error']],
  ['a requirement with a backslash in it', `six==1 \\ \n  ${HASH}`, ['hash.detached error']],
  ['attrs not at all', `six==1 \\\n  ${HASH} \\\nattrs==2`, ['file.swallowed-line error']],
  ['a hash with a requirement in it', `six==1 \\\n  ${HASH}\\\nattrs==2`, ['hash.malformed error']],
  ['six with its hash', `six==1 \\\n  ${HASH} \\\n  # via x`, []],
  ['the option as part of a comment', `six # x \\\n${A}`, ['file.swallowed-line error']],
  ['the option behind a comment line', `# x \\\n${A}`, ['source.extra-index warning']],
  ['nothing', `${HASH} six==1`, ['file.swallowed-line error']],
  ['no install at all', `six==1 ${HASH}\nattrs==2`, ['hash.missing error']],
  ['a folder without its hash', `-e ./x ${HASH}`, ['source.option-ignored warning']],
  ['what a far file says', '-c https://h.example/c.txt', ['source.remote-include information']],
  ['every host trusted', '--trusted-host=*', ['source.trusted-host error']],
  ['a pinned repository', `pkg @ git+https://h.example/pkg@${COMMIT}`, []],
];

const known = { requests: 'ranked', torch: 'ranked', six: 'ranked', attrs: 'ranked' } as const;

describe('what pip makes of a file, and what is said of it', () => {
  it.each(vectors.map(([pip, text, expected, given]) => ({ pip, text, expected, given })))(
    '$pip: $text',
    ({ text, expected, given }) => {
      const path = 'requirements.txt';
      expect(formatIn(path)).toBe('requirements');
      const found = checkSources(inputOf(path, text, { known, ...given }));
      expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(expected);
    },
  );
});
