import { unpinnedVcs } from '../../../../server/src/sources/rules/unpinned-vcs';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

testRule(unpinnedVcs, [
  {
    is: 'nothing',
    path,
    text: 'x @ git+https://h.example/x\n',
    finds: [['warning', 'x @ git+https://h.example/x']],
    fixed: null,
  },
  {
    is: 'a branch',
    path,
    text: 'git+https://h.example/x@main#egg=x\n',
    finds: [['warning', 'git+https://h.example/x@main#egg=x']],
  },
  {
    is: 'a tag',
    path,
    text: 'x @ git+ssh://git@h.example/x@v1.0\n',
    finds: [['warning', 'x @ git+ssh://git@h.example/x@v1.0']],
  },
  {
    is: 'the beginning of a commit',
    path,
    text: 'x @ git+https://h.example/x@0123456\n',
    finds: [['information', 'x @ git+https://h.example/x@0123456']],
  },
  {
    is: 'uv',
    path: 'pyproject.toml',
    text: '[project]\ndependencies = ["x"]\n[tool.uv.sources]\nx = { git = "https://h.example/x", branch = "main" }\n',
    finds: [['warning', 'x = { git = "https://h.example/x", branch = "main" }']],
  },
  {
    is: 'Poetry',
    path: 'pyproject.toml',
    text: '[tool.poetry.dependencies]\nx = { git = "https://h.example/x", tag = "v1" }\n',
    finds: [['warning', 'x = { git = "https://h.example/x", tag = "v1" }']],
  },
  {
    is: 'a Pipfile',
    path: 'Pipfile',
    text: '[packages]\nx = {git = "https://h.example/x", ref = "main"}\n',
    finds: [['warning', 'x = {git = "https://h.example/x", ref = "main"}']],
  },
  {
    is: 'a lock beside it',
    path: 'Pipfile',
    text: '[packages]\nx = {git = "https://h.example/x", ref = "main"}\n',
    files: { 'Pipfile.lock': '{}' },
    finds: [['hint', 'x = {git = "https://h.example/x", ref = "main"}']],
  },
  { is: 'a commit', path, text: `x @ git+https://h.example/x@${COMMIT}\n` },
  { is: 'a commit, and a name', path, text: `git+https://h.example/x@${COMMIT}#egg=x\n` },
  { is: 'a revision of Subversion', path, text: 'svn+https://h.example/x@1234#egg=x\n' },
  {
    is: 'uv with a commit',
    path: 'pyproject.toml',
    text: `[project]\ndependencies = ["x"]\n[tool.uv.sources]\nx = { git = "https://h.example/x", rev = "${COMMIT}" }\n`,
  },
  {
    is: 'Poetry with a commit',
    path: 'pyproject.toml',
    text: `[tool.poetry.dependencies]\nx = { git = "https://h.example/x", rev = "${COMMIT}" }\n`,
  },
  { is: 'a folder', path, text: '-e ./x\n' },
  { is: 'a commit that the environment knows', path, text: 'x @ git+https://h.example/x@${COMMIT}\n' },
]);
