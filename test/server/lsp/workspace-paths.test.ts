import { describe, expect, test } from 'vitest';
import { documentPlace, siblingUri } from '../../../server/src/lsp/workspace-paths';

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
  expect(documentPlace(uri, folders).path).toBe(expected);
});

test.each([
  ['file:///ws/app/x.txt', ['file:///ws', 'file:///ws/app/'], 'file:///ws/app/'],
  ['file:///ws/x.txt', ['file:///ws/app', 'file:///ws'], 'file:///ws'],
  ['file:///ws-other/x.txt', ['file:///ws'], undefined],
])('%s lies in one of %j: %s', (uri, folders, expected) => {
  expect(documentPlace(uri, folders).folder).toBe(expected);
});

describe('the URI of another file of the workspace', () => {
  test.each([
    ['file:///w/requirements.txt', 'requirements.txt', 'pip.conf', 'file:///w/pip.conf'],
    ['file:///w/a%20b/r.txt', 'a b/r.txt', 'pip.conf', 'file:///w/pip.conf'],
    ['file:///w/r.txt', 'r.txt', 'c d/é.txt', 'file:///w/c%20d/%C3%A9.txt'],
    ['vscode-vfs://github/o/r/x/y.txt', 'x/y.txt', 'x/z.txt', 'vscode-vfs://github/o/r/x/z.txt'],
  ])('beside %s', (uri, path, other, expected) => {
    expect(siblingUri(uri, path, other)).toBe(expected);
  });
});
