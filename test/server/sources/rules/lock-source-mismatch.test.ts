import { lockSourceMismatch } from '../../../../server/src/sources/rules/lock-source-mismatch';
import { testRule } from '../rule-table';
import { privateNames } from '../support';

const policy = privateNames('acme-*');
const PYPI = 'https://pypi.org/simple';
const ACME = 'https://pkgs.acme.example/simple';

const uvLock = (registry: string) => `version = 1

[[package]]
name = "requests"
version = "2.32.0"
source = { registry = "${PYPI}" }

[[package]]
name = "acme-core"
version = "99.0.0"
source = { registry = "${registry}" }
`;
const uvProject = (binding: string) => ({
  'pyproject.toml': `[project]
dependencies = ["acme-core"]
[[tool.uv.index]]
name = "acme"
url = "${ACME}"
[[tool.uv.index]]
name = "torch"
url = "https://download.pytorch.org/whl/cpu"
[tool.uv.sources]
acme-core = ${binding}
`,
});
const poetryLock = (source: string) => `[[package]]
name = "acme-core"
version = "99.0.0"
files = []
${source}`;
const pipfileLock = (index: string) => `{
    "_meta": {"sources": [{"name": "pypi", "url": "${PYPI}"}, {"name": "acme", "url": "${ACME}"}]},
    "default": {"acme-core": {"hashes": ["sha256:0"], ${index}"version": "==99.0.0"}}
}
`;
const finds = [['error', 'acme-core']] as const;

testRule(lockSourceMismatch, [
  {
    is: 'uv',
    path: 'uv.lock',
    text: uvLock(PYPI),
    policy,
    finds,
    says: ['locked from PyPI', 'the policy calls it private'],
    fixed: null,
  },
  {
    is: 'uv, by the binding in the project',
    path: 'uv.lock',
    text: uvLock(PYPI),
    files: uvProject('{ index = "acme" }'),
    finds,
    says: ['the project takes it from `acme` (pkgs.acme.example)'],
  },
  {
    is: 'uv, by a binding to a host of wheels',
    path: 'uv.lock',
    text: uvLock(PYPI),
    files: uvProject('{ index = "torch" }'),
    finds: [['warning', 'acme-core']],
  },
  { is: 'Poetry', path: 'poetry.lock', text: poetryLock(''), policy, finds },
  { is: 'Pipenv', path: 'Pipfile.lock', text: pipfileLock('"index": "pypi", '), policy, finds },
  { is: 'Pipenv, the first source', path: 'Pipfile.lock', text: pipfileLock(''), policy, finds },
  {
    is: 'Pipenv, by the Pipfile',
    path: 'Pipfile.lock',
    text: pipfileLock('"index": "pypi", '),
    files: {
      Pipfile: `[[source]]\nname = "acme"\nurl = "${ACME}"\n[packages]\nacme-core = {version = "*", index = "acme"}\n`,
    },
    finds,
  },
  {
    is: 'pylock',
    path: 'pylock.toml',
    text: `lock-version = "1.0"\n[[packages]]\nname = "acme-core"\nindex = "${PYPI}"\n`,
    policy,
    finds,
  },
  {
    is: 'PDM, by the address of a file',
    path: 'pdm.lock',
    text: '[[package]]\nname = "acme-core"\nfiles = [{url = "https://files.pythonhosted.org/packages/a.whl", hash = "sha256:0"}]\n',
    policy,
    finds,
  },
  {
    is: 'PDM, by a list of its names',
    path: 'pdm.lock',
    text: '[[package]]\nname = "acme-core"\nfiles = [{url = "https://files.pythonhosted.org/packages/a.whl", hash = "sha256:0"}]\n',
    files: {
      'pyproject.toml': `[[tool.pdm.source]]\nname = "acme"\nurl = "${ACME}"\ninclude_packages = ["acme-*"]\n`,
    },
    finds,
  },
  { is: 'the private index', path: 'uv.lock', text: uvLock(ACME), policy },
  {
    is: 'a merged proxy',
    path: 'uv.lock',
    text: uvLock('https://proxy.acme.example/simple'),
    policy: { ...policy, mirrors: ['https://proxy.acme.example/'] },
  },
  {
    is: 'a binding for some platforms',
    path: 'uv.lock',
    text: uvLock(PYPI),
    files: uvProject('[{ index = "acme", marker = "sys_platform == \'linux\'" }]'),
  },
  { is: 'no policy and no binding', path: 'uv.lock', text: uvLock(PYPI) },
  {
    is: 'Poetry with its source',
    path: 'poetry.lock',
    text: poetryLock(`\n[package.source]\ntype = "legacy"\nurl = "${ACME}"\nreference = "acme"\n`),
    policy,
  },
  {
    is: 'a repository',
    path: 'poetry.lock',
    text: poetryLock('\n[package.source]\ntype = "git"\nurl = "https://h.example/a"\n'),
    policy,
  },
  { is: 'Pipenv with its index', path: 'Pipfile.lock', text: pipfileLock('"index": "acme", '), policy },
  { is: 'a lock that no tool reads', path: 'uv.lock', text: `<<<<<<< a\n${uvLock(PYPI)}`, policy },
  {
    is: 'PDM, which does not say',
    path: 'pdm.lock',
    text: '[[package]]\nname = "acme-core"\nfiles = [{file = "a.whl", hash = "sha256:0"}]\n',
    policy,
  },
]);
