import { extraIndex } from '../../../../server/src/sources/rules/extra-index';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const OWN = '--extra-index-url https://pkgs.acme.example/simple';
const TORCH = '--extra-index-url https://download.pytorch.org/whl/cu124';
const HASH = `--hash=sha256:${'0'.repeat(64)}`;
const known = { requests: 'ranked', torch: 'ranked' } as const;

testRule(extraIndex, [
  {
    is: 'an index of one’s own',
    path,
    text: `${OWN}\nrequests\n`,
    known,
    finds: [['warning', OWN]],
    says: ['`requests`', 'pkgs.acme.example'],
    fixed: null,
  },
  {
    is: 'where the policy names one address for all',
    path,
    text: `--index-url https://pypi.org/simple\n${OWN}\nrequests\n`,
    known,
    policy: { mirrors: ['https://proxy.acme.example/simple'] },
    finds: [['warning', OWN]],
    fixed: '--index-url https://proxy.acme.example/simple\nrequests\n',
  },
  { is: 'wheels', path, text: `${TORCH}\ntorch\n`, known, finds: [['information', TORCH]] },
  {
    is: 'everything guarded',
    path,
    text: `${TORCH}\ntorch==2.6.0+cu124\n`,
    known,
    finds: [['hint', TORCH]],
  },
  {
    is: 'everything pinned by hash',
    path,
    text: `${OWN}\nacme-core==2.1 ${HASH}\n`,
    finds: [['hint', OWN]],
  },
  {
    is: 'Hatch',
    path: 'hatch.toml',
    text: '[envs.a]\ndependencies = ["requests"]\n[envs.a.env-vars]\nPIP_EXTRA_INDEX_URL = "https://a.example/simple"\n',
    known,
    finds: [['warning', 'https://a.example/simple']],
  },
  { is: 'one index', path, text: '--index-url https://pkgs.acme.example/simple\nacme-core\n' },
  { is: 'no index', path, text: 'requests\n', known },
  {
    is: 'all of it thrown away',
    path,
    text: `${OWN}\n--index-url https://a.example/simple\nrequests\n`,
    known,
  },
  { is: 'in a comment', path, text: `# ${OWN}\nrequests\n`, known },
  { is: 'behind a requirement, where pip drops it', path, text: `requests ${OWN}\n`, known },
]);
