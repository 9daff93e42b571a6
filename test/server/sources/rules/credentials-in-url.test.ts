import { expect, test } from 'vitest';
import { credentialsInUrl } from '../../../../server/src/sources/rules/credentials-in-url';
import { testRule } from '../rule-table';
import { findingsBy } from '../support';

const path = 'requirements.txt';

testRule(credentialsInUrl, [
  {
    is: 'user and password',
    path,
    text: '--index-url https://bob:s3cret@pkgs.acme.example/simple\n',
    finds: [['error', 'bob:s3cret']],
    fixed: '--index-url https://${ACME_USER}:${ACME_PASSWORD}@pkgs.acme.example/simple\n',
  },
  {
    is: 'a token',
    path,
    text: 'x @ git+https://ghp_0123456789abcdef@h.example/x@main\n',
    finds: [['error', 'ghp_0123456789abcdef']],
  },
  {
    is: 'a token with an empty password',
    path,
    text: '--extra-index-url https://0123456789abcdef:@packages.example/simple\n',
    finds: [['error', '0123456789abcdef:']],
  },
  {
    is: 'a token in the path of a host known for it',
    path,
    text: '-i https://dl.cloudsmith.io/a1b2c3d4e5f6g7h8/acme/repo/python/simple/\n',
    finds: [['error', 'a1b2c3d4e5f6g7h8']],
    fixed: null,
  },
  {
    is: 'TOML',
    path: 'pyproject.toml',
    text: '[[tool.poetry.source]]\nname = "a"\nurl = "https://bob:s3cret@a.example/simple"\n',
    finds: [['error', 'bob:s3cret']],
    fixed: '[[tool.poetry.source]]\nname = "a"\nurl = "https://a.example/simple"\n',
  },
  {
    is: 'a variable that pip takes literally',
    path,
    text: '-i https://bob:$TOKEN@a.example/simple\n',
    finds: [['warning', 'bob:$TOKEN']],
    fixed: null,
  },
  { is: 'variables', path, text: '-i https://${USER}:${TOKEN}@a.example/simple\n' },
  { is: 'a variable for the password alone', path, text: '-i https://bob:${TOKEN}@a.example/simple\n' },
  { is: 'variables of tox', path, text: '-i https://x:{env:TOKEN}@a.example/simple\n' },
  { is: 'the user of a repository', path, text: 'x @ git+ssh://git@h.example/x\n' },
  { is: 'roles', path, text: '-i https://__token__@a.example/\n-f https://oauth2accesstoken@b.example/\n' },
  { is: 'stand-ins of an example', path, text: '-i https://user:password@a.example/simple\n' },
  {
    is: 'a public path of the same host',
    path,
    text: '-i https://dl.cloudsmith.io/public/acme/repo/python/simple/\n',
  },
  { is: 'a user without a password', path, text: '-i https://bob@a.example/simple\n' },
]);

test('nothing that is said holds the secret', () => {
  const text = '-i https://bob:s3cret@a.example/simple\nx @ https://bob:s3cret@h.example/x.zip\n';
  const found = findingsBy(credentialsInUrl, path, text);
  expect(found).toHaveLength(2);
  for (const { message, fixes, related } of found)
    expect(JSON.stringify([message, fixes, related])).not.toMatch(/s3cret|bob/);
});
