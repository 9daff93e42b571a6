import { nameMismatch } from '../../../../server/src/sources/rules/name-mismatch';
import { testRule } from '../rule-table';

const path = 'requirements.txt';

testRule(nameMismatch, [
  {
    is: 'a wheel',
    path,
    text: 'requests @ https://h.example/request-2.0-py3-none-any.whl\n',
    finds: [['warning', 'requests']],
    brings: ['request'],
    says: ['`requests`', '`request`'],
    fixed: 'request @ https://h.example/request-2.0-py3-none-any.whl\n',
  },
  {
    is: 'an archive',
    path,
    text: 'requests @ https://h.example/request-2.0.tar.gz\n',
    finds: [['warning', 'requests']],
    brings: ['request'],
  },
  {
    is: 'the name in the fragment',
    path,
    text: 'requests @ git+https://h.example/requests#egg=other\n',
    brings: ['other'],
    finds: [['warning', 'requests']],
  },
  {
    is: 'TOML',
    path: 'pyproject.toml',
    text: '[project]\ndependencies = ["requests @ https://h.example/request-2.0-py3-none-any.whl"]\n',
    finds: [['warning', 'requests']],
    brings: ['request'],
  },
  { is: 'equal after PEP 503', path, text: 'My.Pkg @ https://h.example/my_pkg-2.0-py3-none-any.whl\n' },
  { is: 'the name of a repository', path, text: 'pyyaml @ git+https://h.example/libyaml@main\n' },
  { is: 'the archive of a tag', path, text: 'x @ https://github.com/acme/y/archive/y-2.0.zip\n' },
  { is: 'an address that says nothing', path, text: 'x @ https://h.example/download\n' },
  { is: 'the same name in the fragment', path, text: 'x @ git+https://h.example/y#egg=x\n' },
]);
