import { extraIndex } from '../../../../server/src/sources/rules/extra-index';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const OWN = '--extra-index-url https://pkgs.acme.example/simple';
const TORCH = '--extra-index-url https://download.pytorch.org/whl/cu124';
const HASH = `--hash=sha256:${'0'.repeat(64)}`;
const PROJECT = '[project]\ndependencies = ["acme-core", "requests"]\n';
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
  {
    is: 'an extra index of `uv pip`, which asks it in order',
    path: 'pyproject.toml',
    text: `${PROJECT}[tool.uv.pip]\nextra-index-url = ["https://pkgs.acme.example/simple"]\n`,
    known,
    finds: [['information', 'https://pkgs.acme.example/simple']],
    says: ['`uv pip` asks `pkgs.acme.example` for every name before the default index'],
    fixed: `${PROJECT}[tool.uv.pip]

[[tool.uv.index]]
name = "pkgs-acme-example"
url = "https://pkgs.acme.example/simple"
explicit = true

[tool.uv.sources]
acme-core = { index = "pkgs-acme-example" }
`,
    brings: ['acme-core'],
  },
  {
    is: 'one that `uv pip` is told to mix with the others',
    path: 'pyproject.toml',
    text: `[project]\ndependencies = ["requests"]\n[tool.uv.pip]\nindex-strategy = "unsafe-best-match"\nextra-index-url = ["https://a.example/simple", "https://b.example/simple"]\n`,
    known,
    finds: [
      ['warning', 'https://a.example/simple'],
      ['warning', 'https://b.example/simple'],
    ],
    says: ['together with the other indexes'],
    fixed: null,
  },
  {
    is: 'wheels for `uv pip` in a project of Poetry',
    path: 'pyproject.toml',
    text: '[tool.poetry.dependencies]\ntorch = "*"\n[tool.uv]\nindex-strategy = "unsafe-best-match"\n[tool.uv.pip]\nextra-index-url = "https://download.pytorch.org/whl/cu124"\n',
    known,
    finds: [['information', 'https://download.pytorch.org/whl/cu124']],
  },
  {
    is: 'an extra index that `uv pip` does not ask',
    path: 'pyproject.toml',
    text: '[tool.uv.pip]\nno-index = true\nextra-index-url = ["https://a.example/simple"]\n',
  },
  {
    is: 'one index for `uv pip`',
    path: 'pyproject.toml',
    text: `${PROJECT}[tool.uv.pip]\nindex-url = "https://pkgs.acme.example/simple"\n`,
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
