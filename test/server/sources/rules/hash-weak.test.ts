import { hashWeak } from '../../../../server/src/sources/rules/hash-weak';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const MD5 = '0'.repeat(32);

testRule(hashWeak, [
  { is: 'md5', path, text: `six==1 --hash=md5:${MD5}\n`, finds: [['error', `md5:${MD5}`]], fixed: null },
  { is: 'sha1', path, text: 'six==1 --hash=sha1:00\n', finds: [['error', 'sha1:00']] },
  {
    is: 'in an address',
    path,
    text: `six @ https://h.example/six-1.zip#md5=${MD5}\n`,
    finds: [['warning', `md5=${MD5}`]],
  },
  {
    is: 'in an address behind another part',
    path,
    text: `https://h.example/six-1.zip#egg=six&sha1=00\n`,
    finds: [['warning', 'sha1=00']],
  },
  {
    is: 'in a pyproject.toml',
    path: 'pyproject.toml',
    text: `[project]\ndependencies = ["six @ https://h.example/six-1.zip#md5=${MD5}"]\n`,
    finds: [['warning', `md5=${MD5}`]],
  },
  { is: 'sha256', path, text: `six==1 --hash=sha256:${'0'.repeat(64)}\n` },
  { is: 'sha256 in an address', path, text: `six @ https://h.example/six-1.zip#sha256=${'0'.repeat(64)}\n` },
  { is: 'another fragment', path, text: 'https://h.example/six-1.zip#egg=md5\n' },
  { is: 'no hash', path, text: 'six==1\n' },
]);
