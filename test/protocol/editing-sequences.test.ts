import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { eventually, startClient, type TestClient } from './test-client';

const SEED = 20_261_125;

/** The editing client, one that gets its diagnostics pushed, and one that sees final texts only. */
let pulls: TestClient;
let pushed: TestClient;
let fresh: TestClient;
let count = 0;

beforeAll(async () => {
  pulls = await startClient();
  pushed = await startClient({ capabilities: {} });
  fresh = await startClient();
});
afterAll(async () => {
  await Promise.all([pulls.stop(), pushed.stop(), fresh.stop()]);
});

const pieces = fc.constantFrom(
  ...['dajngo', 'requests', 'numppy', 'djаngo', 'cv2', 'json', 'd', '-', '=', '==1.0', '[x]', ' ', '\\', '#'],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '-r ',
    '--hash=sha256:00',
    '😀',
    '\ud83d',
    '\u200b',
    '@ https://x.org/a.zip',
    '',
  ],
);
const text = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(''));

type Step =
  | { readonly kind: 'edit'; readonly from: number; readonly length: number; readonly text: string }
  | { readonly kind: 'undo' | 'reopen' | 'whole' | 'look' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), from: fc.nat(60), length: fc.nat(8), text }),
  },
  { weight: 3, arbitrary: fc.constantFrom<Step>({ kind: 'undo' }, { kind: 'whole' }, { kind: 'look' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'reopen' }) },
);

/** Plays the steps and gives the final text and version. Nothing is awaited that an editor wouldn't wait for. */
async function play(client: TestClient, uri: string, initial: string, steps: readonly Step[]) {
  let version = 1;
  let current = initial;
  const history: string[] = [];
  await client.open(uri, current, version);
  for (const one of steps) {
    const document = TextDocument.create(uri, '', version, current);
    if (one.kind === 'edit') {
      const range = { start: document.positionAt(one.from), end: document.positionAt(one.from + one.length) };
      history.push(current);
      current = TextDocument.applyEdits(document, [{ range, newText: one.text }]);
      await client.change(uri, ++version, [{ range, text: one.text }]);
    } else if (one.kind === 'undo') {
      current = history.pop() ?? current;
      const range = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
      await client.change(uri, ++version, [{ range, text: current }]);
    } else if (one.kind === 'whole') {
      await client.change(uri, ++version, [{ text: current }]);
    } else if (one.kind === 'reopen') {
      await client.close(uri);
      version = 1;
      await client.open(uri, current, version);
    } else {
      // The answer may be dropped when the next step is faster; that is not what is tested here.
      client.pull(uri).catch(() => undefined);
    }
  }
  // The word that was typed last has its verdict from now on.
  await client.save(uri);
  return { current, version };
}

async function expected(current: string) {
  const uri = `file:///fresh/${++count}/requirements.txt`;
  await fresh.open(uri, current);
  const diagnostics = await fresh.diagnostics(uri);
  await fresh.close(uri);
  return diagnostics;
}

/** Behind the edited lines of every second document stands a long file, whose parts move and are kept. */
const FILLER = ['', `\n${'requests==2.31\nnumppy\n'.repeat(200)}`] as const;

const sequences = fc.tuple(
  fc.tuple(text, fc.constantFrom(...FILLER)).map((parts) => parts.join('')),
  fc.array(step, { minLength: 1, maxLength: 12 }),
);

test('after any editing, pulled diagnostics are those of a fresh server', async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async ([initial, steps]) => {
      const uri = `file:///edited/${++count}/requirements.txt`;
      const { current } = await play(pulls, uri, initial, steps);
      expect(await pulls.diagnostics(uri)).toEqual(await expected(current));
      await pulls.close(uri);
    }),
    { seed: SEED, numRuns: 50 },
  );
});

test('after any editing, the last pushed diagnostics are those of a fresh server', async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async ([initial, steps]) => {
      const uri = `file:///pushed/${++count}/requirements.txt`;
      const { current, version } = await play(pushed, uri, initial, steps);
      const diagnostics = await expected(current);
      await eventually(
        () => pushed.heard.published.filter((one) => one.uri === uri).at(-1),
        (last) =>
          last?.version === version && JSON.stringify(last.diagnostics) === JSON.stringify(diagnostics),
      );
      await pushed.close(uri);
    }),
    { seed: SEED, numRuns: 50 },
  );
});
