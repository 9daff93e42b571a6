import { abbreviatedOption } from '../../../../server/src/sources/rules/abbreviated-option';
import { testRule } from '../rule-table';

const path = 'requirements.txt';

testRule(abbreviatedOption, [
  {
    is: 'a beginning',
    path,
    text: '--extra https://a.example/s\n',
    finds: [['warning', '--extra']],
    says: ['`--extra-index-url`'],
    fixed: '--extra-index-url https://a.example/s\n',
  },
  {
    is: 'a beginning with an equals sign',
    path,
    text: '--ind=https://a.example/s\n',
    finds: [['warning', '--ind']],
    fixed: '--index-url=https://a.example/s\n',
  },
  {
    is: 'the old name',
    path,
    text: '--pypi-url https://a.example/s\n',
    finds: [['warning', '--pypi-url']],
    fixed: '--index-url https://a.example/s\n',
  },
  { is: 'a trusted host', path, text: '--trusted h\n', finds: [['warning', '--trusted']] },
  {
    is: 'a short option with an equals sign',
    path,
    text: '-i=https://a.example/s\n',
    finds: [['warning', '-i=']],
    fixed: '--index-url https://a.example/s\n',
  },
  { is: 'the full name', path, text: '--extra-index-url https://a.example/s\n' },
  { is: 'a short option', path, text: '-i https://a.example/s\n' },
  { is: 'a short option, glued', path, text: '-ihttps://a.example/s\n' },
  { is: 'find-links, short', path, text: '-f ./wheels\n' },
  { is: 'a hash', path, text: `six==1 --hash=sha256:${'0'.repeat(64)}\n` },
]);
