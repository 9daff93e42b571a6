import { notExactWithHash } from '../../../../server/src/sources/rules/not-exact-with-hash';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const HASH = `--hash=sha256:${'0'.repeat(64)}`;

testRule(notExactWithHash, [
  {
    is: 'a range',
    path,
    text: `six>=1 ${HASH}\n`,
    finds: [['information', `six>=1 ${HASH}`]],
    fixed: null,
  },
  { is: 'no version', path, text: `six ${HASH}\n`, finds: [['information', `six ${HASH}`]] },
  { is: 'a wildcard', path, text: `six==1.* ${HASH}\n`, finds: [['information', `six==1.* ${HASH}`]] },
  { is: 'two bounds', path, text: `six>=1,<2 ${HASH}\n`, finds: [['information', `six>=1,<2 ${HASH}`]] },
  { is: 'exact', path, text: `six==1 ${HASH}\n` },
  { is: 'exact to the letter', path, text: `six===1 ${HASH}\n` },
  { is: 'no hash', path, text: 'six>=1\n' },
  { is: 'an address', path, text: `six @ https://h.example/six-1.zip ${HASH}\n` },
]);
