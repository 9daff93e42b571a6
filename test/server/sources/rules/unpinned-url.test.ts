import { unpinnedUrl } from '../../../../server/src/sources/rules/unpinned-url';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const SHA = `sha256=${'0'.repeat(64)}`;

testRule(unpinnedUrl, [
  {
    is: 'an archive',
    path,
    text: 'x @ https://h.example/x-1.zip\n',
    finds: [['warning', 'https://h.example/x-1.zip']],
    fixed: null,
  },
  {
    is: 'the archive of a branch',
    path,
    text: 'https://github.com/acme/x/archive/main.zip\n',
    finds: [['warning', 'https://github.com/acme/x/archive/main.zip']],
  },
  {
    is: 'a wheel',
    path,
    text: 'https://h.example/x-1-py3-none-any.whl\n',
    finds: [['warning', 'https://h.example/x-1-py3-none-any.whl']],
  },
  {
    is: 'TOML',
    path: 'pyproject.toml',
    text: '[project]\ndependencies = ["x @ https://h.example/x-1.zip"]\n',
    finds: [['warning', 'https://h.example/x-1.zip']],
  },
  { is: 'a hash', path, text: `x @ https://h.example/x-1.zip#${SHA}\n` },
  { is: 'a hash behind the name', path, text: `https://h.example/x-1.zip#egg=x&${SHA}\n` },
  { is: 'a hash option', path, text: `x @ https://h.example/x-1.zip --hash=sha256:${'0'.repeat(64)}\n` },
  {
    is: 'PyPI’s own file host',
    path,
    text: `x @ https://files.pythonhosted.org/packages/aa/bb/${'c'.repeat(60)}/x-1.tar.gz\n`,
  },
  { is: 'a repository', path, text: 'x @ git+https://h.example/x@main\n' },
  {
    is: 'a lock beside it',
    path: 'pyproject.toml',
    text: '[project]\ndependencies = ["x @ https://h.example/x-1.zip"]\n',
    files: { 'uv.lock': 'version = 1\n' },
  },
  { is: 'this machine', path, text: 'x @ http://localhost/x-1.zip\n' },
  {
    is: 'an archive in a lock',
    path: 'pylock.toml',
    text: 'lock-version = "1.0"\n[[packages]]\nname = "zip"\narchive = { url = "https://h.example/zip.zip", hashes = { sha256 = "00" } }\n',
  },
]);
