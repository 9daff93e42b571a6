import { optionIgnored } from '../../../../server/src/sources/rules/option-ignored';
import { testRule } from '../rule-table';

const path = 'requirements.txt';

testRule(optionIgnored, [
  {
    is: 'an index behind a requirement',
    path,
    text: '# x\nsix\nacme-core==1.0 --index-url https://pkgs.acme.example/simple\n',
    finds: [['error', '--index-url https://pkgs.acme.example/simple']],
    says: ['`--index-url`', 'behind a requirement'],
    fixed: '# x\n--index-url https://pkgs.acme.example/simple\nsix\nacme-core==1.0\n',
  },
  {
    is: 'behind a marker, abbreviated',
    path,
    text: 'six ; python_version > "3" -i https://a.example/s',
    finds: [['error', '-i https://a.example/s']],
    fixed: '-i https://a.example/s\nsix ; python_version > "3"',
  },
  {
    is: 'with the line ends of the file',
    path,
    text: 'six\r\nacme --extra-index-url https://a.example/s\r\n',
    finds: [['error', '--extra-index-url https://a.example/s']],
    fixed: '--extra-index-url https://a.example/s\r\nsix\r\nacme\r\n',
  },
  {
    is: 'in the first line, behind a byte order mark',
    path,
    text: '\ufeffsix -i https://a.example/s\n',
    finds: [['error', '-i https://a.example/s']],
    fixed: '\ufeff-i https://a.example/s\nsix\n',
  },
  {
    is: 'a second value',
    path,
    text: '--extra-index-url https://a.example/s https://b.example/s\n',
    finds: [['error', 'https://b.example/s']],
    says: ['one value of `--extra-index-url`'],
    fixed: '--extra-index-url https://a.example/s\n--extra-index-url https://b.example/s\n',
  },
  {
    is: 'a second value that is no address',
    path,
    text: '--index-url https://a.example/s some trailing junk\n',
    finds: [['error', 'some trailing junk']],
    fixed: null,
  },
  {
    is: 'a requirement behind an option without a value',
    path,
    text: 'six\r\n--pre  acme-core>=2\r\n',
    finds: [['warning', 'acme-core>=2']],
    says: ['`--pre` takes no value'],
    fixed: 'six\r\n--pre\r\nacme-core>=2\r\n',
    brings: ['acme-core'],
  },
  {
    is: 'an item of conda',
    path: 'environment.yml',
    text: 'dependencies:\n  - pip:\n    - torch==2.1.2 --extra-index-url https://a.example/s\n',
    finds: [['error', '--extra-index-url https://a.example/s']],
    fixed: null,
  },
  {
    is: 'a hash behind an editable folder',
    path,
    text: `-e ./x --hash=sha256:${'0'.repeat(64)}\n`,
    finds: [['warning', `--hash=sha256:${'0'.repeat(64)}`]],
  },
  { is: 'an option that changes no source', path, text: 'six --pre\n', finds: [['warning', '--pre']] },
  {
    is: 'the value of an option that pip refuses today',
    path,
    text: '--allow-external psycopg2\n--allow-unverified psycopg2\n--global-option a b\n--allow-all-external six\n',
  },
  {
    is: 'what stands behind an option that pip does not know',
    path,
    text: '--index-url https://a.example/s --frobnicate yes\n--no yes\n',
  },
  { is: 'a hash', path, text: `acme-core==1.0 --hash=sha256:${'0'.repeat(64)}\n` },
  { is: 'a setting of the build', path, text: 'six --config-settings "a=b"\n' },
  { is: 'an option on its own line', path, text: '--index-url https://a.example/s\nsix\n' },
  { is: 'a command in a comment', path, text: '# pip install six --index-url https://a.example/s\nsix\n' },
  { is: 'a marker that holds dashes', path, text: "six ; sys_platform == '--index-url x'\n" },
]);
