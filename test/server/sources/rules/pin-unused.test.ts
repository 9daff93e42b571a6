import { pinUnused } from '../../../../server/src/sources/rules/pin-unused';
import { testRule } from '../rule-table';

const UV = `[project]
dependencies = ["acme-core"]

[[tool.uv.index]]
name = "acme"
url = "https://pkgs.acme.example/simple"
explicit = true

[tool.uv.sources]
acme-core = { index = "acme" }
acme-base = { index = "acme" } # by way of acme-core
`;
const MORE = (text: string) => `${UV}${text}`;

testRule(pinUnused, [
  {
    is: 'a name that only another one needs',
    path: 'pyproject.toml',
    text: UV,
    finds: [['warning', 'acme-base']],
    fixed: `${UV}\n[dependency-groups]\ntransitive-private = ["acme-base"]\n`,
  },
  {
    is: 'a project with groups',
    path: 'pyproject.toml',
    text: MORE('[dependency-groups]\ndev = ["pytest"]\n'),
    finds: [['warning', 'acme-base']],
    fixed: MORE('[dependency-groups]\ndev = ["pytest"]\ntransitive-private = ["acme-base"]\n'),
  },
  {
    is: 'a project with that group',
    path: 'pyproject.toml',
    text: MORE('[dependency-groups]\ntransitive-private = ["acme-x"]\n'),
    finds: [['warning', 'acme-base']],
    fixed: MORE('[dependency-groups]\ntransitive-private = ["acme-x", "acme-base"]\n'),
  },
  {
    is: 'wheels of PyTorch',
    path: 'pyproject.toml',
    text: UV.replace('pkgs.acme.example', 'download.pytorch.org'),
    finds: [['information', 'acme-base']],
  },
  {
    is: 'a script',
    path: 'a.py',
    text: '# /// script\n# dependencies = []\n# [tool.uv.sources]\n# acme = { index = "a" }\n# [[tool.uv.index]]\n# name = "a"\n# url = "https://a.example"\n# ///\n',
    finds: [['warning', 'acme']],
    fixed: null,
  },
  {
    is: 'a name in a group',
    path: 'pyproject.toml',
    text: MORE('[dependency-groups]\ndev = ["Acme_Base"]\n'),
  },
  {
    is: 'a name in an extra',
    path: 'pyproject.toml',
    text: MORE('[project.optional-dependencies]\nx = ["acme-base[y]>1"]\n'),
  },
  {
    is: 'a name that builds',
    path: 'pyproject.toml',
    text: MORE('[build-system]\nrequires = ["acme-base"]\n'),
  },
  {
    is: 'a constraint',
    path: 'pyproject.toml',
    text: MORE('[tool.uv]\nconstraint-dependencies = ["acme-base<3"]\n'),
  },
  {
    is: 'the root of a workspace',
    path: 'pyproject.toml',
    text: MORE('[tool.uv.workspace]\nmembers = ["a"]\n'),
  },
  {
    is: 'a path and a workspace member',
    path: 'pyproject.toml',
    text: '[project]\nname = "x"\n[tool.uv.sources]\na = { path = "../a" }\nb = { workspace = true }\n',
  },
  {
    is: 'lists that code makes',
    path: 'pyproject.toml',
    text: UV.replace('dependencies = ["acme-core"]', 'dynamic = ["version", "dependencies"]'),
  },
]);
