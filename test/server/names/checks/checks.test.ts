import { describe, expect, it } from 'vitest';
import { type Candidate, type Check, createQuery } from '../../../../server/src/names/check';
import { affix } from '../../../../server/src/names/checks/affix';
import { affixEdit } from '../../../../server/src/names/checks/affix-edit';
import { canonicalKey } from '../../../../server/src/names/checks/canonical-key';
import { combination } from '../../../../server/src/names/checks/combination';
import { lookAlike } from '../../../../server/src/names/checks/look-alike';
import { oneEdit } from '../../../../server/src/names/checks/one-edit';
import { CHECKS } from '../../../../server/src/names/checks/registry';
import { repeats } from '../../../../server/src/names/checks/repeats';
import { spelling } from '../../../../server/src/names/checks/spelling';
import { twoEdits } from '../../../../server/src/names/checks/two-edits';
import { versionSuffix } from '../../../../server/src/names/checks/version-suffix';
import { wordOrder } from '../../../../server/src/names/checks/word-order';
import { fakeIndex } from '../fake-index';

const ranked = [
  ...['requests', 'urllib3', 'numpy', 'django', 'matplotlib', 'python-dateutil', 'pyyaml', 'wheel', 'click'],
  ...['beautifulsoup4', 'websockets', 'tencentcloud-sdk-python', 'pillow', 'flask', 'discord-py', 'jq'],
  ...[
    'colorama',
    'tokenizers',
    'data-centre',
    'analyser',
    'catalogue',
    'pymodeling',
    'license-tool',
    'py-programme',
  ],
  ...[
    'judgment',
    'graylog',
    'artifactory',
    'aluminium',
    'behave',
    'prefilter',
    'neighbours',
    'normalisation',
  ],
  ...['rich', 'boto3', 'psycopg2', 'pyqt5', 'six', 'google-cloud-sdk-for-python'],
  ...['py-cpuinfo', 'libsass', 'opencv-python', 'h5py', 'cachelib'],
];
const index = fakeIndex(ranked);

/** The candidates of one check as `target mechanism`, sorted, each once. */
function find(check: Check, name: string, query = createQuery(name, 'absent', index)): string[] {
  const found: Candidate[] = [];
  check.find(query, found);
  const texts = found.map(({ target, mechanism }) => `${ranked[target] ?? ''} ${mechanism}`);
  return [...new Set(texts)].sort();
}

const TABLES: readonly (readonly [Check, readonly (readonly [string, ...string[]])[]])[] = [
  [
    canonicalKey,
    [
      ['pythondateutil', 'python-dateutil separators'],
      ['url-lib3', 'urllib3 separators'],
      ['c1ick', 'click collision-key'],
      ['ciick', 'click collision-key'],
      ['pi110w', 'pillow collision-key'],
      ['clock'],
      ['requests'],
    ],
  ],
  [
    lookAlike,
    [
      ['rnatplotlib', 'matplotlib look-alike'],
      ['vvheel', 'wheel look-alike'],
      ['reque5ts', 'requests look-alike'],
      ['matp1ot1ib', 'matplotlib look-alike'],
      ['requestz'],
    ],
  ],
  [
    repeats,
    [
      ['reqquests', 'requests repeated-character'],
      ['reqqueeests', 'requests repeated-character'],
      ['pillllow', 'pillow repeated-character'],
      ['pilow'],
      ['piloww'],
      ['requests'],
    ],
  ],
  [
    oneEdit,
    [
      ['dajngo', 'django transposition'],
      ['djngo', 'django deletion'],
      ['djxango', 'django insertion'],
      ['djanggo', 'django repeated-character'],
      ['djabgo', 'django keyboard'],
      ['djengo', 'django vowel'],
      ['djanxo', 'django substitution'],
      ['request', 'requests plural'],
      ['numpys', 'numpy plural'],
      ['urllib', 'urllib3 version-suffix'],
      ['urllib4', 'urllib3 version-suffix'],
      ['numpy2', 'numpy version-suffix'],
      ['python-date-util', 'python-dateutil separators'],
      ['jqq'],
      ['dajnog'],
      ['clic', 'click deletion'],
      // one character longer than the longest name
      ['google-cloud-sdk-for-pythonx', 'google-cloud-sdk-for-python insertion'],
    ],
  ],
  [
    twoEdits,
    [
      ['rqeusets', 'requests two-edits'],
      ['matplotl', 'matplotlib two-edits'],
      ['reqest', 'requests two-edits'],
      ['djanxx'],
      ['urlxyb3', 'urllib3 two-edits'],
      ['urlli'],
      ['xgoogle-cloud-sdk-for-pythony', 'google-cloud-sdk-for-python two-edits'],
      ['requests'],
    ],
  ],
  [
    spelling,
    [
      ['colourama', 'colorama spelling'],
      ['tokenisers', 'tokenizers spelling'],
      ['data-center', 'data-centre spelling'],
      ['analyzer', 'analyser spelling'],
      ['catalog', 'catalogue spelling'],
      ['pymodelling', 'pymodeling spelling'],
      ['licence-tool', 'license-tool spelling'],
      ['py-program', 'py-programme spelling'],
      ['judgement', 'judgment spelling'],
      ['greylog', 'graylog spelling'],
      ['artefactory', 'artifactory spelling'],
      ['aluminum', 'aluminium spelling'],
      ['neighbors', 'neighbours spelling'],
      ['normalization', 'normalisation spelling'],
      ['colorama'],
      ['prefiltre'],
      ['data-centers'],
      ['djangou'],
    ],
  ],
  [
    wordOrder,
    [
      ['dateutil-python', 'python-dateutil reordered-words'],
      ['dateutilpython', 'python-dateutil reordered-words'],
      ['tencent-cloud-python-sdk', 'tencentcloud-sdk-python reordered-words'],
      ['python-tencentcloud-sdk', 'tencentcloud-sdk-python reordered-words'],
      ['python-dateutil'],
      ['questsre'],
      ['programmepy', 'py-programme reordered-words'],
      ['pydiscord', 'discord-py reordered-words'],
      // of five words only one end may have moved to the other
      ['python-google-cloud-sdk-for', 'google-cloud-sdk-for-python reordered-words'],
      ['cloud-sdk-for-python-google', 'google-cloud-sdk-for-python reordered-words'],
      ['sdk-google-cloud-for-python'],
    ],
  ],
  [
    versionSuffix,
    [
      ['requests2', 'requests version-suffix'],
      ['requests-2-32-3', 'requests version-suffix'],
      ['discord-py-v13', 'discord-py version-suffix'],
      ['urllib2', 'urllib3 version-suffix'],
      ['beautifulsoup', 'beautifulsoup4 version-suffix'],
      ['requests'],
      ['333'],
      ['psycopg', 'psycopg2 version-suffix'],
      ['pyqt', 'pyqt5 version-suffix'],
      ['six2', 'six version-suffix'],
      ['jq2'],
    ],
  ],
  [
    affix,
    [
      ['python-requests', 'requests affix'],
      ['requestslib', 'requests affix'],
      ['new-flask', 'flask affix'],
      ['dateutil', 'python-dateutil affix'],
      ['yaml', 'pyyaml affix'],
      ['python-yaml', 'pyyaml affix'],
      ['discord', 'discord-py affix'],
      ['cpuinfo', 'py-cpuinfo affix'],
      ['sass', 'libsass affix'],
      ['opencv', 'opencv-python affix'],
      ['h5', 'h5py affix'],
      ['cache', 'cachelib affix'],
      ['libcache', 'cachelib affix'],
      ['requests'],
      ['web-flask'],
    ],
  ],
  [
    affixEdit,
    [
      ['python-reqests', 'requests affix-edit'],
      ['new-request', 'requests affix-edit'],
      ['python-requests'],
      ['new-flusk-web'],
      // the core has five characters at least
      ['new-flaks', 'flask affix-edit'],
      ['new-flsk'],
      ['new-google-cloud-sdk-for-pythonx', 'google-cloud-sdk-for-python affix-edit'],
    ],
  ],
  [
    combination,
    [
      ['requests-darwin-lite', 'requests combosquat'],
      ['abilityrequests', 'requests combosquat'],
      ['urllibinstaller', 'urllib3 combosquat'],
      ['discordpy-bypass', 'discord-py combosquat'],
      ['discord-py-bot', 'discord-py combosquat'],
      ['my-discord-py', 'discord-py combosquat'],
      ['xdiscord-py-bot'],
      ['discord-pybot'],
      ['web-flask-app', 'flask combosquat'],
      ['webflask-app'],
      ['ten-sorflask'],
      ['my-abilityrequests-x', 'requests combosquat'],
      ['xrequestsx'],
      ['pillow2', 'pillow combosquat'],
      ['thepillows'],
      ['jq-tools'],
      ['my-rich', 'rich combosquat'],
      ['my-boto3', 'boto3 combosquat'],
      ['requests'],
    ],
  ],
];

describe.each(TABLES.map(([check, rows]) => ({ check, rows })))('$check.id', ({ check, rows }) => {
  it.each(rows.map(([name, ...expected]) => ({ name, expected })))(
    '$name: $expected',
    ({ name, expected }) => {
      expect(find(check, name)).toEqual(expected);
    },
  );

  it('names every mechanism that it gives', () => {
    const given = rows.flatMap(([name]) => find(check, name).map((text) => text.split(' ')[1]));
    for (const mechanism of given) expect(check.mechanisms).toContain(mechanism);
  });
});

it.each(TABLES.map(([check, rows]) => ({ check, rows })))(
  '$check.id compares the texts, since equal hashes are only a hint',
  ({ check, rows }) => {
    const every = (_hash: number, into: number[]) => void into.push(...ranked.keys());
    const hints = { whole: every, joined: every, popular: every, collisions: every, unrepeated: every };
    for (const [name, ...expected] of rows) {
      const query = createQuery(name, 'absent', index);
      expect(find(check, name, { ...query, lookup: { ...query.lookup, ...hints } })).toEqual(expected);
    }
  },
);

it('every check has an id of its own', () => {
  expect(CHECKS.map(({ id }) => id)).toEqual([
    ...['canonical-key', 'look-alike', 'repeats', 'one-edit', 'two-edits', 'spelling', 'word-order'],
    ...['version-suffix', 'affix', 'affix-edit', 'combination'],
  ]);
});

it('every check is registered once and has a table', () => {
  expect(new Set(CHECKS).size).toBe(CHECKS.length);
  expect(new Set(TABLES.map(([check]) => check))).toEqual(new Set(CHECKS));
});
