import { privateUnpinned } from '../../../../server/src/sources/rules/private-unpinned';
import { testRule } from '../rule-table';
import { privateNames } from '../support';

const policy = { ...privateNames('acme-*'), requirePin: true };
const INDEX = '--index-url https://pkgs.acme.example/simple\n';
const LIBRARY = `[project]
dependencies = ["acme-core>=2"]
[build-system]
requires = ["hatchling"]
`;

testRule(privateUnpinned, [
  {
    is: 'a range',
    path: 'requirements.txt',
    text: `${INDEX}acme-core>=2\n`,
    policy,
    finds: [['warning', 'acme-core']],
  },
  {
    is: 'no version',
    path: 'requirements.txt',
    text: `${INDEX}acme-core\n`,
    policy,
    finds: [['warning', 'acme-core']],
  },
  {
    is: 'a wildcard',
    path: 'requirements.txt',
    text: `${INDEX}acme-core==2.*\n`,
    policy,
    finds: [['warning', 'acme-core']],
  },
  {
    is: 'Poetry',
    path: 'pyproject.toml',
    text: '[tool.poetry.dependencies]\nacme-core = "^2.0"\n',
    policy,
    finds: [['warning', 'acme-core']],
  },
  {
    is: 'a library with a lock',
    path: 'pyproject.toml',
    text: LIBRARY,
    files: { 'uv.lock': '' },
    policy,
    finds: [['warning', 'acme-core']],
  },
  {
    is: 'a name that looks private',
    path: 'requirements.txt',
    text: `${INDEX}own-core\n`,
    policy,
    finds: [['warning', 'own-core']],
  },
  { is: 'an exact version', path: 'requirements.txt', text: `${INDEX}acme-core==2.1\n`, policy },
  {
    is: 'an exact version of Poetry',
    path: 'pyproject.toml',
    text: '[tool.poetry.dependencies]\nacme-core = "2.0"\n',
    policy,
  },
  {
    is: 'no such policy',
    path: 'requirements.txt',
    text: `${INDEX}acme-core>=2\n`,
    policy: privateNames('acme-*'),
  },
  { is: 'a library', path: 'pyproject.toml', text: LIBRARY, policy },
  {
    is: 'a public name',
    path: 'requirements.txt',
    text: `${INDEX}requests\n`,
    policy,
    known: { requests: 'ranked' },
  },
  {
    is: 'a direct reference',
    path: 'requirements.txt',
    text: `${INDEX}acme-core @ git+https://h.example/a\n`,
    policy,
  },
]);
