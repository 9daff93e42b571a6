import { lockForeignArtifact } from '../../../../server/src/sources/rules/lock-foreign-artifact';
import { testRule } from '../rule-table';

const BAD = 'https://files.pythonhosted.example/packages/six.whl';
const GOOD = 'https://files.pythonhosted.org/packages/six.whl';
const uvLock = (url: string, registry = 'https://pypi.org/simple') => `[[package]]
name = "attrs"
version = "1"
source = { registry = "https://pypi.org/simple" }
wheels = [{ url = "${GOOD}", hash = "sha256:1" }]

[[package]]
name = "six"
version = "1"
source = { registry = "${registry}" }
sdist = { url = "${GOOD}", hash = "sha256:0" }
wheels = [
    { url = "${url}", hash = "sha256:1" },
]
`;
const pylock = (url: string) => `[[packages]]
name = "six"
index = "https://pypi.org/simple"
wheels = [{ name = "six.whl", ${url}, hashes = { sha256 = "0" } }]
`;

testRule(lockForeignArtifact, [
  {
    is: 'uv',
    path: 'uv.lock',
    text: uvLock(BAD),
    finds: [['warning', BAD]],
    says: ['`six`', 'files.pythonhosted.example'],
    fixed: null,
  },
  {
    is: 'uv, the archive',
    path: 'uv.lock',
    text: uvLock(GOOD).replace('sdist = { url = "https://files.', 'sdist = { url = "https://f.'),
    finds: [['warning', 'https://f.pythonhosted.org/packages/six.whl']],
  },
  { is: 'pylock', path: 'pylock.toml', text: pylock(`url = "${BAD}"`), finds: [['warning', BAD]] },
  {
    is: 'two packages',
    path: 'uv.lock',
    text: uvLock(BAD).replace(GOOD, `${BAD}?a`),
    finds: [
      ['warning', `${BAD}?a`],
      ['warning', BAD],
    ],
  },
  { is: 'the host of PyPI', path: 'uv.lock', text: uvLock(GOOD) },
  { is: 'another registry', path: 'uv.lock', text: uvLock(BAD, 'https://pkgs.acme.example/simple') },
  {
    is: 'a mirror of the policy',
    path: 'uv.lock',
    text: uvLock(BAD),
    policy: { mirrors: ['https://files.pythonhosted.example'] },
  },
  { is: 'a path', path: 'pylock.toml', text: pylock('path = "wheels/six.whl"') },
  {
    is: 'a direct address',
    path: 'uv.lock',
    text: uvLock(BAD).replace('{ registry = "https://pypi.org/simple" }\nsdist', `{ url = "${BAD}" }\nsdist`),
  },
]);
