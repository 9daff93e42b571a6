import { hashMissing } from '../../../../server/src/sources/rules/hash-missing';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const HASH = `--hash=sha256:${'0'.repeat(64)}`;

testRule(hashMissing, [
  {
    is: 'one of two',
    path,
    text: `six==1 ${HASH}\nattrs==2\n`,
    finds: [['error', 'attrs==2']],
    says: ['`attrs`', 'uv pip compile'],
    fixed: null,
  },
  {
    is: 'several, told once',
    path,
    text: `attrs==2\nsix==1 ${HASH}\nidna==3\nflask==2\n`,
    finds: [['error', 'attrs==2']],
    says: ['and 2 more'],
  },
  {
    is: 'hashes in an included file',
    path,
    text: '-r requirements-base.txt\nattrs==2\n',
    files: { 'requirements-base.txt': `six==1 ${HASH}\n` },
    finds: [['error', 'attrs==2']],
  },
  {
    is: 'an address without a hash',
    path,
    text: `six==1 ${HASH}\nx @ https://h.example/x-1.zip\n`,
    finds: [['error', 'x @ https://h.example/x-1.zip']],
  },
  { is: 'all hashed', path, text: `six==1 ${HASH}\nattrs==2 ${HASH}\n` },
  { is: 'none hashed', path, text: 'six==1\nattrs==2\n' },
  { is: 'switched off', path, text: `--no-require-hashes\nsix==1 ${HASH}\nattrs==2\n` },
  {
    is: 'hashes in a constraints file only',
    path,
    text: '-c constraints.txt\nsix==1\n',
    files: { 'constraints.txt': `six==1 ${HASH}\n` },
  },
  { is: 'a folder', path, text: `six==1 ${HASH}\n./local\n` },
  { is: 'the hash in the address', path, text: `six==1 ${HASH}\nx @ https://h.example/x-1.zip#sha256=00\n` },
]);
