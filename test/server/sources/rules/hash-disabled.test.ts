import { hashDisabled } from '../../../../server/src/sources/rules/hash-disabled';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const HASH = `--hash=sha256:${'0'.repeat(64)}`;
const OFF = '--no-require-hashes';

testRule(hashDisabled, [
  {
    is: 'above a hash',
    path,
    text: `${OFF}\nsix==1 ${HASH}\n`,
    finds: [['warning', OFF]],
    fixed: `six==1 ${HASH}\n`,
  },
  { is: 'below a hash', path, text: `six==1 ${HASH}\n${OFF}\n`, finds: [['warning', OFF]] },
  { is: 'at the end of the file', path, text: `six==1 ${HASH}\n${OFF}`, finds: [['warning', OFF]] },
  {
    is: 'hashes in an included file',
    path,
    text: `${OFF}\n-r requirements-base.txt\n`,
    files: { 'requirements-base.txt': `six==1 ${HASH}\n` },
    finds: [['warning', OFF]],
  },
  { is: 'without hashes', path, text: `${OFF}\nsix==1\n` },
  { is: 'the opposite', path, text: `--require-hashes\nsix==1 ${HASH}\n` },
  { is: 'in a comment', path, text: `# ${OFF}\nsix==1 ${HASH}\n` },
  { is: 'behind a requirement, where pip drops it', path, text: `six==1 ${HASH} ${OFF}\n` },
]);
