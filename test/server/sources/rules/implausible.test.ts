import { implausible } from '../../../../server/src/sources/rules/implausible';
import { testRule } from '../rule-table';
import { privateNames } from '../support';

const known = {
  'requests': { status: 'ranked', version: '2.32.0' },
  'pip': { status: 'ranked', version: '26.1' },
  'pytz': { status: 'ranked', version: '2026.1' },
  'six-x': 'registered',
} as const;
const at = (...names: readonly string[]) => names.map((name) => ['warning', name] as const);

testRule(implausible, [
  {
    is: 'far above what is known',
    path: 'requirements.txt',
    text: 'requests==99.99.99\n',
    known,
    finds: at('requests'),
    says: ['2.32.0'],
    fixed: null,
  },
  {
    is: 'a lower bound',
    path: 'requirements.txt',
    text: 'requests>=9999 # x\n',
    known,
    finds: at('requests'),
  },
  { is: 'no known version', path: 'requirements.txt', text: 'six-x~=99.9\n', known, finds: at('six-x') },
  {
    is: 'a private name',
    path: 'requirements.txt',
    text: 'acme-core>=1,==99.0.0\n',
    policy: privateNames('acme-*'),
    finds: at('acme-core'),
  },
  {
    is: 'Poetry',
    path: 'pyproject.toml',
    text: '[tool.poetry.dependencies]\nrequests = "^99.0"\n',
    known,
    finds: at('requests'),
  },
  {
    is: 'a locked name',
    path: 'uv.lock',
    text: '[[package]]\nname = "requests"\nversion = "99.0"\n',
    known,
    finds: at('requests'),
  },
  { is: 'the number of a build', path: 'requirements.txt', text: 'six-x==305\n', known },
  { is: 'somewhat above', path: 'requirements.txt', text: 'requests==16.0\npip==88.0\n', known },
  { is: 'years', path: 'requirements.txt', text: 'pytz>=2030.1\nsix-x==20240101\nsix-x==2024.1\n', known },
  {
    is: 'an upper bound',
    path: 'requirements.txt',
    text: 'requests<99\nrequests>=2,<=99\nrequests!=99\n',
    known,
  },
  { is: 'a name that nobody knows', path: 'requirements.txt', text: 'foo==99.0\n', known },
  { is: 'an epoch', path: 'requirements.txt', text: 'requests==99!1.0\n', known },
  { is: 'minor numbers', path: 'requirements.txt', text: 'requests==2.99.99\n', known },
]);
