import { expect, test } from 'vitest';
import { documentPath } from '../../../server/src/lsp/workspace-paths';

test.each([
  ['file:///work%20space/app/requirements.txt', ['file:///work%20space'], 'app/requirements.txt'],
  ['file:///ws/app/requirements.txt', ['file:///ws', 'file:///ws/app/'], 'requirements.txt'],
  ['file:///ws-other/requirements.txt', ['file:///ws'], '/ws-other/requirements.txt'],
  ['file:///c%3A/code/r%C3%A9/requirements.txt', [], '/c:/code/ré/requirements.txt'],
  ['vscode-vfs://github/owner/repo/requirements.txt', [], '/owner/repo/requirements.txt'],
  ['vscode-vfs://github/owner/repo/a.txt?ref=1#top', ['vscode-vfs://github/owner/repo'], 'a.txt'],
  ['untitled:Untitled-1', ['file:///ws'], 'Untitled-1'],
  ['file:///100%/requirements.txt', [], '/100%/requirements.txt'],
  ['vscode-vfs://github', [], ''],
  ['nonsense', [], 'nonsense'],
])('%s in %j: %s', (uri, folders, expected) => {
  expect(documentPath(uri, folders)).toBe(expected);
});
