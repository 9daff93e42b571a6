import { describe, expect, it } from 'vitest';
import { readPyproject } from '../../../../server/src/manifests/pyproject/reader';
import { describeEntry, misplacedSpans } from '../describe-entry';

function entries(text: string): string[] {
  const manifest = readPyproject(text);
  expect(misplacedSpans(text, manifest)).toBe(0);
  return manifest.entries.map(describeEntry);
}

describe('readPyproject, owner by owner', () => {
  it.each<[string, string, string[]]>([
    [
      'PEP 621',
      `[project]
dependencies = [
  "requests[socks] >=2,<3; python_version < '3.9'", # why
  'foo @ git+https://example.com/foo.git@v1',
  "bar @ https://example.com/bar.zip", "baz @ file:///x",
]
optional-dependencies.dev = ["pytest"]
[project.optional-dependencies]
"doc.s" = ["sphinx"]`,
      [
        "project.dependencies requests [socks] >=2,<3 ; python_version < '3.9'",
        'project.dependencies foo @ git+https://example.com/foo.git@v1 source=vcs',
        'project.dependencies bar @ https://example.com/bar.zip source=url',
        'project.dependencies baz @ file:///x source=path',
        'project.optional-dependencies.dev pytest',
        'project.optional-dependencies.doc.s sphinx',
      ],
    ],
    [
      'PEP 621: wrong types',
      '[project]\ndependencies = "requests"\noptional-dependencies.a = ["b", 3, true, [["c"]]]',
      [
        'project.dependencies requests',
        'project.optional-dependencies.a b',
        'project.optional-dependencies.a c',
      ],
    ],
    [
      'PEP 621: a table of names',
      '[project.dependencies]\nrequests = "^2"',
      ['project.dependencies requests ^2'],
    ],
    [
      'PEP 735',
      '[dependency-groups]\ntest = ["pytest", {include-group = "Lint"}]\nlint = ["ruff"]',
      ['dependency-groups.test pytest', 'dependency-groups.lint ruff'],
    ],
    [
      'PEP 518',
      '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "x"',
      ['build-system.requires hatchling kind=build'],
    ],
    [
      'self-reference',
      '[project]\nname = "My.Pkg"\noptional-dependencies.all = ["my-pkg[a]", "other"]',
      ['project.optional-dependencies.all my-pkg [a] source=self', 'project.optional-dependencies.all other'],
    ],
    [
      'Poetry',
      `[tool.poetry.dependencies]
python = "^3.9"
"ruamel.yaml" = "*"
a = { version = "^1", extras = ["x", "y"], markers = "os_name == 'nt'", source = "private" }
b = { git = "https://example.com/b.git", rev = "x" }
c = { path = "../c", develop = true }
d = [{ version = "<2", python = "<3.8" }, { version = ">=2", python = ">=3.8" }]
e.version = "1"
e.extras = ["z"]
[tool.poetry.dependencies.f]
url = "https://example.com/f.whl"
[tool.poetry.dev-dependencies]
g = "*"
[tool.poetry.group.test.dependencies]
h = "*"
python = "3"
[tool.poetry.requires-plugins]
i = ">1"
[tool.poetry.build-constraints.a]
setuptools = "<70"`,
      [
        'tool.poetry.dependencies ruamel.yaml *',
        "tool.poetry.dependencies a [x,y] ^1 ; os_name == 'nt' source=named-index",
        'tool.poetry.dependencies b @ https://example.com/b.git source=vcs',
        'tool.poetry.dependencies c @ ../c source=path editable',
        'tool.poetry.dependencies d <2 | >=2',
        'tool.poetry.dependencies e [z] 1',
        'tool.poetry.dependencies f @ https://example.com/f.whl source=url',
        'tool.poetry.dev-dependencies g *',
        'tool.poetry.group.test.dependencies h *',
        'tool.poetry.requires-plugins i >1',
        'tool.poetry.build-constraints.a setuptools <70 kind=constraint',
      ],
    ],
    [
      'Poetry beside project.dependencies',
      '[project]\ndependencies = ["a", "b"]\n[tool.poetry.dependencies]\nA = { git = "https://example.com/a.git" }',
      [
        'project.dependencies a source=vcs',
        'project.dependencies b',
        'tool.poetry.dependencies A @ https://example.com/a.git source=vcs',
      ],
    ],
    [
      'uv lists',
      `[tool.uv]
dev-dependencies = ["a"]
constraint-dependencies = ["b<2"]
override-dependencies = ["c==1"]
build-constraint-dependencies = ["d"]
exclude-dependencies = ["e"]
[tool.uv.extra-build-dependencies]
f = ["g", {requirement = "h", match-runtime = true}]
[[tool.uv.dependency-metadata]]
name = "i"
requires-dist = ["j"]`,
      [
        'tool.uv.dev-dependencies a',
        'tool.uv.constraint-dependencies b <2 kind=constraint',
        'tool.uv.override-dependencies c ==1 kind=override',
        'tool.uv.build-constraint-dependencies d kind=constraint',
        'tool.uv.exclude-dependencies e kind=exclude',
        'tool.uv.extra-build-dependencies.f g kind=build',
        'tool.uv.extra-build-dependencies.f h kind=build',
        'tool.uv.dependency-metadata.requires-dist j kind=override',
      ],
    ],
    [
      'uv sources',
      `[project]
dependencies = ["a", "b_x", "c", "d", "e", "f", "g"]
[tool.uv.sources]
a = { workspace = true }
b-x = { path = "../b" }
c = { git = "https://example.com/c" }
d = { url = "https://example.com/d.whl" }
e = { index = "private" }
f = [{ index = "x", marker = "os_name == 'nt'" }, { index = "y" }]`,
      [
        'project.dependencies a source=workspace',
        'project.dependencies b_x source=path',
        'project.dependencies c source=vcs',
        'project.dependencies d source=url',
        'project.dependencies e source=named-index',
        'project.dependencies f source=named-index',
        'project.dependencies g',
      ],
    ],
    [
      'PDM',
      `[tool.pdm.dev-dependencies]
test = ["a", "-e file:///\${PROJECT_ROOT}/x#egg=b", "c>=1  # why"]
[tool.pdm.resolution.overrides]
d = "1"
[tool.pdm.resolution]
excludes = ["e"]
[tool.pdm.dependencies]
f = {version = "*", marker = "os_name == 'nt'"}`,
      [
        'tool.pdm.dev-dependencies.test a',
        'tool.pdm.dev-dependencies.test b @ file:///${PROJECT_ROOT}/x#egg=b source=path editable',
        'tool.pdm.dev-dependencies.test c >=1',
        'tool.pdm.resolution.overrides d 1 kind=override',
        'tool.pdm.resolution.excludes e kind=exclude',
        "tool.pdm.dependencies f * ; os_name == 'nt'",
      ],
    ],
    [
      'Hatch',
      `[tool.hatch.env]
requires = ["hatch-pip-compile"]
[tool.hatch.envs.test]
dependencies = ["a @ {root:uri}/a", "{env:X}"]
extra-dependencies = ["b"]
features = ["not"]
scripts.run = "not"
[[tool.hatch.envs.test.matrix]]
version = ["not"]
[tool.hatch.envs.test.overrides]
matrix.version.dependencies = [{ value = "c", if = ["1"] }, "d"]
[tool.hatch.build]
dependencies = ["e"]
hooks.h.dependencies = ["f"]
targets.wheel.dependencies = ["g"]
targets.wheel.hooks.h.dependencies = ["i"]`,
      [
        'tool.hatch.env.requires hatch-pip-compile kind=build',
        'tool.hatch.envs.test.dependencies a @ {root:uri}/a source=path',
        'tool.hatch.envs.test.extra-dependencies b',
        'tool.hatch.envs.test.overrides.matrix.version.dependencies c',
        'tool.hatch.envs.test.overrides.matrix.version.dependencies d',
        'tool.hatch.build.dependencies e kind=build',
        'tool.hatch.build.hooks.h.dependencies f kind=build',
        'tool.hatch.build.targets.wheel.dependencies g kind=build',
        'tool.hatch.build.targets.wheel.hooks.h.dependencies i kind=build',
      ],
    ],
    [
      'Flit',
      '[tool.flit.metadata]\nmodule = "m"\nrequires = ["a"]\ndev-requires = ["b"]\n[tool.flit.metadata.requires-extra]\nt = ["c"]',
      [
        'tool.flit.metadata.requires a',
        'tool.flit.metadata.dev-requires b',
        'tool.flit.metadata.requires-extra.t c',
      ],
    ],
    [
      'Pixi',
      `[tool.pixi.pypi-dependencies]
a = { version = "*", index = "https://example.com/simple" }
[tool.pixi.dependencies]
numpy = ">=1"
[tool.pixi.feature.x.target.linux-64.pypi-dependencies]
b = { path = ".", editable = true }
[tool.pixi.target.win-64.host-dependencies]
c = "*"`,
      [
        'tool.pixi.pypi-dependencies a * source=named-index',
        'tool.pixi.dependencies numpy >=1 source=conda',
        'tool.pixi.feature.x.target.linux-64.pypi-dependencies b @ . source=path editable',
        'tool.pixi.target.win-64.host-dependencies c * source=conda',
      ],
    ],
    [
      'Rye, cibuildwheel, Briefcase, tox',
      `[tool.rye]
dev-dependencies = ["a"]
[tool.cibuildwheel]
test-requires = "b  c>=1"
linux.test-requires = ["d"]
[tool.briefcase.app.x]
requires = ["e", "./local"]
macOS.requires = ["f"]
[tool.tox]
requires = ["tox-uv"]
env_run_base.deps = ["g", "-r x.txt", { replace = "ref", of = ["y"] }]
env.lint.deps = ["h"]`,
      [
        'tool.rye.dev-dependencies a',
        'tool.cibuildwheel.test-requires b',
        'tool.cibuildwheel.test-requires c >=1',
        'tool.cibuildwheel.linux.test-requires d',
        'tool.briefcase.app.x.requires e',
        'tool.briefcase.app.x.macOS.requires f',
        'tool.tox.requires tox-uv kind=build',
        'tool.tox.env_run_base.deps g',
        'tool.tox.env.lint.deps h',
      ],
    ],
    [
      'what holds no dependencies',
      '[project]\nname = "x"\nkeywords = ["a"]\nscripts.b = "c"\nclassifiers = ["d"]\n[tool.mypy]\nplugins = ["e"]\n[tool.ruff]\nselect = ["F"]\n[dependencies]\nz = "1"',
      [],
    ],
    [
      'names as people type them',
      '[project]\ndependencies = [\n  "dj\u0430ngo",\n  "\\u0064ajngo==1",\n  "requ\n]\n[tool.poetry.dependencies]\nreque\n"dj\u0430ngo" = "1"\nfoo>=1\n',
      [
        'project.dependencies dj\u0430ngo',
        'project.dependencies dajngo ==1',
        'project.dependencies requ',
        'tool.poetry.dependencies reque',
        'tool.poetry.dependencies dj\u0430ngo 1',
        'tool.poetry.dependencies foo',
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });
});
