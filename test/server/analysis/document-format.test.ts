import { expect, test } from 'vitest';
import { documentFormat } from '../../../server/src/analysis/document-format';
import { DEFAULT_SETTINGS } from '../../../shared/src/settings';

const block = '# /// script\n# dependencies = ["six"]\n# ///\n';

test.each([
  ['requirements.txt', 'plaintext', '', undefined, 'requirements'],
  ['deps.list', 'pip-requirements', '', undefined, 'requirements'],
  ['deps.list', 'requirements', '', 'constraints', 'requirements'],
  ['deps.list', 'plaintext', '', 'constraints', 'constraints'],
  ['constraints.txt', 'plaintext', '', 'requirements', 'constraints'],
  ['deps.list', 'plaintext', '', undefined, undefined],
  ['tool.py', 'python', block, undefined, 'script'],
  ['Untitled-1', 'python', block, undefined, 'script'],
  ['tool.py', 'python', 'import six\n', undefined, undefined],
  ['tool.py', 'plaintext', block, undefined, undefined],
  ['setup.py', 'python', block, undefined, 'setup-py'],
  ['app/uv.lock', 'toml', '', undefined, 'uv-lock'],
  ['Pipfile.lock', 'json', '', undefined, 'pipfile-lock'],
  ['poetry.lock', 'plaintext', '', undefined, 'poetry-lock'],
  ['pdm.lock', 'toml', '', undefined, 'pdm-lock'],
  ['pylock.dev.toml', 'toml', '', undefined, 'pylock'],
  ['requirements.lock', 'plaintext', '', undefined, 'requirements'],
  ['yarn.lock', 'plaintext', '', undefined, undefined],
  ['sub/notes.txt', 'plaintext', block, undefined, undefined],
] as const)('%s as %s: %j, included as %s: %s', (path, languageId, text, includedAs, expected) => {
  const document = { path, languageId, text: () => text, settings: DEFAULT_SETTINGS, includedAs };
  expect(documentFormat(document)).toBe(expected);
  for (const changed of [{ enable: false }, { excludedFiles: ['**/*'] }]) {
    expect(documentFormat({ ...document, settings: { ...DEFAULT_SETTINGS, ...changed } })).toBeUndefined();
  }
});
