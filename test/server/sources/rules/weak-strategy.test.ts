import { weakStrategy } from '../../../../server/src/sources/rules/weak-strategy';
import { testRule } from '../rule-table';

const UV = `[project]
dependencies = ["requests"]
[tool.uv]
index-strategy = "unsafe-best-match"  # faster
[[tool.uv.index]]
name = "acme"
url = "https://pkgs.acme.example/simple"
`;
const CODES = `[project]
dependencies = ["requests"]
[[tool.uv.index]]
name = "acme"
url = "https://pkgs.acme.example/simple"
ignore-error-codes = [401, 404]
`;
const PIPFILE = `[[source]]
url = "https://pypi.org/simple"
[[source]]
name = "acme"
url = "https://pkgs.acme.example/simple"
[pipenv]
install_search_all_sources = true
`;

testRule(weakStrategy, [
  {
    is: 'uv',
    path: 'pyproject.toml',
    text: UV,
    finds: [['warning', 'unsafe-best-match']],
    says: ['index-strategy = "unsafe-best-match"'],
    fixed: UV.replace(/index-strategy.*\n/, ''),
  },
  {
    is: 'the other strategy',
    path: 'pyproject.toml',
    text: UV.replace('best', 'first'),
    finds: [['warning', 'unsafe-first-match']],
  },
  {
    is: 'uv.toml beside the project',
    path: 'pyproject.toml',
    text: '# mine\n[project]\ndependencies = ["requests"]\n',
    files: {
      'uv.toml':
        'index-strategy = "unsafe-best-match"\nextra-index-url = ["https://pkgs.acme.example/simple"]\n',
    },
    finds: [['warning', '[project]']],
    says: ['`uv.toml`'],
    fixed: null,
  },
  {
    is: 'codes that are ignored',
    path: 'pyproject.toml',
    text: CODES,
    finds: [['warning', '[401, 404]']],
    fixed: CODES.replace(/ignore.*\n/, ''),
  },
  {
    is: 'Pipenv',
    path: 'Pipfile',
    text: PIPFILE,
    finds: [['warning', 'true']],
    fixed: PIPFILE.replace(/install.*\n/, ''),
  },
  {
    is: 'pixi',
    path: 'pixi.toml',
    text: '[pypi-options]\nextra-index-urls = ["https://pkgs.acme.example/simple"]\nindex-strategy = "unsafe-best-match"\n',
    finds: [['warning', 'unsafe-best-match']],
  },
  {
    is: 'a variable of Hatch',
    path: 'hatch.toml',
    text: '[envs.a.env-vars]\nUV_INDEX_STRATEGY = "unsafe-best-match"\nUV_EXTRA_INDEX_URL = "https://pkgs.acme.example/simple"\n',
    finds: [['warning', 'unsafe-best-match']],
  },
  {
    is: 'wheels of PyTorch',
    path: 'pyproject.toml',
    text: UV.replace('pkgs.acme.example/simple', 'download.pytorch.org/whl/cu124'),
    finds: [['information', 'unsafe-best-match']],
  },
  { is: 'the usual strategy', path: 'pyproject.toml', text: UV.replace('unsafe-best-match', 'first-index') },
  { is: 'one index', path: 'pyproject.toml', text: UV.replace(/\[\[[^]*/, '') },
  { is: 'an explicit index', path: 'pyproject.toml', text: `${UV}explicit = true\n` },
  { is: 'the default replaced', path: 'pyproject.toml', text: `${UV}default = true\n` },
  { is: 'other codes', path: 'pyproject.toml', text: CODES.replace('401', '500') },
  {
    is: 'the host of PyTorch, which refuses what it lacks',
    path: 'pyproject.toml',
    text: CODES.replace('401', '403').replace('pkgs.acme.example', 'download.pytorch.org'),
  },
  { is: 'Pipenv told not to', path: 'Pipfile', text: PIPFILE.replace('true', 'false') },
]);
