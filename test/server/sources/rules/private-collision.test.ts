import { privateCollision } from '../../../../server/src/sources/rules/private-collision';
import { testRule } from '../rule-table';
import { privateNames } from '../support';

const policy = privateNames('acme-*');
const known = {
  'acme-core': { status: 'registered', version: '99.0.0', month: '2026-02' },
  'acme-top': 'ranked',
} as const;
const UV = `[project]
dependencies = ["acme-core"]
[[tool.uv.index]]
name = "acme"
url = "https://pkgs.acme.example/simple"
explicit = true
`;
const BOUND = `${UV}[tool.uv.sources]\nacme-core = { index = "acme" }\n`;

testRule(privateCollision, [
  {
    is: 'a private name with a public twin',
    path: 'requirements.txt',
    text: 'acme-core>=2\nrequests\n',
    policy,
    known,
    finds: [['error', 'acme-core']],
    says: ['latest 99.0.0 of 2026-02, index of 2026-11-01'],
    fixed: null,
  },
  {
    is: 'where the policy names an address for everything',
    path: 'requirements.txt',
    text: '# names\r\nsix\r\nacme-core>=2\r\n',
    policy: { ...policy, mirrors: ['https://proxy.acme.example/simple'] },
    known,
    finds: [['error', 'acme-core']],
    fixed: '# names\r\n--index-url https://proxy.acme.example/simple\r\nsix\r\nacme-core>=2\r\n',
  },
  {
    is: 'a project that could bind it',
    path: 'pyproject.toml',
    text: UV,
    policy,
    known,
    finds: [['error', 'acme-core']],
    fixed: `${UV}\n[tool.uv.sources]\nacme-core = { index = "acme" }\n`,
  },
  {
    is: 'a bound name',
    path: 'pyproject.toml',
    text: BOUND,
    known,
    finds: [['information', 'acme-core']],
    fixed: null,
  },
  {
    is: 'one private index',
    path: 'requirements.txt',
    text: '--index-url https://pkgs.acme.example/simple\nacme-core\n',
    policy,
    known,
    finds: [['information', 'acme-core']],
  },
  {
    is: 'a list of setup.cfg',
    path: 'setup.cfg',
    text: '[options]\ninstall_requires =\n  Acme.Core\n',
    policy,
    known,
    finds: [['error', 'Acme.Core']],
  },
  { is: 'a free name', path: 'requirements.txt', text: 'acme-other\n', policy, known },
  { is: 'a popular name', path: 'requirements.txt', text: 'acme-top\n', policy, known },
  {
    is: 'no policy',
    path: 'requirements.txt',
    text: '--extra-index-url https://a.example\nacme-core\n',
    known,
  },
  {
    is: 'a direct reference',
    path: 'requirements.txt',
    text: 'acme-core @ git+https://h.example/a\n',
    policy,
    known,
  },
  { is: 'a name of conda', path: 'environment.yml', text: 'dependencies:\n  - acme-core\n', policy, known },
]);
