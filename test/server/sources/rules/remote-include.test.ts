import { remoteInclude } from '../../../../server/src/sources/rules/remote-include';
import { testRule } from '../rule-table';

const path = 'requirements.txt';

testRule(remoteInclude, [
  {
    is: 'requirements',
    path,
    text: '-r https://h.example/base.txt\n',
    finds: [['information', 'https://h.example/base.txt']],
    fixed: null,
  },
  {
    is: 'constraints',
    path,
    text: '-c https://h.example/c.txt\nsix\n',
    finds: [['information', 'https://h.example/c.txt']],
  },
  {
    is: 'a branch',
    path,
    text: '-c https://h.example/acme/main/c.txt\n',
    finds: [['information', 'https://h.example/acme/main/c.txt']],
  },
  {
    is: 'http',
    path,
    text: '-r http://h.example/base.txt\n',
    finds: [['error', 'http://h.example/base.txt']],
    fixed: '-r https://h.example/base.txt\n',
  },
  {
    is: 'a version in the address',
    path,
    text: '-c https://raw.h.example/apache/airflow/constraints-2.10.1/constraints-3.12.txt\n',
  },
  { is: 'a commit in the address', path, text: `-c https://h.example/${'a'.repeat(40)}/c.txt\n` },
  { is: 'a file', path, text: '-r base.txt\n' },
  { is: 'this machine', path, text: '-c http://localhost/c.txt\n' },
]);
