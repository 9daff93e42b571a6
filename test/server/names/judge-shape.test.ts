import { expect, it } from 'vitest';
import { judgeShape } from '../../../server/src/names/judge-shape';
import { fakeIndex, fakeMalicious } from './fake-index';

const context = { index: fakeIndex(['requests', 'django']), malicious: fakeMalicious() };

it.each([
  ['django', undefined],
  ['x', undefined],
  ['a-b', undefined],
  ['x'.repeat(255), undefined],
  ['', 'empty'],
  ['x'.repeat(256), 'too-long'],
  ['-'.repeat(256), 'too-long'],
  ['-django', 'edge'],
  ['_django', 'edge'],
  ['.django', 'edge'],
  ['django-', 'edge'],
  ['django_', 'edge'],
  ['django.', 'edge'],
  ['-', 'edge'],
])('%s: %s', (written, cause) => {
  const finding = judgeShape(written, context);
  expect(finding?.reason).toEqual(cause && { kind: 'invalid', written, cause });
  expect(finding?.severity).toBe(cause && 'error');
});

it.each([
  ['_Django_', ['django 2 separators']],
  ['-dajngo', ['django 2 transposition']],
  ['-', []],
  ['', []],
  [`-${'x'.repeat(255)}`, []],
])('suggests for %s: %j', (written, expected) => {
  const suggestions = judgeShape(written, context)?.suggestions ?? [];
  expect(suggestions.map(({ name, rank, mechanism }) => `${name} ${rank ?? '-'} ${mechanism}`)).toEqual(
    expected,
  );
});
