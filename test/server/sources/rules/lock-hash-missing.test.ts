import { lockHashMissing } from '../../../../server/src/sources/rules/lock-hash-missing';
import { testRule } from '../rule-table';

const uvLock = (file: string, source = '{ registry = "https://pypi.org/simple" }') => `[[package]]
name = "six"
version = "1"
source = ${source}
wheels = [
    ${file},
]
`;
const HASHED = '{ url = "https://files.pythonhosted.org/six.whl", hash = "sha256:1" }';
const BARE = '{ url = "https://files.pythonhosted.org/six.whl" }';
const finds = [['information', 'six']] as const;
const many = Array.from(
  { length: 8 },
  (_, i) => `[[package]]\nname = "six-${i}"\nversion = "1"\nfiles = []\n`,
).join('');

testRule(lockHashMissing, [
  { is: 'uv', path: 'uv.lock', text: uvLock(BARE), finds, fixed: null },
  { is: 'one of two files', path: 'uv.lock', text: uvLock(`${HASHED}, ${BARE}`), finds },
  {
    is: 'Poetry',
    path: 'poetry.lock',
    text: '[[package]]\nname = "six"\nversion = "1"\nfiles = []\n',
    finds,
  },
  {
    is: 'Pipenv',
    path: 'Pipfile.lock',
    text: '{"default": {"six": {"version": "==1", "index": "pypi"}}}',
    finds,
  },
  {
    is: 'pylock',
    path: 'pylock.toml',
    text: '[[packages]]\nname = "six"\nwheels = [{ name = "six.whl", hashes = {} }]\n',
    finds,
  },
  { is: 'many', path: 'poetry.lock', text: many, finds: [['information', 'six-0']], says: ['7 more'] },
  { is: 'hashes of uv', path: 'uv.lock', text: uvLock(HASHED) },
  {
    is: 'a folder as the index',
    path: 'uv.lock',
    text: uvLock('{ path = "six.whl" }', '{ registry = "wheels" }'),
  },
  { is: 'a repository', path: 'uv.lock', text: uvLock(BARE, '{ git = "https://h.example/six" }') },
  {
    is: 'a workspace member',
    path: 'uv.lock',
    text: '[[package]]\nname = "six"\nsource = { editable = "." }\n',
  },
  {
    is: 'hashes of an old Poetry',
    path: 'poetry.lock',
    text: '[[package]]\nname = "six"\nversion = "1"\n[metadata.files]\nsix = [{file = "six.whl", hash = "sha256:0"}]\n',
  },
  {
    is: 'hashes of an old PDM',
    path: 'pdm.lock',
    text: '[[package]]\nname = "six"\nversion = "1"\n[metadata.files]\n"six 1" = [{url = "https://files.pythonhosted.org/six.whl", hash = "sha256:0"}]\n',
  },
  {
    is: 'hashes of Pipenv',
    path: 'Pipfile.lock',
    text: '{"default": {"six": {"version": "==1", "hashes": ["sha256:0"]}}}',
  },
]);
