import { describe, expect, it } from 'vitest';
import { readHatch } from '../../../server/src/manifests/hatch';
import { readPipfile } from '../../../server/src/manifests/pipfile';
import { readPixi } from '../../../server/src/manifests/pixi';
import { describeEntry, misplacedSpans } from './describe-entry';

describe('readPipfile', () => {
  it('reads every table but the reserved ones', () => {
    const text = `[[source]]
name = "pypi"
url = "https://example.com/simple"
[requires]
python_version = "3.12"
[scripts]
run = "x"
[pipenv]
allow_prereleases = true
[packages]
"Jinja2" = "*"
a = { version = ">=1", extras = ["x"], markers = "os_name == 'nt'", index = "private" }
b = { git = "https://example.com/b.git", ref = "main", editable = true }
"e1839a8" = { path = ".", editable = true }
c = { file = "https://example.com/c.zip" }
geckoboard.py ">=1.0.0"
"d[e]" = "*"
[dev-packages]
f = "*"
[docs]
g = "*"`;
    const manifest = readPipfile(text);
    expect(misplacedSpans(text, manifest)).toBe(0);
    expect(manifest.entries.map(describeEntry)).toEqual([
      'packages Jinja2 *',
      "packages a [x] >=1 ; os_name == 'nt' source=named-index",
      'packages b @ https://example.com/b.git source=vcs editable',
      'packages e1839a8 @ . source=path editable',
      'packages c @ https://example.com/c.zip source=url',
      'packages geckoboard',
      'packages d *',
      'dev-packages f *',
      'docs g *',
    ]);
    expect(manifest.options.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'source.0.name pypi',
      'source.0.url https://example.com/simple',
    ]);
    expect(manifest.problems).toHaveLength(1);
  });
});

describe('files of one tool without its prefix', () => {
  it('reads hatch.toml', () => {
    const { entries } = readHatch('[envs.a]\ndependencies = ["x"]\n[build.hooks.h]\ndependencies = ["y"]');
    expect(entries.map(describeEntry)).toEqual([
      'envs.a.dependencies x',
      'build.hooks.h.dependencies y kind=build',
    ]);
  });

  it('reads pixi.toml', () => {
    const { entries, options } = readPixi(`[pypi-dependencies]
a = "*"
[dependencies]
python = ">=3.12"
[package.run-dependencies]
b = "*"
[pypi-options]
extra-index-urls = ["https://example.com/simple"]
[pypi-options.dependency-overrides]
c = "1"`);
    expect(entries.map(describeEntry)).toEqual([
      'pypi-dependencies a *',
      'dependencies python >=3.12 source=conda',
      'package.run-dependencies b * source=conda',
      'pypi-options.dependency-overrides c 1 kind=override',
    ]);
    expect(options.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'pypi-options.extra-index-urls https://example.com/simple',
    ]);
  });
});
