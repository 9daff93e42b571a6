import { swallowedLine } from '../../../../server/src/sources/rules/swallowed-line';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const HASH = `--hash=sha256:${'0'.repeat(64)}`;

testRule(swallowedLine, [
  {
    is: 'a backslash behind the last hash',
    path,
    text: `six==1 \\\n  ${HASH} \\\nattrs==2\n`,
    finds: [['error', 'attrs==2']],
    brings: ['attrs'],
    fixed: `six==1 \\\n  ${HASH}\nattrs==2\n`,
  },
  {
    is: 'a backslash at the end of a comment',
    path,
    text: 'six # note \\\nattrs\n',
    finds: [['error', 'attrs']],
    brings: ['attrs'],
    fixed: 'six # note\nattrs\n',
  },
  {
    is: 'an option behind a comment',
    path,
    text: 'six # x \\\n--extra-index-url https://a.example/s\n',
    finds: [['error', '--extra-index-url https://a.example/s']],
    fixed: 'six # x\n--extra-index-url https://a.example/s\n',
  },
  {
    is: 'a requirement behind its hash',
    path,
    text: `${HASH} six==1\n`,
    finds: [['error', 'six==1']],
    fixed: null,
  },
  {
    is: 'a backslash before an empty line',
    path,
    text: `six==1 \\\n  ${HASH} \\\n\nattrs\n`,
    finds: [['hint', '\\']],
    fixed: `six==1 \\\n  ${HASH}\n\nattrs\n`,
  },
  { is: 'hashes of one requirement', path, text: `six==1 \\\n  ${HASH} \\\n  ${HASH}\nattrs==2\n` },
  { is: 'a comment behind the last hash', path, text: `six==1 \\\n  ${HASH} \\\n  # via x\n` },
  { is: 'a comment line with a backslash, which pip drops first', path, text: '# x \\\nsix\n' },
  { is: 'a marker on the next line', path, text: 'six \\\n  ; python_version > "3"\n' },
  { is: 'no backslash', path, text: 'six\nattrs\n' },
]);
