import { unknownIndex } from '../../../../server/src/sources/rules/unknown-index';
import { testRule } from '../rule-table';

const UV = `[project]
dependencies = ["acme-core"]
[[tool.uv.index]]
name = "acme"
url = "https://pkgs.acme.example/simple"
[tool.uv.sources]
acme-core = { index = "acmee" }
`;
const POETRY = `[tool.poetry.dependencies]
acme-core = { version = "*", source = 'acm' }
[[tool.poetry.source]]
name = "acme"
url = "https://pkgs.acme.example/simple"
`;
const PIPFILE = `[[source]]
name = "pypi"
url = "https://pypi.org/simple"
[packages]
acme-core = { version = "*", index = "private" }
`;

testRule(unknownIndex, [
  {
    is: 'uv',
    path: 'pyproject.toml',
    text: UV,
    finds: [['error', 'acmee']],
    says: ['uv stops', '`acme`'],
    fixed: UV.replace('acmee', 'acme'),
  },
  {
    is: 'Poetry',
    path: 'pyproject.toml',
    text: POETRY,
    finds: [['error', 'acm']],
    fixed: POETRY.replace("'acm'", "'acme'"),
  },
  {
    is: 'Pipenv',
    path: 'Pipfile',
    text: PIPFILE,
    finds: [['error', 'private']],
    says: ['asks the first source'],
  },
  {
    is: 'no index at all',
    path: 'pyproject.toml',
    text: UV.replace(/\[\[[^]*?simple"\n/, ''),
    finds: [['error', 'acmee']],
    says: ['no index is defined'],
    fixed: null,
  },
  {
    is: 'one of several bindings',
    path: 'pyproject.toml',
    text: UV.replace(
      '{ index = "acmee" }',
      '[{ index = "acme", marker = "a" }, { index = "b", marker = "c" }]',
    ),
    finds: [['error', 'b']],
  },
  { is: 'a defined index', path: 'pyproject.toml', text: UV.replace('acmee', 'acme') },
  {
    is: 'an index of the workspace',
    path: 'packages/a/pyproject.toml',
    text: UV,
    files: { 'pyproject.toml': '[[tool.uv.index]]\nname = "acmee"\nurl = "https://b.example"\n' },
  },
  { is: 'PyPI in Poetry', path: 'pyproject.toml', text: POETRY.replace("'acm'", "'PyPI'") },
  { is: 'Poetry at any case', path: 'pyproject.toml', text: POETRY.replace("'acm'", "'ACME'") },
  {
    is: 'a Pipfile without sources',
    path: 'Pipfile',
    text: '[packages]\na = { version = "*", index = "pypi" }\n',
  },
  {
    is: 'an address in pixi',
    path: 'pixi.toml',
    text: '[pypi-dependencies]\na = { version = "*", index = "https://a.example" }\n',
  },
]);
