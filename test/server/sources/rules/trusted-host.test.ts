import { trustedHost } from '../../../../server/src/sources/rules/trusted-host';
import { testRule } from '../rule-table';

const path = 'requirements.txt';

testRule(trustedHost, [
  {
    is: 'a host',
    path,
    text: '--trusted-host pkgs.acme.example\nsix\n',
    finds: [['warning', '--trusted-host pkgs.acme.example']],
    says: ['`pkgs.acme.example`'],
    fixed: 'six\n',
  },
  { is: 'every host', path, text: '--trusted-host=*\n', finds: [['error', '--trusted-host=*']] },
  {
    is: 'PDM',
    path: 'pyproject.toml',
    text: '[[tool.pdm.source]]\nname = "a"\nurl = "https://a.example/simple"\nverify_ssl = false\n',
    finds: [['warning', 'false']],
    fixed: '[[tool.pdm.source]]\nname = "a"\nurl = "https://a.example/simple"\n',
  },
  {
    is: 'a Pipfile',
    path: 'Pipfile',
    text: '[[source]]\nname = "a"\nurl = "https://a.example/simple"\nverify_ssl = false\n',
    finds: [['warning', 'false']],
  },
  {
    is: 'uv',
    path: 'pyproject.toml',
    text: '[project]\ndependencies = []\n[tool.uv]\nallow-insecure-host = ["a.example"]\n',
    finds: [['warning', 'a.example']],
    fixed: '[project]\ndependencies = []\n[tool.uv]\n',
  },
  {
    is: 'Hatch',
    path: 'hatch.toml',
    text: '[envs.a.env-vars]\nPIP_TRUSTED_HOST = "a.example"\n',
    finds: [['warning', 'a.example']],
    fixed: null,
  },
  { is: 'this machine', path, text: '--trusted-host localhost\n--trusted-host 127.0.0.1:3141\n' },
  {
    is: 'checked',
    path: 'Pipfile',
    text: '[[source]]\nname = "a"\nurl = "https://a.example"\nverify_ssl = true\n',
  },
  { is: 'in a comment', path, text: '# --trusted-host a.example\n' },
  { is: 'behind a requirement, where pip drops it', path, text: 'six --trusted-host a.example\n' },
  {
    is: 'uv, this machine',
    path: 'pyproject.toml',
    text: '[tool.uv]\nallow-insecure-host = ["localhost:8080"]\n',
  },
]);
