import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveInclude } from '../../../../server/src/analysis/includes/resolve';

const rows: [from: string, written: string, to: string][] = [
  ['requirements.txt', 'base.txt', 'base.txt'],
  ['requirements/dev.txt', 'base.txt', 'requirements/base.txt'],
  ['requirements/dev.txt', '../base.txt', 'base.txt'],
  ['requirements/dev.txt', './a/../b//c.txt', 'requirements/b/c.txt'],
  ['requirements/dev.txt', '..\\base.txt', 'base.txt'],
  ['requirements.txt', '  base.txt ', 'base.txt'],
  ['requirements.txt', 'my files/base.txt', 'my files/base.txt'],
  ['requirements.txt', 'folder/', 'folder'],
  ['requirements.txt', '.', ''],
  ['tests/tox.ini', '{toxinidir}/requirements.txt', 'tests/requirements.txt'],
  ['requirements.txt', '../../../etc/passwd', 'above'],
  ['a/requirements.txt', '../../b.txt', 'above'],
  ['a/requirements.txt', 'b/../../../a/b.txt', 'above'],
  ['requirements.txt', '..\\..\\b.txt', 'above'],
  ['requirements.txt', '/etc/passwd', 'absolute'],
  ['requirements.txt', '\\\\server\\share\\x.txt', 'absolute'],
  ['requirements.txt', 'C:\\x.txt', 'absolute'],
  ['requirements.txt', 'c:x.txt', 'absolute'],
  ['requirements.txt', 'file:///etc/passwd', 'absolute'],
  ['requirements.txt', 'FILE:base.txt', 'absolute'],
  ['requirements.txt', 'https://example.com/base.txt', 'unknown'],
  ['requirements.txt', '${HOME}/base.txt', 'unknown'],
  ['tox.ini', '{posargs}', 'unknown'],
  ['setup.cfg', '%(files)s', 'unknown'],
  ['requirements.txt', '{{ cookiecutter.name }}.txt', 'unknown'],
  ['requirements.txt', '', 'unknown'],
];

test.each(rows)('%s: %s leads to %s', (from, written, to) => {
  const target = resolveInclude(from, written);
  expect(target.kind === 'inside' ? target.path : target.kind === 'outside' ? target.why : target.kind).toBe(
    to,
  );
});

test('never leads out of the workspace', () => {
  const part = fc.constantFrom('..', '.', '', 'a', 'b c', '...', '~');
  const path = fc
    .array(part, { maxLength: 8 })
    .chain((parts) => fc.constantFrom('/', '\\').map((slash) => parts.join(slash)));
  fc.assert(
    fc.property(
      fc.constantFrom('x.txt', 'a/x.txt', 'a/b/x.txt'),
      fc.oneof(path, fc.string()),
      (from, written) => {
        const target = resolveInclude(from, written);
        if (target.kind !== 'inside') return;
        expect(target.path).not.toMatch(/^[\\/]|^[a-z]:|(?:^|[\\/])\.\.?(?:[\\/]|$)/i);
      },
    ),
  );
});
