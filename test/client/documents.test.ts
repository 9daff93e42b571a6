import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { documentSelector, scriptSelector } from '../../client/src/documents';

function matches(path: string, globs: readonly string[] = []): boolean {
  return documentSelector(['file'], globs).some(
    (filter) => 'pattern' in filter && picomatch(filter.pattern, { dot: true })(path),
  );
}

describe('documentSelector', () => {
  it.each([
    'requirements.txt',
    'requirements-dev.txt',
    'requirements_test.txt',
    'dev-requirements.txt',
    'requirements/base.txt',
    'requirements/ci/lint.in',
    'requirements.in',
    'constraints.txt',
    'Requirements.TXT',
    'pyproject.toml',
    'setup.cfg',
    'Pipfile',
    'pipfile',
    'setup.py',
    'environment.yml',
  ])('takes %s in, wherever it is', (path) => {
    expect(matches(`/home/someone/project/${path}`)).toBe(true);
  });

  it.each([
    'readme.md',
    'main.py',
    'package.json',
    'Cargo.toml',
    'notes.txt',
    'setup.cfg.bak',
    'docs/index.yml',
  ])('leaves %s out', (path) => {
    expect(matches(`/home/someone/project/${path}`)).toBe(false);
  });

  it.each([
    { glob: 'deps/*.lst', path: 'deps/base.lst', taken: true },
    { glob: './deps/*.lst', path: 'deps/base.lst', taken: true },
    { glob: '/deps/*.lst', path: 'deps/base.lst', taken: true },
    { glob: '**/*.lst', path: 'a/b/c.lst', taken: true },
    { glob: 'deps/*.lst', path: 'other/base.lst', taken: false },
  ])('heeds the glob $glob for $path: $taken', ({ glob, path, taken }) => {
    expect(matches(`/project/${path}`, [glob])).toBe(taken);
  });

  it('keeps to the schemes that it is given, and takes the language of requirement files in', () => {
    const filters = documentSelector(['file', 'vscode-vfs'], []);
    expect(new Set(filters.map(({ scheme }) => scheme))).toEqual(new Set(['file', 'vscode-vfs']));
    expect(filters).toContainEqual({ scheme: 'vscode-vfs', language: 'pip-requirements' });
  });

  it('leaves Python files to the selector of scripts', () => {
    const languages = documentSelector(['file'], []).map((filter) => 'language' in filter && filter.language);
    expect(languages).not.toContain('python');
    expect(scriptSelector(['file', 'untitled'])).toEqual([
      { scheme: 'file', language: 'python' },
      { scheme: 'untitled', language: 'python' },
    ]);
  });
});
