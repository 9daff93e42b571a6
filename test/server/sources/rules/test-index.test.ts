import { testIndex } from '../../../../server/src/sources/rules/test-index';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const TEST = 'https://test.pypi.org/simple/';
const known = { requests: 'ranked' } as const;

testRule(testIndex, [
  {
    is: 'beside PyPI, ranked names too',
    path,
    text: `--extra-index-url ${TEST}\nrequests\n`,
    known,
    finds: [['warning', `--extra-index-url ${TEST}`]],
    fixed: 'requests\n',
  },
  {
    is: 'as the main index with another one',
    path,
    text: `-i ${TEST}\n--extra-index-url https://pypi.org/simple\nrequests\n`,
    known,
    finds: [['warning', `-i ${TEST}`]],
  },
  {
    is: 'uv',
    path: 'pyproject.toml',
    text: `[project]\ndependencies = ["requests"]\n[[tool.uv.index]]\nname = "t"\nurl = "${TEST}"\n`,
    known,
    finds: [['warning', TEST]],
  },
  {
    is: 'Poetry',
    path: 'pyproject.toml',
    text: `[tool.poetry.dependencies]\nrequests = "*"\n[[tool.poetry.source]]\nname = "t"\nurl = "${TEST}"\npriority = "supplemental"\n`,
    known,
    finds: [['warning', TEST]],
  },
  {
    is: 'bound and explicit',
    path: 'pyproject.toml',
    text: `[project]\ndependencies = ["acme"]\n[[tool.uv.index]]\nname = "t"\nurl = "${TEST}"\nexplicit = true\n[tool.uv.sources]\nacme = { index = "t" }\n`,
  },
  {
    is: 'for uploads',
    path: 'pyproject.toml',
    text: `[project]\ndependencies = []\n[tool.uv]\npublish-url = "https://test.pypi.org/legacy/"\n`,
  },
  { is: 'alone', path, text: `-i ${TEST}\nsix\n` },
  { is: 'another index', path, text: '--extra-index-url https://a.example/simple\nsix\n' },
  { is: 'in a comment', path, text: `# --extra-index-url ${TEST}\nsix\n` },
]);
