import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, startClient, type TestClient } from './test-client';

/** So long that no slow machine can take a held back word for a rested one. */
const LONG = 10_000;

let patient: TestClient;
let quick: TestClient;
let push: TestClient;
let count = 0;
const fresh = () => `file:///workspace/${++count}/requirements.txt`;

beforeAll(async () => {
  patient = await startClient({ configuration: () => ({ typing: { idleMilliseconds: LONG } }) });
  quick = await startClient({ configuration: () => ({ typing: { idleMilliseconds: 30 } }) });
  push = await startClient({
    capabilities: {},
    initializationOptions: { settings: { typing: { idleMilliseconds: 30 } } },
  });
});
afterAll(async () => {
  await Promise.all([patient.stop(), quick.stop(), push.stop()]);
});

const names = async (client: TestClient, uri: string) =>
  (await client.diagnostics(uri)).map(({ data }) => (data as { name: string }).name);

/** Types a text at the end of the first line, a character at a time. Gives the next version. */
async function type(client: TestClient, uri: string, text: string, from = 0, version = 2): Promise<number> {
  for (const [index, character] of Array.from(text).entries()) {
    const place = { line: 0, character: from + index };
    await client.change(uri, version + index, [{ range: { start: place, end: place }, text: character }]);
  }
  return version + text.length;
}

test('a word has no verdict while it is typed, and has one as soon as it is delimited', async () => {
  const uri = fresh();
  await patient.open(uri, '');
  const version = await type(patient, uri, 'dajngo');
  expect(await names(patient, uri)).toEqual([]);
  await type(patient, uri, '=', 6, version);
  expect(await names(patient, uri)).toEqual(['dajngo']);
});

test('other lines keep theirs meanwhile', async () => {
  const uri = fresh();
  await patient.open(uri, '\nreqeusts\n');
  await type(patient, uri, 'dajngo');
  expect(await names(patient, uri)).toEqual(['reqeusts']);
});

test.each([
  ['a new line', '\n'],
  ['an extra', '['],
  ['a comment', ' # '],
])('%s delimits', async (_what, end) => {
  const uri = fresh();
  await patient.open(uri, '');
  await type(patient, uri, `dajngo${end}`);
  expect(await names(patient, uri)).toEqual(['dajngo']);
});

test('a change elsewhere delimits', async () => {
  const uri = fresh();
  await patient.open(uri, '\n\n');
  const version = await type(patient, uri, 'dajngo');
  const below = { line: 1, character: 0 };
  await patient.change(uri, version, [{ range: { start: below, end: below }, text: 'r' }]);
  expect(await names(patient, uri)).toEqual(['dajngo']);
});

test('saving delimits', async () => {
  const uri = fresh();
  await patient.open(uri, '');
  await type(patient, uri, 'dajngo');
  await patient.save(uri);
  expect(await names(patient, uri)).toEqual(['dajngo']);
});

test('a word that is corrected by deleting is being typed, too', async () => {
  const uri = fresh();
  await patient.open(uri, 'dajngox\n');
  await patient.change(uri, 2, [
    { range: { start: { line: 0, character: 6 }, end: { line: 0, character: 7 } }, text: '' },
  ]);
  expect(await names(patient, uri)).toEqual([]);
});

test('opening a file judges all of it at once', async () => {
  const uri = fresh();
  await patient.open(uri, 'dajngo');
  expect(await names(patient, uri)).toEqual(['dajngo']);
});

test('no quick fix for a word that is being typed', async () => {
  const uri = fresh();
  await patient.open(uri, '');
  await type(patient, uri, 'dajngo');
  const place = { line: 0, character: 3 };
  expect(await patient.actions(uri, { start: place, end: place })).toEqual([]);
});

test('a rested word is judged: the client is told to ask again', async () => {
  const client = await startClient({ configuration: () => ({ typing: { idleMilliseconds: 1500 } }) });
  const uri = fresh();
  await client.open(uri, '');
  await client.pull(uri);
  await type(client, uri, 'dajngo');
  expect(await names(client, uri)).toEqual([]);
  expect(client.heard.refreshes).toBe(0);
  await eventually(
    () => client.heard.refreshes,
    (refreshes) => refreshes > 0,
  );
  expect(await names(client, uri)).toEqual(['dajngo']);
  await client.stop();
});

test('a rested word is judged: its diagnostic is pushed', async () => {
  const uri = fresh();
  await push.open(uri, '');
  await type(push, uri, 'dajngo');
  const last = () => push.heard.published.filter((one) => one.uri === uri).at(-1);
  await eventually(last, (published) => published?.diagnostics.length === 1);
});

test('the beginning of a popular name is given longer, but is judged in the end', async () => {
  const uri = fresh();
  await quick.open(uri, '');
  await type(quick, uri, 'matplotli');
  let found = await names(quick, uri);
  const started = performance.now();
  while (found.length === 0 && performance.now() - started < 5000) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    found = await names(quick, uri);
  }
  expect(found).toEqual(['matplotli']);
});
