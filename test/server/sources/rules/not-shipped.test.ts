import { notShipped } from '../../../../server/src/sources/rules/not-shipped';
import { testRule } from '../rule-table';
import { privateNames } from '../support';

const policy = privateNames('acme-core');
const UV = `[project]
dependencies = ["acme-core", "requests"]
[build-system]
requires = ["hatchling"]
[[tool.uv.index]]
name = "acme"
url = "https://pkgs.acme.example/simple"
[tool.uv.sources]
acme-core = { index = "acme" }
`;
const POETRY = `[build-system]
requires = ["poetry-core"]
[tool.poetry.dependencies]
acme-core = { version = "*", source = "acme" }
[[tool.poetry.source]]
name = "acme"
url = "https://pkgs.acme.example/simple"
`;
const PDM = `[project]
dependencies = ["acme-core"]
[build-system]
requires = ["pdm-backend"]
[[tool.pdm.source]]
name = "acme"
url = "https://pkgs.acme.example/simple"
include_packages = ["acme-*"]
`;
const finds = [['hint', 'acme-core']] as const;

testRule(notShipped, [
  { is: 'uv', path: 'pyproject.toml', text: UV, policy, finds, fixed: null },
  { is: 'Poetry', path: 'pyproject.toml', text: POETRY, policy, finds },
  { is: 'PDM', path: 'pyproject.toml', text: PDM, policy, finds },
  {
    is: 'an extra',
    path: 'pyproject.toml',
    text: UV.replace('dependencies = [', 'optional-dependencies.x = ['),
    policy,
    finds,
  },
  { is: 'no package by uv', path: 'pyproject.toml', text: `${UV}[tool.uv]\npackage = false\n`, policy },
  {
    is: 'no package by Poetry',
    path: 'pyproject.toml',
    text: `${POETRY}[tool.poetry]\npackage-mode = false\n`,
    policy,
  },
  {
    is: 'not to be uploaded',
    path: 'pyproject.toml',
    text: UV.replace('[project]', '[project]\nclassifiers = ["Private :: Do Not Upload"]'),
    policy,
  },
  { is: 'nothing built', path: 'pyproject.toml', text: UV.replace(/\[build-system\]\n.*\n/, ''), policy },
  {
    is: 'a name for development',
    path: 'pyproject.toml',
    text: UV.replace('[project]\ndependencies', '[dependency-groups]\ndev'),
    policy,
  },
  { is: 'a name that the policy does not know', path: 'pyproject.toml', text: UV },
]);
