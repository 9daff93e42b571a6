import { hashDetached } from '../../../../server/src/sources/rules/hash-detached';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const HASH = `--hash=sha256:${'0'.repeat(64)}`;
const OTHER = `--hash=sha256:${'1'.repeat(64)}`;

testRule(hashDetached, [
  {
    is: 'no backslash',
    path,
    text: `six==1\n    ${HASH}\nattrs\n`,
    finds: [['error', HASH]],
    fixed: `six==1 \\\n    ${HASH}\nattrs\n`,
  },
  {
    is: 'no backslash, two hashes on lines of their own',
    path,
    text: `six==1 \\\n    ${HASH}\n    ${OTHER}\n`,
    finds: [['error', OTHER]],
    fixed: `six==1 \\\n    ${HASH} \\\n    ${OTHER}\n`,
  },
  {
    is: 'a blank behind the backslash',
    path,
    text: `six==1 \\ \r\n  ${HASH}\r\n`,
    finds: [['error', HASH]],
    fixed: `six==1 \\\r\n  ${HASH}\r\n`,
  },
  {
    is: 'a comment between',
    path,
    text: `six==1 \\\n  # note\n  ${HASH}\n`,
    finds: [['error', HASH]],
    fixed: `# note\nsix==1 \\\n  ${HASH}\n`,
  },
  {
    is: 'an empty line between',
    path,
    text: `six==1 \\\n\n  ${HASH}\n`,
    finds: [['error', HASH]],
    fixed: `six==1 \\\n  ${HASH}\n`,
  },
  {
    is: 'two empty lines between',
    path,
    text: `six==1\n\n\n${HASH}\n`,
    finds: [['error', HASH]],
    fixed: `six==1 \\\n${HASH}\n`,
  },
  {
    is: 'a comment between, behind a lone CR',
    path,
    text: `six==1 \\\r# note\r${HASH}\r`,
    finds: [['error', HASH]],
    fixed: `# note\rsix==1 \\\r${HASH}\r`,
  },
  { is: 'nothing above', path, text: `${HASH}\n`, finds: [['error', HASH]], fixed: null },
  {
    is: 'an option above',
    path,
    text: `-i https://a.example/s\n${HASH}\n`,
    finds: [['error', HASH]],
    fixed: null,
  },
  { is: 'complete continuations', path, text: `six==1 \\\n  ${HASH} \\\n  ${OTHER}\n` },
  { is: 'a comment behind the last hash', path, text: `six==1 \\\n  ${HASH} \\\n  # via x\n` },
  { is: 'on the same line', path, text: `six==1 ${HASH}\n` },
  { is: 'in a comment', path, text: `six==1\n# ${HASH}\n` },
]);
