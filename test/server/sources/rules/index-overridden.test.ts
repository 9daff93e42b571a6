import { indexOverridden } from '../../../../server/src/sources/rules/index-overridden';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const [A, B] = ['--extra-index-url https://a.example/s', '--index-url https://b.example/s'];

testRule(indexOverridden, [
  {
    is: 'an extra index before it',
    path,
    text: `${A}\n${B}\nsix\n`,
    finds: [['warning', B]],
    fixed: `${B}\n${A}\nsix\n`,
  },
  {
    is: 'an index before it',
    path,
    text: `# top\n-i https://c.example/s\nsix\n${B}`,
    finds: [['warning', B]],
    fixed: null,
  },
  {
    is: 'an extra index of an included file',
    path,
    text: `-r requirements-base.txt\n${B}\n`,
    files: { 'requirements-base.txt': `${A}\n` },
    finds: [['warning', B]],
  },
  {
    is: 'below the first requirement',
    path,
    text: `six\n${B}\nattrs\n`,
    finds: [['information', B]],
    says: ['above it as well'],
    fixed: `${B}\nsix\nattrs\n`,
  },
  { is: 'at the top', path, text: `${B}\n${A}\nsix\n` },
  { is: 'alone', path, text: `${B}\nsix\n` },
  { is: 'extra indexes only', path, text: `${A}\nsix\n${A}\n` },
  { is: 'behind a requirement, where pip drops it', path, text: `six ${B}\n` },
]);
