import { expect, test } from 'vitest';
import { parseCredentials } from '../../shared/src/credential-messages';
import { createSeal, seal } from '../../shared/src/sealed';

test.each([
  ['a password', 's3cr3t'],
  ['letters of all scripts', 'pässwörd 密码 🐍'],
  ['nothing', ''],
  ['a token of 8 kB', 'x'.repeat(8000)],
])('%s can be read by whoever asked, and by nobody who reads along', async (_what, text) => {
  const { publicKey, open } = await createSeal();
  const sealed = await seal(text, publicKey);
  expect(await open(sealed)).toBe(text);
  const other = await createSeal();
  await expect(other.open(sealed)).rejects.toThrow();
  if (text === '') return;
  const written = JSON.stringify({ publicKey, sealed });
  expect(written).not.toContain(text);
  expect(written).not.toContain(Buffer.from(text).toString('base64').replace(/=+$/, ''));
  expect(await seal(text, publicKey)).not.toEqual(sealed);
});

test('what was changed on its way, or is no key, is refused', async () => {
  const { publicKey, open } = await createSeal();
  const sealed = await seal('secret', publicKey);
  await expect(open({ ...sealed, text: `AAAA${sealed.text.slice(4)}` })).rejects.toThrow();
  await expect(seal('secret', 'AAAA')).rejects.toThrow();
});

test.each(['', '{', 'null', '[]', '{"username": "ann"}', '{"username": 1, "password": "x"}'])(
  '%j is no credentials',
  (text) => {
    expect(parseCredentials(text)).toBeUndefined();
  },
);
