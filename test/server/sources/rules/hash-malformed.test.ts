import { hashMalformed } from '../../../../server/src/sources/rules/hash-malformed';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const zeros = (count: number) => '0'.repeat(count);

testRule(hashMalformed, [
  {
    is: 'too short',
    path,
    text: `six==1 --hash=sha256:${zeros(63)}\n`,
    finds: [['error', `sha256:${zeros(63)}`]],
    fixed: null,
  },
  {
    is: 'a letter that is no digit',
    path,
    text: `six==1 --hash=sha256:${zeros(63)}g\n`,
    finds: [['error', `sha256:${zeros(63)}g`]],
  },
  {
    is: 'the next requirement glued to it',
    path,
    text: `six==1 \\\n  --hash=sha256:${zeros(64)}\\\nattrs==2\n`,
    finds: [['error', `sha256:${zeros(64)}\\\nattrs==2`]],
  },
  { is: 'no algorithm', path, text: `six==1 --hash=${zeros(64)}\n`, finds: [['error', zeros(64)]] },
  {
    is: 'an unknown algorithm',
    path,
    text: `six==1 --hash=blake2:${zeros(64)}\n`,
    finds: [['error', `blake2:${zeros(64)}`]],
  },
  { is: 'sha256', path, text: `six==1 --hash=sha256:${zeros(64)}\n` },
  { is: 'sha384', path, text: `six==1 --hash=sha384:${zeros(96)}\n` },
  { is: 'sha512 in capital letters', path, text: `six==1 --hash=sha512:${'A'.repeat(128)}\n` },
  { is: 'md5, of which another rule speaks', path, text: `six==1 --hash=md5:${zeros(32)}\n` },
]);
