import { privateLookalike } from '../../../../server/src/sources/rules/private-lookalike';
import { testRule } from '../rule-table';
import { privateNames } from '../support';

const policy = privateNames('acme-core', 'acme-*', 'billing-client');
const at = (...names: readonly string[]) => names.map((name) => ['error', name] as const);
const list = (...names: readonly string[]) => ({
  path: 'requirements.txt',
  text: `${names.join('\n')}\n`,
  policy,
});

testRule(privateLookalike, [
  {
    is: 'a letter too few',
    ...list('billing-clint>=1'),
    finds: at('billing-clint'),
    says: ['`billing-client`'],
    fixed: 'billing-client>=1\n',
  },
  { is: 'a swap', ...list('billing-cleint'), finds: at('billing-cleint'), fixed: 'billing-client\n' },
  { is: 'letters that look alike', ...list('acrne-core'), finds: at('acrne-core'), fixed: 'acme-core\n' },
  { is: 'a slip in the prefix', ...list('acmee-tools'), finds: at('acmee-tools'), fixed: 'acme-tools\n' },
  { is: 'separators', ...list('billingclient'), finds: at('billingclient') },
  {
    is: 'a name that somebody registered',
    ...list('billing-clint'),
    known: { 'billing-clint': 'registered' },
    finds: at('billing-clint'),
  },
  {
    is: 'a name that the file binds',
    path: 'pyproject.toml',
    text: `[project]
dependencies = ["own-library", "own-libary"]
[[tool.uv.index]]
name = "own"
url = "https://pkgs.acme.example/simple"
[tool.uv.sources]
own-library = { index = "own" }
`,
    finds: at('own-libary'),
  },
  { is: 'the names themselves', ...list('acme-core', 'Billing_Client', 'acme-anything') },
  {
    is: 'popular names',
    ...list('acrne-core', 'billing-clint'),
    known: { 'acrne-core': 'ranked', 'billing-clint': 'ranked' },
  },
  { is: 'other names', ...list('requests', 'billing', 'client', 'acne', 'billing-client-extra') },
  { is: 'a registered word near the prefix', ...list('acne-tools'), known: { 'acne-tools': 'registered' } },
  { is: 'no private names', path: 'requirements.txt', text: 'acme-cor\n' },
  { is: 'a direct reference', ...list('billing-clint @ git+https://h.example/a') },
  { is: 'a name that is no name', ...list('bíllíng-client') },
]);
