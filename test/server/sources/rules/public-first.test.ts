import { publicFirst } from '../../../../server/src/sources/rules/public-first';
import { testRule } from '../rule-table';
import { privateNames } from '../support';

const ACME = privateNames('acme-*');
const known = { requests: 'ranked' } as const;

const POETRY = `[tool.poetry.dependencies]
requests = "*"
acme-core = { version = "^2.0" }

[[tool.poetry.source]]
name = "acme"
url = "https://pkgs.acme.example/simple"
priority = "supplemental"
`;

const PDM = `[project]
dependencies = ["acme-core>=2", "requests"]

[tool.pdm.resolution]
respect-source-order = true

[[tool.pdm.source]]
name = "acme"
url = "https://pkgs.acme.example/simple"
`;

const PIPFILE = `[[source]]
url = "https://pypi.org/simple"
name = "pypi"

[[source]]
url = "https://pkgs.acme.example/simple"
name = "acme"

[packages]
acme-core = "*"
requests = "*"
`;

const UV = `[project]
dependencies = ["acme-core"]
[[tool.uv.index]]
url = "https://pypi.org/simple"
[[tool.uv.index]]
name = "acme"
url = "https://pkgs.acme.example/simple"
`;

testRule(publicFirst, [
  {
    is: 'a supplemental source of Poetry',
    path: 'pyproject.toml',
    text: POETRY,
    policy: ACME,
    known,
    finds: [['warning', 'acme-core']],
    says: ['PyPI is asked before `acme` (pkgs.acme.example)', 'supplemental'],
    fixed: POETRY.replace('"^2.0" }', '"^2.0", source = "acme" }').replace('"supplemental"', '"explicit"'),
  },
  {
    is: 'two names and a supplemental source',
    path: 'pyproject.toml',
    text: POETRY.replace('requests', 'acme-base'),
    policy: ACME,
    finds: [
      ['warning', 'acme-base'],
      ['warning', 'acme-core'],
    ],
    fixed: POETRY.replace('requests = "*"', 'acme-base = { version = "*", source = "acme" }'),
  },
  {
    is: 'PDM, which puts PyPI first',
    path: 'pyproject.toml',
    text: PDM,
    known,
    finds: [['warning', 'acme-core']],
    fixed: `${PDM}include_packages = ["acme-core"]\n`,
  },
  {
    is: 'names for one source while PDM resolves with uv',
    path: 'pyproject.toml',
    text: `${PDM}include_packages = ["acme-*"]\n`,
    files: { 'pdm.toml': 'use_uv = true\n' },
    policy: ACME,
    known,
    finds: [['warning', 'include_packages']],
    fixed: null,
  },
  {
    is: 'a Pipfile with the private source behind',
    path: 'Pipfile',
    text: PIPFILE,
    known,
    finds: [['warning', 'acme-core']],
    fixed: PIPFILE.replace('acme-core = "*"', 'acme-core = { version = "*", index = "acme" }'),
  },
  {
    is: 'a Pipfile with the name bound in one place only',
    path: 'Pipfile',
    text: `${PIPFILE.replace('"*"', '{ version = "*", index = "acme" }')}[dev-packages]\nacme-core = "*"\n`,
    known,
    finds: [['warning', 'acme-core']],
  },
  {
    is: 'uv with PyPI written before the private index',
    path: 'pyproject.toml',
    text: UV,
    policy: ACME,
    finds: [['warning', 'acme-core']],
    fixed: `${UV}\n[tool.uv.sources]\nacme-core = { index = "acme" }\n`,
  },
  {
    is: 'uv with the private index before',
    path: 'pyproject.toml',
    text: UV.replace(/\[\[tool.uv.index\]\]\nurl.*\n/, ''),
    policy: ACME,
  },
  {
    is: 'uv with PyPI as the default',
    path: 'pyproject.toml',
    text: UV.replace('pypi.org/simple"\n', 'pypi.org/simple"\ndefault = true\n'),
    policy: ACME,
  },
  {
    is: 'a bound name of Poetry',
    path: 'pyproject.toml',
    text: POETRY.replace('"^2.0" }', '"^2.0", source = "acme" }'),
    policy: ACME,
    known,
  },
  {
    is: 'an explicit source of Poetry with a bound name',
    path: 'pyproject.toml',
    text: POETRY.replace('"^2.0" }', '"^2.0", source = "acme" }').replace('supplemental', 'explicit'),
    policy: ACME,
    known,
  },
  {
    is: 'PDM with a source called pypi',
    path: 'pyproject.toml',
    text: `${PDM}[[tool.pdm.source]]\nname = "pypi"\nurl = "https://pypi.org/simple"\n`,
    policy: ACME,
    known,
  },
  {
    is: 'PDM with uv and no public source',
    path: 'pyproject.toml',
    text: `${PDM.replace('"acme"', '"pypi"')}include_packages = ["acme-*"]\n`,
    files: { 'pdm.toml': 'use_uv = true\n' },
    policy: ACME,
  },
  {
    is: 'a bound name of a Pipfile',
    path: 'Pipfile',
    text: PIPFILE.replace('"*"', '{ version = "*", index = "acme" }'),
    policy: ACME,
    known,
  },
  {
    is: 'public names of a Pipfile',
    path: 'Pipfile',
    text: PIPFILE,
    known: { ...known, 'acme-core': 'registered' },
  },
]);
