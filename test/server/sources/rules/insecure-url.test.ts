import { insecureUrl } from '../../../../server/src/sources/rules/insecure-url';
import { testRule } from '../rule-table';

const path = 'requirements.txt';

testRule(insecureUrl, [
  {
    is: 'an index',
    path,
    text: '--index-url http://pkgs.acme.example/simple\nsix\n',
    finds: [['error', 'http://pkgs.acme.example/simple']],
    says: ['skips such an index'],
    fixed: '--index-url https://pkgs.acme.example/simple\nsix\n',
  },
  {
    is: 'an index of a host that pip is told to trust',
    path,
    text: '--index-url http://pkgs.acme.example/simple\n--trusted-host pkgs.acme.example\nsix\n',
    finds: [['error', 'http://pkgs.acme.example/simple']],
    says: ['can be replaced on the way. Use `https`.'],
  },
  {
    is: 'a direct reference',
    path,
    text: 'six @ http://h.example/six-1.zip\n',
    finds: [['error', 'http://h.example/six-1.zip']],
    fixed: 'six @ https://h.example/six-1.zip\n',
  },
  {
    is: 'a repository',
    path,
    text: 'git+http://h.example/six.git#egg=six\n',
    finds: [['error', 'git+http://h.example/six.git#egg=six']],
    fixed: 'git+https://h.example/six.git#egg=six\n',
  },
  {
    is: 'a page of links, with a scheme that nothing replaces',
    path,
    text: '-f ftp://h.example/wheels\n',
    finds: [['error', 'ftp://h.example/wheels']],
    fixed: null,
  },
  {
    is: 'indexes in TOML',
    path: 'pyproject.toml',
    text: '[project]\ndependencies = []\n[[tool.uv.index]]\nname = "a"\nurl = "http://a.example/simple"\n',
    finds: [['error', 'http://a.example/simple']],
    says: ['can be replaced on the way. Use `https`.'],
    fixed: '[project]\ndependencies = []\n[[tool.uv.index]]\nname = "a"\nurl = "https://a.example/simple"\n',
  },
  {
    is: 'a Pipfile',
    path: 'Pipfile',
    text: '[[source]]\nname = "a"\nurl = "http://a.example/simple"\n[packages]\nx = {git = "http://h.example/x"}\n',
    finds: [
      ['error', 'http://a.example/simple'],
      ['error', 'http://h.example/x'],
    ],
  },
  {
    is: 'conda',
    path: 'environment.yml',
    text: 'dependencies:\n  - pip:\n    - --index-url http://a.example/simple\n',
    finds: [['error', 'http://a.example/simple']],
  },
  {
    is: 'a variable of Hatch',
    path: 'hatch.toml',
    text: '[envs.a.env-vars]\nPIP_EXTRA_INDEX_URL = "http://a.example/simple"\n',
    finds: [['error', 'http://a.example/simple']],
  },
  { is: 'this machine', path, text: '--index-url http://localhost:3141/acme/pypi\n-f http://127.0.0.1/x\n' },
  { is: 'a folder', path, text: '-f file:///srv/wheels\n-f ./wheels\n' },
  { is: 'in a comment', path, text: '# see http://h.example/\nsix\n' },
  { is: 'a host that the environment knows', path, text: '--index-url http://${HOST}/simple\n' },
  { is: 'https', path, text: '--index-url https://h.example/simple\nsix @ git+ssh://git@h.example/six\n' },
  { is: 'what pip drops', path, text: 'six --index-url http://a.example/simple\n' },
]);
