import { unpinnedVcs } from '../../../../server/src/sources/rules/unpinned-vcs';
import { testRule } from '../rule-table';

const path = 'requirements.txt';
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

const OTHER = COMMIT.replace('0', 'f');

const lockOfUv = (name: string, git: string) =>
  `[[package]]\nname = "${name}"\nversion = "1"\nsource = { git = "${git}" }\n`;

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
    is: 'a lock beside it that holds it',
    path: 'Pipfile',
    text: '[packages]\nx = {git = "https://h.example/x.git", ref = "main"}\n',
    files: {
      'Pipfile.lock': `{"default": {"x": {"git": "https://h.example/x.git", "ref": "${COMMIT}"}}}`,
    },
    finds: [['hint', 'x = {git = "https://h.example/x.git", ref = "main"}']],
    fixed: `[packages]\nx = {git = "https://h.example/x.git", ref = "${COMMIT}"}\n`,
  },
  {
    is: 'a lock beside it that does not',
    path: 'Pipfile',
    text: '[packages]\nx = {git = "https://h.example/x", ref = "main"}\n',
    files: { 'Pipfile.lock': '{}' },
    finds: [['warning', 'x = {git = "https://h.example/x", ref = "main"}']],
    fixed: null,
  },
  {
    is: 'a lock of uv, and a branch in `tool.uv.sources`',
    path: 'pyproject.toml',
    text: '[project]\ndependencies = ["x", "y"]\n[tool.uv.sources]\nx = { git = "https://h.example/o/x", branch = "main" }\ny = { git = "ssh://git@h.example/o/y.git" }\n',
    files: {
      'uv.lock':
        lockOfUv('x', `https://h.example/o/x?branch=main#${COMMIT}`) +
        lockOfUv('y', `https://h.example/o/y#${OTHER}`),
    },
    finds: [
      ['hint', 'x = { git = "https://h.example/o/x", branch = "main" }'],
      ['hint', 'y = { git = "ssh://git@h.example/o/y.git" }'],
    ],
    fixed: `[project]\ndependencies = ["x", "y"]\n[tool.uv.sources]\nx = { git = "https://h.example/o/x", rev = "${COMMIT}" }\ny = { git = "ssh://git@h.example/o/y.git" }\n`,
  },
  {
    is: 'a lock of uv, and a tag in an address',
    path: 'pyproject.toml',
    text: '[project]\ndependencies = ["x @ git+https://h.example/o/x@v1#subdirectory=a"]\n',
    files: { 'uv.lock': lockOfUv('x', `https://h.example/o/x?subdirectory=a&rev=v1#${COMMIT}`) },
    finds: [['hint', 'x @ git+https://h.example/o/x@v1#subdirectory=a']],
    fixed: `[project]\ndependencies = ["x @ git+https://h.example/o/x@${COMMIT}#subdirectory=a"]\n`,
  },
  {
    is: 'a lock that was made for another branch',
    path: 'pyproject.toml',
    text: '[project]\ndependencies = ["x @ git+https://h.example/o/x"]\n',
    files: { 'uv.lock': lockOfUv('x', `https://h.example/o/x?rev=v1#${COMMIT}`) },
    finds: [['hint', 'x @ git+https://h.example/o/x']],
    fixed: null,
  },
  {
    is: 'a lock that holds it at two commits',
    path: 'pyproject.toml',
    text: '[project]\ndependencies = ["x @ git+https://h.example/o/x"]\n',
    files: {
      'uv.lock':
        lockOfUv('x', `https://h.example/o/x#${COMMIT}`) + lockOfUv('x', `https://h.example/o/x#${OTHER}`),
    },
    finds: [['hint', 'x @ git+https://h.example/o/x']],
    fixed: null,
  },
  {
    is: 'a lock of another repository',
    path: 'pyproject.toml',
    text: '[project]\ndependencies = ["x @ git+https://h.example/o/x"]\n',
    files: { 'uv.lock': lockOfUv('x', `https://h.example/evil/x#${COMMIT}`) },
    finds: [['warning', 'x @ git+https://h.example/o/x']],
    fixed: null,
  },
  {
    is: 'a lock of Poetry',
    path: 'pyproject.toml',
    text: '[tool.poetry.dependencies]\nx = { git = "git@h.example:o/x.git", branch = "main", extras = ["a"] }\n',
    files: {
      'poetry.lock': `[[package]]\nname = "x"\nversion = "1"\n[package.source]\ntype = "git"\nurl = "git@h.example:o/x.git"\nreference = "main"\nresolved_reference = "${COMMIT}"\n`,
    },
    finds: [['hint', 'x = { git = "git@h.example:o/x.git", branch = "main", extras = ["a"] }']],
    fixed: `[tool.poetry.dependencies]\nx = { git = "git@h.example:o/x.git", rev = "${COMMIT}", extras = ["a"] }\n`,
  },
  {
    is: 'a lock of Poetry, and no revision',
    path: 'pyproject.toml',
    text: '[tool.poetry.dependencies]\nx = { git = "https://h.example/o/x.git" }\n',
    files: {
      'poetry.lock': `[[package]]\nname = "X"\nversion = "1"\n[package.source]\ntype = "git"\nurl = "https://h.example/o/x"\nreference = "HEAD"\nresolved_reference = "${COMMIT}"\n`,
    },
    finds: [['hint', 'x = { git = "https://h.example/o/x.git" }']],
    fixed: `[tool.poetry.dependencies]\nx = { git = "https://h.example/o/x.git", rev = "${COMMIT}" }\n`,
  },
  {
    is: 'a lock of PDM',
    path: 'pyproject.toml',
    text: '[project]\ndependencies = ["x @ git+https://h.example/o/x@main"]\n[tool.pdm]\n',
    files: {
      'pdm.lock': `[[package]]\nname = "x"\nversion = "1"\ngit = "https://h.example/o/x"\nref = "main"\nrevision = "${COMMIT}"\n`,
    },
    finds: [['hint', 'x @ git+https://h.example/o/x@main']],
    fixed: `[project]\ndependencies = ["x @ git+https://h.example/o/x@${COMMIT}"]\n[tool.pdm]\n`,
  },
  {
    is: 'a pylock.toml, and a short commit',
    path: 'pyproject.toml',
    text: '[project]\ndependencies = ["x @ git+https://h.example/o/x@0123456"]\n',
    files: {
      'pylock.toml': `[[packages]]\nname = "x"\nvcs = { type = "git", url = "https://h.example/o/x", requested-revision = "main", commit-id = "${COMMIT}" }\n`,
    },
    finds: [['hint', 'x @ git+https://h.example/o/x@0123456']],
    fixed: `[project]\ndependencies = ["x @ git+https://h.example/o/x@${COMMIT}"]\n`,
  },
  {
    is: 'two tables with a commit each',
    path: 'pyproject.toml',
    text: `[tool.poetry.dependencies]\nx = [{ git = "https://h.example/x", rev = "${COMMIT}", python = "<3.9" }, { git = "https://h.example/x", rev = "${OTHER}", python = ">=3.9" }]\n`,
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
