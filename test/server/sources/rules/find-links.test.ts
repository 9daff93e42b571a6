import { findLinks } from '../../../../server/src/sources/rules/find-links';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const PAGE = 'https://files.acme.example/wheels.html';

testRule(findLinks, [
  { is: 'a page', path, text: `--find-links ${PAGE}\nsix\n`, finds: [['warning', PAGE]], fixed: null },
  { is: 'short', path, text: `-f ${PAGE}\nsix\n`, finds: [['warning', PAGE]] },
  {
    is: 'wheels that everybody knows',
    path,
    text: '-f https://download.pytorch.org/whl/torch_stable.html\ntorch\n',
    finds: [['information', 'https://download.pytorch.org/whl/torch_stable.html']],
  },
  {
    is: 'uv',
    path: 'pyproject.toml',
    text: `[project]\ndependencies = []\n[tool.uv]\nfind-links = ["${PAGE}"]\n`,
    finds: [['warning', PAGE]],
  },
  { is: 'a folder', path, text: '--find-links ./wheels\nsix\n' },
  { is: 'a folder as an address', path, text: '-f file:///srv/wheels\nsix\n' },
  { is: 'without an index', path, text: '--no-index\n--find-links ./wheels\nsix\n' },
  { is: 'a page without an index', path, text: `--no-index\n-f ${PAGE}\nsix\n` },
]);
