import { ambiguous } from '../../../../server/src/sources/rules/ambiguous';
import { testRule } from '../rule-table';
import { privateNames } from '../support';

const ACME = privateNames('acme-*');
const EXTRA = '--extra-index-url https://pkgs.acme.example/simple\n';
const HASH = `--hash=sha256:${'0'.repeat(64)}`;

const POETRY = `[tool.poetry.dependencies]
python = "^3.11"
acme-core = "^2.0"  # ours
requests = "*"

[[tool.poetry.source]]
name = "acme"
url = "https://pkgs.acme.example/simple"

[[tool.poetry.source]]
name = "PyPI"
`;

const PDM = `[project]
dependencies = ["acme-core>=2", "requests"]

[[tool.pdm.source]]
name = "acme"
url = "https://pkgs.acme.example/simple"
`;

const UV = `[project]
dependencies = [
    "acme-core>=2",
    "requests",
]

[tool.uv]
index-strategy = "unsafe-best-match"

[[tool.uv.index]]
name = "acme"
url = "https://pkgs.acme.example/simple"

[tool.ruff]
`;

const PIPFILE = `[[source]]
url = "https://pypi.org/simple"
name = "pypi"
[[source]]
url = "https://pkgs.acme.example/simple"
name = "acme"
[packages]
acme-core = '>=2'
[pipenv]
install_search_all_sources = true
`;

testRule(ambiguous, [
  {
    is: 'an extra index of pip and a name that PyPI lacks',
    path: 'requirements.txt',
    text: `${EXTRA}acme-core>=2\n`,
    finds: [['warning', 'acme-core']],
    says: ['`acme-core`', 'pkgs.acme.example', 'PyPI', 'free on PyPI (index of 2026-11-01)'],
    fixed: null,
  },
  {
    is: 'the same by policy, with a twin on PyPI',
    path: 'requirements.txt',
    text: `${EXTRA}acme-core>=2\n`,
    policy: ACME,
    known: { 'acme-core': { status: 'registered', version: '99.0.0', month: '2026-02' } },
    finds: [['error', 'acme-core']],
    says: ['taken on PyPI, latest 99.0.0 of 2026-02'],
  },
  {
    is: 'a merged proxy in the policy',
    path: 'requirements.txt',
    text: `--index-url https://pypi.org/simple\n${EXTRA}acme-core>=2\nrequests\n`,
    policy: { ...ACME, mirrors: ['https://proxy.acme.example/simple'] },
    known: { requests: 'ranked' },
    finds: [['error', 'acme-core']],
    fixed: '--index-url https://proxy.acme.example/simple\nacme-core>=2\nrequests\n',
  },
  {
    is: 'a list of pip in a conda environment',
    path: 'environment.yml',
    text: 'dependencies:\n  - pip:\n    - --extra-index-url https://pkgs.acme.example/simple\n    - acme-core\n',
    policy: ACME,
    finds: [['error', 'acme-core']],
  },
  {
    is: 'two primaries of Poetry',
    path: 'pyproject.toml',
    text: POETRY,
    policy: ACME,
    known: { requests: 'ranked' },
    finds: [['error', 'acme-core']],
    fixed: POETRY.replace('"^2.0"  #', '{ version = "^2.0", source = "acme" }  #'),
  },
  {
    is: 'two primaries of Poetry, the name in the standard list',
    path: 'pyproject.toml',
    text: POETRY.replace('acme-core = "^2.0"  # ours\n', '').replace(
      /^/,
      '[project]\ndependencies = ["acme-core>=2"]\n\n',
    ),
    policy: ACME,
    known: { requests: 'ranked' },
    finds: [['error', 'acme-core']],
    fixed: POETRY.replace('acme-core = "^2.0"  # ours\n', '')
      .replace('requests = "*"\n', 'requests = "*"\nacme-core = { source = "acme" }\n')
      .replace(/^/, '[project]\ndependencies = ["acme-core>=2"]\n\n'),
  },
  {
    is: 'two sources of PDM',
    path: 'pyproject.toml',
    text: PDM,
    known: { requests: 'ranked' },
    finds: [['warning', 'acme-core']],
    fixed: `${PDM}include_packages = ["acme-core"]\n`,
  },
  {
    is: 'two sources of PDM, one with a list of names',
    path: 'pyproject.toml',
    text: `${PDM}include_packages = [\n  "acme-base",\n]\n`,
    known: { requests: 'ranked' },
    finds: [['warning', 'acme-core']],
    fixed: `${PDM}include_packages = [\n  "acme-base",\n  "acme-core",\n]\n`,
  },
  {
    is: 'uv told to merge its indexes',
    path: 'pyproject.toml',
    text: UV,
    policy: ACME,
    known: { requests: 'ranked' },
    finds: [['error', 'acme-core']],
    fixed: UV.replace('\n[tool.ruff]', '\n[tool.uv.sources]\nacme-core = { index = "acme" }\n\n[tool.ruff]'),
  },
  {
    is: 'an index of uv without a name',
    path: 'pyproject.toml',
    text: UV.replace('name = "acme"\n', ''),
    policy: ACME,
    known: { requests: 'ranked' },
    finds: [['error', 'acme-core']],
    fixed: UV.replace('"acme"', '"pkgs-acme-example"').replace(
      'simple"\n\n[tool.ruff]',
      'simple"\n\n[tool.uv.sources]\nacme-core = { index = "pkgs-acme-example" }\n\n[tool.ruff]',
    ),
  },
  {
    is: 'a script',
    path: 'tool.py',
    text: `# /// script
# dependencies = ["acme-core"]
# [tool.uv]
# index-strategy = "unsafe-best-match"
# [[tool.uv.index]]
# name = "acme"
# url = "https://pkgs.acme.example/simple"
# ///
`,
    finds: [['warning', 'acme-core']],
    fixed: `# /// script
# dependencies = ["acme-core"]
# [tool.uv]
# index-strategy = "unsafe-best-match"
# [[tool.uv.index]]
# name = "acme"
# url = "https://pkgs.acme.example/simple"
#
# [tool.uv.sources]
# acme-core = { index = "acme" }
# ///
`,
  },
  {
    is: 'Pipenv told to search everywhere',
    path: 'Pipfile',
    text: PIPFILE,
    policy: ACME,
    finds: [['error', 'acme-core']],
    fixed: PIPFILE.replace("'>=2'", `{ version = '>=2', index = "acme" }`),
  },
  {
    is: 'pixi told to merge its indexes',
    path: 'pixi.toml',
    text: `[pypi-options]
extra-index-urls = ["https://pkgs.acme.example/simple"]
index-strategy = "unsafe-best-match"
[pypi-dependencies]
acme-core = { version = "*", extras = ["x"] }
`,
    finds: [['warning', 'acme-core']],
    fixed: `[pypi-options]
extra-index-urls = ["https://pkgs.acme.example/simple"]
index-strategy = "unsafe-best-match"
[pypi-dependencies]
acme-core = { version = "*", extras = ["x"], index = "https://pkgs.acme.example/simple" }
`,
  },
  {
    is: 'ranked and registered names',
    path: 'requirements.txt',
    text: `${EXTRA}requests\nsix-like\n`,
    known: { 'requests': 'ranked', 'six-like': 'registered' },
  },
  {
    is: 'a likely slip',
    path: 'requirements.txt',
    text: `${EXTRA}reqeusts\n`,
    known: { reqeusts: { status: 'absent', suspicious: true } },
  },
  {
    is: 'one index',
    path: 'requirements.txt',
    text: '--index-url https://pkgs.acme.example/simple\nacme-core>=2\n',
    policy: ACME,
  },
  {
    is: 'an exact version with a hash',
    path: 'requirements.txt',
    text: `${EXTRA}acme-core==2.1 ${HASH}\n`,
    policy: ACME,
  },
  { is: 'a local version', path: 'requirements.txt', text: `${EXTRA}acme-core==2.4+acme1\n`, policy: ACME },
  {
    is: 'a direct reference',
    path: 'requirements.txt',
    text: `${EXTRA}acme-core @ https://h.example/acme_core-1-py3-none-any.whl\n`,
    policy: ACME,
  },
  {
    is: 'a public host of wheels',
    path: 'requirements.txt',
    text: '--extra-index-url https://download.pytorch.org/whl/cu124\nacme-core\n',
    policy: ACME,
  },
  { is: 'a constraint', path: 'constraints.txt', text: `${EXTRA}acme-core<3\n`, policy: ACME },
  {
    is: 'uv with the private index ahead',
    path: 'pyproject.toml',
    text: UV.replace(/index-strategy.*\n/, ''),
    policy: ACME,
  },
  {
    is: 'a bound name of uv',
    path: 'pyproject.toml',
    text: `${UV}[tool.uv.sources]\nAcme_Core = { index = "acme" }\n`,
    policy: ACME,
    known: { requests: 'ranked' },
  },
  {
    is: 'a bound name of Poetry',
    path: 'pyproject.toml',
    text: POETRY.replace('"^2.0"', '{ version = "^2.0", source = "acme" }'),
    policy: ACME,
    known: { requests: 'ranked' },
  },
  {
    is: 'a name that PDM takes from one source',
    path: 'pyproject.toml',
    text: `${PDM}include_packages = ["acme-*"]\n`,
    policy: ACME,
    known: { requests: 'ranked' },
  },
  {
    is: 'a binding to an index that nobody defined',
    path: 'pyproject.toml',
    text: `${UV}[tool.uv.sources]\nacme-core = { index = "acmee" }\n`,
    policy: ACME,
    known: { requests: 'ranked' },
  },
]);
