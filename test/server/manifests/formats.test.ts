import { describe, expect, it } from 'vitest';
import picomatch from 'picomatch';
import { anyCase, FILE_PATTERNS } from '../../../shared/src/file-patterns';
import { formatOfPath } from '../../../server/src/manifests/formats';

const rows: [path: string, format: string | undefined][] = [
  ['requirements.txt', 'requirements'],
  ['/home/me/app/requirements.txt', 'requirements'],
  ['C:\\app\\Requirements.txt', 'requirements'],
  ['requirements-dev.txt', 'requirements'],
  ['dev-requirements.txt', 'requirements'],
  ['test_requirements.txt', 'requirements'],
  ['requirement.txt', 'requirements'],
  ['requirementsALL.txt', 'requirements'],
  ['requirements.txt.txt', 'requirements'],
  ['requirements.latest.txt', 'requirements'],
  ['requirements.in', 'requirements'],
  ['requirements.lock', 'requirements'],
  ['requirements.pip', 'requirements'],
  ['requirements/base.txt', 'requirements'],
  ['a/requirements/ci/docs.in', 'requirements'],
  ['reqs/dev.txt', 'requirements'],
  ['deps/dev.in', 'requirements'],
  ['pins.in', 'requirements'],
  ['test-deps.txt', 'requirements'],
  ['constraints.txt', 'constraints'],
  ['upper-constraints.txt', 'constraints'],
  ['requirements/constraints.txt', 'constraints'],
  ['constraint.in', 'constraints'],
  ['pyproject.toml', 'pyproject'],
  ['a/b/pyproject.toml', 'pyproject'],
  ['setup.cfg', 'setup-cfg'],
  ['Pipfile', 'pipfile'],
  ['hatch.toml', 'hatch'],
  ['pixi.toml', 'pixi'],
  ['tox.ini', 'tox'],
  ['environment.yml', 'conda'],
  ['environment-dev.yaml', 'conda'],
  ['setup.py', 'setup-py'],
  ['lookalike.toml', 'policy'],
  ['a/lookalike.toml', 'policy'],
  ['.hidden/requirements.txt', 'requirements'],
  ['robots.txt', undefined],
  ['deps.txt', undefined],
  ['requirements.md', undefined],
  ['requirements.py', undefined],
  ['Pipfile.lock', undefined],
  ['poetry.lock', undefined],
  ['my-pyproject.toml', undefined],
  ['', undefined],
];

describe('formatOfPath', () => {
  it.each(rows)('%s', (path, format) => {
    expect(formatOfPath(path)).toBe(format);
  });

  it.each([
    ['deps.txt', ['deps.txt'], 'requirements'],
    ['sub/deps.txt', ['deps.txt'], 'requirements'],
    ['ci/list.txt', ['ci/*.txt'], 'requirements'],
    ['ci/constraint-list', ['ci/*'], 'constraints'],
    ['ci/a.toml', ['ci/*'], 'pyproject'],
    ['ci/a.cfg', ['./ci/*'], 'setup-cfg'],
    ['other/a.txt', ['ci/*'], undefined],
  ])('%s with %j', (path, globs, format) => {
    expect(formatOfPath(path, globs)).toBe(format);
  });
});

describe('anyCase', () => {
  it('matches the same paths as the case-blind pattern', () => {
    for (const [path] of rows) {
      for (const pattern of Object.values(FILE_PATTERNS).flat()) {
        if (path === '') continue;
        const blind = picomatch.isMatch(path.replaceAll('\\', '/'), pattern, { nocase: true, dot: true });
        expect(picomatch.isMatch(path.replaceAll('\\', '/'), anyCase(pattern), { dot: true })).toBe(blind);
      }
    }
  });
});
