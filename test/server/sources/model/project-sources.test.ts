import { describe, expect, it } from 'vitest';
import type { PackageSource } from '../../../../server/src/sources/types';
import { contextOf, type Given } from '../support';

/** A source in short: `host[class!explicit?supplemental]`. */
function short(source: PackageSource): string {
  const place =
    source.url === '' ? 'PyPI' : source.url.replace(/^https?:\/\//, '').replace(/\/(?:simple)?\/?$/, '');
  return `${place} ${source.class}${source.explicit ? ' explicit' : ''}${source.supplemental ? ' supplemental' : ''}`;
}

interface Row {
  readonly is: string;
  readonly path: string;
  readonly text: string;
  readonly given?: Given;
  readonly tool: string;
  readonly order: string;
  readonly sources: readonly string[];
  readonly bindings?: Readonly<Record<string, readonly string[]>>;
}

const rows: readonly Row[] = [
  {
    is: 'nothing said',
    path: 'requirements.txt',
    text: 'requests\n',
    tool: 'pip',
    order: 'version-priority',
    sources: ['PyPI public'],
  },
  {
    is: 'an extra index',
    path: 'requirements.txt',
    text: '--extra-index-url https://pkgs.acme.example/simple\nacme\n',
    tool: 'pip',
    order: 'version-priority',
    sources: ['PyPI public', 'pkgs.acme.example private'],
  },
  {
    is: 'an index that replaces what came before',
    path: 'requirements.txt',
    text: '--extra-index-url https://a.example/simple\n--index-url https://b.example/simple\nsix',
    tool: 'pip',
    order: 'version-priority',
    sources: ['b.example private'],
  },
  {
    is: 'an index behind a requirement, which pip drops',
    path: 'requirements.txt',
    text: 'acme==1 --index-url https://b.example/simple\n',
    tool: 'pip',
    order: 'version-priority',
    sources: ['PyPI public'],
  },
  {
    is: 'no index at all',
    path: 'requirements.txt',
    text: '--no-index\n--find-links ./wheels\n--extra-index-url https://a.example/simple\nsix',
    tool: 'pip',
    order: 'version-priority',
    sources: ['./wheels local'],
  },
  {
    is: 'options of an included file, where it is included',
    path: 'requirements.txt',
    text: '-r base/requirements.txt\n--extra-index-url https://a.example/simple\nsix',
    given: { files: { 'base/requirements.txt': '--index-url https://b.example/simple\n' } },
    tool: 'pip',
    order: 'version-priority',
    sources: ['b.example private', 'a.example private'],
  },
  {
    is: 'a pip.conf beside the project',
    path: 'app/requirements.txt',
    text: 'six\n',
    given: {
      files: {
        'pip.conf': '[global]\nindex-url = https://far.example/simple\n',
        'app/pip.conf':
          '[global]\nextra-index-url =\n  https://a.example/simple\n  https://test.pypi.org/simple\n',
      },
    },
    tool: 'pip',
    order: 'version-priority',
    sources: ['PyPI public', 'a.example private', 'test.pypi.org test'],
  },
  {
    is: 'a conda list',
    path: 'environment.yml',
    text: 'dependencies:\n  - pip:\n    - --extra-index-url https://download.pytorch.org/whl/cu124\n    - torch\n',
    tool: 'conda',
    order: 'version-priority',
    sources: ['PyPI public', 'download.pytorch.org/whl/cu124 wheels'],
  },
  {
    is: 'indexes of uv, the default one last',
    path: 'pyproject.toml',
    text: `[[tool.uv.index]]
name = "own"
url = "https://own.example/simple"
default = true
[[tool.uv.index]]
name = "acme"
url = "https://bob:secret@pkgs.acme.example/simple"
explicit = true
[tool.uv.sources]
Acme_Core = { index = "acme" }
torch = [{ index = "own", marker = "x" }, { index = "acme", marker = "y" }]
half = [{ index = "own", marker = "x" }, { marker = "y" }]
`,
    tool: 'uv',
    order: 'index-priority',
    sources: ['bob:secret@pkgs.acme.example private explicit', 'own.example private'],
    bindings: { 'acme-core': ['acme'], 'torch': ['own', 'acme'] },
  },
  {
    is: 'uv.toml in place of the table beside it',
    path: 'pyproject.toml',
    text: '[tool.uv]\nextra-index-url = ["https://lost.example/simple"]\n',
    given: {
      files: {
        'uv.toml': 'index-strategy = "unsafe-best-match"\nextra-index-url = ["https://a.example/simple"]\n',
      },
    },
    tool: 'uv',
    order: 'version-priority',
    sources: ['a.example private', 'PyPI public'],
  },
  {
    is: 'a workspace member with an index at the root',
    path: 'packages/one/pyproject.toml',
    text: '[project]\ndependencies = ["acme"]\n[tool.uv.sources]\nacme = { index = "acme" }\n',
    given: {
      files: {
        'pyproject.toml':
          '[tool.uv.workspace]\nmembers = ["packages/*"]\n[[tool.uv.index]]\nname = "acme"\nurl = "https://a.example/simple"\n',
      },
    },
    tool: 'uv',
    order: 'index-priority',
    sources: ['a.example private', 'PyPI public'],
    bindings: { acme: ['acme'] },
  },
  {
    is: 'Poetry with a supplemental source',
    path: 'pyproject.toml',
    text: `[tool.poetry.dependencies]
acme = { version = "^1", source = "acme" }
[[tool.poetry.source]]
name = "acme"
url = "https://a.example/simple"
priority = "supplemental"
`,
    tool: 'poetry',
    order: 'version-priority',
    sources: ['PyPI public', 'a.example private supplemental'],
    bindings: { acme: ['acme'] },
  },
  {
    is: 'Poetry with primaries only',
    path: 'pyproject.toml',
    text: `[[tool.poetry.source]]
name = "acme"
url = "https://a.example/simple"
[[tool.poetry.source]]
name = "PyPI"
priority = "primary"
`,
    tool: 'poetry',
    order: 'version-priority',
    sources: ['a.example private', 'PyPI public'],
  },
  {
    is: 'PDM, which puts PyPI first',
    path: 'pyproject.toml',
    text: `[tool.pdm.resolution]
respect-source-order = true
[[tool.pdm.source]]
name = "acme"
url = "https://a.example/simple"
`,
    tool: 'pdm',
    order: 'index-priority',
    sources: ['PyPI public', 'a.example private'],
  },
  {
    is: 'PDM with uv, which knows no order',
    path: 'pyproject.toml',
    text: `[tool.pdm.resolution]
respect-source-order = true
[[tool.pdm.source]]
name = "acme"
url = "https://a.example/simple"
include_packages = ["acme-*"]
[[tool.pdm.source]]
name = "pypi"
url = "https://pypi.org/simple"
`,
    given: { files: { 'pdm.toml': 'use_uv = true\n' } },
    tool: 'pdm',
    order: 'version-priority',
    sources: ['a.example private', 'pypi.org public'],
  },
  {
    is: 'a Pipfile',
    path: 'Pipfile',
    text: `[[source]]
url = "https://pypi.org/simple"
name = "pypi"
verify_ssl = true
[[source]]
url = "https://a.example/simple"
name = "acme"
[packages]
acme = { version = "*", index = "acme" }
`,
    tool: 'pipenv',
    order: 'first-source-only',
    sources: ['pypi.org public', 'a.example private'],
    bindings: { acme: ['acme'] },
  },
  {
    is: 'Hatch with an extra index of pip',
    path: 'pyproject.toml',
    text: '[tool.hatch.envs.default.env-vars]\nPIP_EXTRA_INDEX_URL = "https://a.example/simple https://b.example/simple"\n',
    tool: 'hatch',
    order: 'version-priority',
    sources: ['PyPI public', 'a.example private', 'b.example private'],
  },
  {
    is: 'Hatch with uv, which does not read what is meant for pip',
    path: 'hatch.toml',
    text: `[envs.default]
installer = "uv"
[envs.default.env-vars]
PIP_EXTRA_INDEX_URL = "https://lost.example/simple"
UV_INDEX = "acme=https://a.example/simple"
`,
    tool: 'hatch',
    order: 'index-priority',
    sources: ['a.example private', 'PyPI public'],
  },
  {
    is: 'pixi with an index for one name',
    path: 'pixi.toml',
    text: `[pypi-options]
extra-index-urls = ["https://a.example/simple"]
[pypi-dependencies]
acme = { version = "*", index = "https://b.example/simple" }
`,
    tool: 'pixi',
    order: 'index-priority',
    sources: ['a.example private', 'PyPI public', 'b.example private explicit'],
    bindings: { acme: ['https://b.example/simple'] },
  },
  {
    is: 'a script',
    path: 'tool.py',
    text: `# /// script
# dependencies = ["acme"]
# [[tool.uv.index]]
# url = "https://a.example/simple"
# ///
import acme
`,
    tool: 'uv',
    order: 'index-priority',
    sources: ['a.example private', 'PyPI public'],
  },
  {
    is: 'a lock of uv, by the manifest beside it',
    path: 'uv.lock',
    text: 'version = 1\n',
    given: {
      files: { 'pyproject.toml': '[[tool.uv.index]]\nname = "a"\nurl = "https://a.example/simple"\n' },
    },
    tool: 'uv',
    order: 'index-priority',
    sources: ['a.example private', 'PyPI public'],
  },
  {
    is: 'a private address by policy',
    path: 'requirements.txt',
    text: '--extra-index-url https://download.pytorch.org/whl/own/simple\nsix\n',
    given: { policy: { indexes: ['https://download.pytorch.org/whl/own/'] } },
    tool: 'pip',
    order: 'version-priority',
    sources: ['PyPI public', 'download.pytorch.org/whl/own private'],
  },
];

describe('the description of a project’s sources', () => {
  it.each(rows)('reads $is', ({ path, text, given, tool, order, sources, bindings = {} }) => {
    const { project } = contextOf(path, text, given);
    expect([project.tool, project.order]).toEqual([tool, order]);
    expect(project.sources.map(short)).toEqual(sources);
    expect(Object.fromEntries(project.bindings)).toEqual(bindings);
  });
});
