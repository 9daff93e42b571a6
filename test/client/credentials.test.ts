import type { InputBoxOptions } from 'vscode';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetCredentials, setCredentials } from '../../client/src/credentials';
import { createKeyring } from '../../client/src/keyring';
import { memoryEditor } from './memory-editor';

/** The editor's settings, what its user answers one after the other, and what was asked. */
const editor = vi.hoisted(() => ({
  index: {},
  answers: [] as (string | undefined)[],
  inputs: [] as InputBoxOptions[],
  picks: [] as string[][],
  shown: [] as string[],
}));

vi.mock('vscode', () => ({
  InputBoxValidationSeverity: { Info: 1, Warning: 2, Error: 3 },
  l10n: {
    t: (text: string, ...values: readonly unknown[]) =>
      text.replace(/\{(\d)\}/g, (_all, at: string) => String(values[Number(at)])),
  },
  window: {
    showInputBox(options: InputBoxOptions) {
      editor.inputs.push(options);
      return Promise.resolve(editor.answers.shift());
    },
    showQuickPick(items: string[]) {
      editor.picks.push(items);
      return Promise.resolve(editor.answers.shift());
    },
    showInformationMessage: (text: string) => editor.shown.push(text),
  },
  workspace: { getConfiguration: () => ({ index: editor.index }) },
}));

beforeEach(() => {
  Object.assign(editor, { index: {}, answers: [], inputs: [], picks: [], shown: [] });
});

function keyring() {
  const { secrets, state, context } = memoryEditor();
  return { secrets, state, ...createKeyring(context.secrets, context.state) };
}

describe('setting credentials', () => {
  test('asks for address, user and password, which is hidden while it is typed', async () => {
    editor.answers = ['https://pypi.example/simple/', 'ann', 's3cr3t'];
    const kept = keyring();
    await setCredentials(kept);
    expect(kept.origins()).toEqual(['https://pypi.example']);
    expect([...kept.secrets.values()]).toEqual(['{"username":"ann","password":"s3cr3t"}']);
    expect(editor.inputs.map(({ password }) => password === true)).toEqual([false, false, true]);
    expect(JSON.stringify([editor.shown, editor.inputs, [...kept.state]])).not.toContain('s3cr3t');
  });

  test('offers the addresses of the settings, and those that have some', async () => {
    const kept = keyring();
    await kept.keep('https://old.example', { username: '', password: 'x' });
    editor.index = {
      namesUrl: 'https://mirror.example/a/',
      maliciousUrl: '/a/file.json',
      privateUrls: ['https://mirror.example/b/', 'http://10.0.0.1:8080/simple/'],
    };
    editor.answers = ['http://10.0.0.1:8080', '', 'token'];
    await setCredentials(kept);
    expect(editor.picks).toEqual([
      ['https://mirror.example', 'http://10.0.0.1:8080', 'https://old.example', 'Another address…'],
    ]);
    expect(kept.origins()).toEqual(['http://10.0.0.1:8080', 'https://old.example']);
    editor.answers = ['Another address…', 'https://new.example', 'a', 'b'];
    await setCredentials(kept);
    expect(kept.origins()).toContain('https://new.example');
  });

  test.each([
    ['address', []],
    ['user name', ['https://pypi.example/']],
    ['password', ['https://pypi.example/', 'ann']],
  ])('keeps nothing without a %s', async (_what, answers) => {
    editor.answers = answers;
    const kept = keyring();
    await setCredentials(kept);
    expect([kept.secrets.size, kept.state.size]).toEqual([0, 0]);
  });

  test('says what is no address, and that http:// is no secret', async () => {
    await setCredentials(keyring());
    const check = (text: string) => editor.inputs[0]?.validateInput?.(text);
    expect(check('https://pypi.example/')).toBeUndefined();
    expect(check('http://pypi.example/')).toMatchObject({ severity: 2 });
    expect(check('pypi.example')).toMatchObject({ severity: 3 });
  });
});

describe('forgetting credentials', () => {
  test('offers those that there are', async () => {
    const kept = keyring();
    await kept.keep('https://a.example', { username: '', password: 'x' });
    await kept.keep('https://b.example', { username: '', password: 'y' });
    await forgetCredentials(kept);
    expect(kept.secrets.size).toBe(2);
    editor.answers = ['https://a.example'];
    await forgetCredentials(kept);
    expect(kept.origins()).toEqual(['https://b.example']);
    expect(kept.secrets.size).toBe(1);
  });

  test('says so where there are none', async () => {
    await forgetCredentials(keyring());
    expect(editor.shown).toEqual(['There are no credentials for an index.']);
    expect(editor.picks).toEqual([]);
  });
});
