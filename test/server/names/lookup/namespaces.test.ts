import { describe, expect, it } from 'vitest';
import { findNamespaces } from '../../../../server/src/names/lookup/namespaces';

const members = (beginning: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${beginning}${i}`);

describe('name spaces', () => {
  const namespaces = findNamespaces([
    ...members('django-', 30),
    ...members('types-', 29),
    ...members('google-cloud-', 31),
    ...members('azure-mgmt-x-', 5),
    ...members('azure-mgmt-y-', 25),
    'django',
    'flask',
  ]);

  it.each([
    ['django-debug', 'django-'],
    ['django-debug-tool', 'django-'],
    ['django', ''],
    ['django-', 'django-'],
    ['djangoo-debug', ''],
    ['types-requests', ''],
    ['google-cloud-storage', 'google-cloud-'],
    ['google-auth', 'google-'],
    ['azure-mgmt-x-1', 'azure-mgmt-'],
    ['-django', ''],
    ['', ''],
  ])('%s stands in "%s"', (name, expected) => {
    expect(namespaces.of(name)).toBe(expected);
  });

  it.each([
    ['django', true],
    ['google', true],
    ['cloud', true],
    ['mgmt', true],
    ['types', false],
    ['x', false],
    ['flask', false],
    ['', false],
    ['google-cloud', false],
  ])('%s is a word of one: %s', (word, expected) => {
    expect(namespaces.hasWord(word)).toBe(expected);
  });
});
