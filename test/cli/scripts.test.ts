import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Folder, lookalike, temporaryFolder } from './run';

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

const script = (name: string) =>
  `#!/usr/bin/env -S uv run\n# /// script\n# dependencies = ["${name}"]\n# ///\nimport x\n`;

/** The findings of `check` as `path:line:column`, and what it says at the end. */
function check(...args: string[]) {
  const { stdout, stderr } = lookalike(['check', ...args], { cwd: folder.path });
  return {
    places: stdout.match(/^\S+:\d+:\d+(?=:)/gm) ?? [],
    last: stdout.trim().split('\n').at(-1),
    stderr,
  };
}

test('a folder gives its Python scripts with metadata, and no other Python files', () => {
  folder.put({
    'tool.py': script('dajngo'),
    'plain.py': 'import dajngo\n',
    'late.py': `${'# '.padEnd(100, 'x')}\n`.repeat(200) + script('dajngo'),
    'bom.py': `\ufeff# /// script\n# dependencies = ["dajngo"]\n# ///\n`,
    'setup.py': 'from setuptools import setup\nsetup(install_requires=["dajngo"])\n',
    'text.txt': script('dajngo'),
    '.venv/pyvenv.cfg': '',
    '.venv/tool.py': script('dajngo'),
  });
  expect(check('.')).toEqual({
    places: ['bom.py:2:20', 'setup.py:2:26', 'tool.py:3:20'],
    last: '3 errors in 3 files; 3 dependencies in 3 files checked.',
    stderr: '',
  });
});

test('a Python file that is named is read as a script, wherever its block stands', () => {
  folder.put({
    'late.py': `${'# '.padEnd(100, 'x')}\n`.repeat(200) + script('dajngo'),
    'plain.py': 'import x\n',
  });
  expect(check('late.py', 'plain.py')).toEqual({
    places: ['late.py:203:20'],
    last: '1 error in 1 file; 1 dependency in 2 files checked.',
    stderr: '',
  });
});
