import { expect, test } from 'vitest';
import { withoutSecrets } from '../../../../server/src/cli/output/without-secrets';

test.each([
  ['-i https://bob:s3cret@a.example/simple', '-i https://**********@a.example/simple'],
  ['url = "https://bob:s3cret@a.example/simple"', 'url = "https://**********@a.example/simple"'],
  [
    'x @ git+https://ghp_0123456789abcdef@h/x, https://a:b1@h/y',
    'x @ git+https://********************@h/x, https://****@h/y',
  ],
  ['-i https://${USER}:${TOKEN}@a.example/simple', '-i https://${USER}:${TOKEN}@a.example/simple'],
  ['x @ git+ssh://git@h.example/x', 'x @ git+ssh://git@h.example/x'],
  ['dajngo==4.2  # see https://h.example/', 'dajngo==4.2  # see https://h.example/'],
  ['', ''],
])('%s', (line, shown) => {
  expect(withoutSecrets(line)).toBe(shown);
  expect(shown).toHaveLength(line.length);
});
