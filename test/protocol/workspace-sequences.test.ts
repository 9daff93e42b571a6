import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type Diagnostic,
  DidChangeWorkspaceFoldersNotification,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver/node';
import type { DiskWorkspace } from './disk-workspace';
import { createDiskWorkspace, scan } from './disk-workspace';
import { MODERN, startClient, type TestClient } from './test-client';
import { type Opened, type Path, PATHS, Player, step, type Step, textFor } from './workspace-player';

/** `LOOKALIKE_SEQUENCES=200` plays as many; without it, as many as take some seconds. */
const SEQUENCES = Number(process.env.LOOKALIKE_SEQUENCES ?? 6);
const SEED = Number(process.env.LOOKALIKE_SEED ?? 20_261_125);

/** Milliseconds for two servers to come to the same view. */
const PATIENCE = 20_000;

/** A client that asks for the diagnostics of open documents, and one that gets all of them pushed. */
const CLIENTS: Readonly<Record<string, ClientCapabilities>> = {
  asks: MODERN,
  waits: { workspace: { configuration: true, workspaceFolders: true } },
};

/** All that a client shows: for open documents what it is answered, for the others what was published last. */
async function view(client: TestClient, workspace: DiskWorkspace, opened: ReadonlyMap<Path, Opened>) {
  const asks = client.initialized.capabilities.diagnosticProvider !== undefined;
  const shown: Record<string, readonly string[]> = {};
  for (const one of PATHS) {
    const uri = workspace.uriOf(one);
    const pulled = asks && opened.has(one) ? await client.diagnostics(uri) : [];
    const pushed = client.heard.published.findLast((published) => published.uri === uri)?.diagnostics ?? [];
    shown[one] = [...pulled.map((found) => line(found)), ...pushed.map((found) => line(found))].sort();
  }
  return shown;
}

function line({ range: { start, end }, code, severity, message }: Diagnostic): string {
  return JSON.stringify([start.line, start.character, end.character, code, severity, message]);
}

/** The settings of both editors; a new sequence begins with none. */
let settings: object = {};
const configuration = () => ({ 'typing.idleMilliseconds': 0, ...settings });

async function playAndCompare(
  capabilities: ClientCapabilities,
  subject: TestClient,
  initial: Readonly<Record<string, string>>,
  steps: readonly Step[],
): Promise<void> {
  const workspace = createDiskWorkspace();
  const folder = { uri: pathToFileURL(workspace.root).href, name: 'project' };
  const switchFolder = (event: WorkspaceFoldersChangeEvent) =>
    subject.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  settings = {};
  workspace.put(initial);
  const player = new Player(workspace, subject, (next) => (settings = next));
  await player.trust(true);
  await subject.configure({});
  await switchFolder({ added: [folder], removed: [] });
  const starting = workspace.start({ capabilities, configuration });
  await scan(subject);
  for (const one of steps) await player.play(one);
  const { opened, trusted } = player;
  const fresh = await starting;
  try {
    for (const [one, { text }] of opened) await fresh.open(workspace.uriOf(one), text, 1, 'plaintext');
    // Configuration and trust may have changed while it started.
    await fresh.configure({});
    await new Player(workspace, fresh, () => undefined).trust(trusted);
    await scan(fresh);
    // What is pushed comes after the first look at the files around.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const deadline = Date.now() + PATIENCE;
    for (let same = 0; same < 3;) {
      const expected = await view(fresh, workspace, opened);
      const actual = await view(subject, workspace, opened);
      if (JSON.stringify(actual) === JSON.stringify(expected)) same++;
      else {
        same = 0;
        if (Date.now() > deadline) expect(actual).toEqual(expected);
      }
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    for (const one of opened.keys()) await subject.close(workspace.uriOf(one));
    await switchFolder({ added: [], removed: [folder] });
  } finally {
    await fresh.stop();
    workspace.remove();
  }
}

test.each(Object.entries(CLIENTS))(
  'after anything, a scanned workspace shows what a fresh server shows, to a client that %s',
  { timeout: 3_600_000 },
  async (_what, capabilities) => {
    // One server plays all sequences, each in a folder of its own: what is left of the one before would show.
    const subject = await startClient({ capabilities, configuration });
    const initial = fc
      .tuple(...PATHS.map((one) => fc.option(textFor(one), { nil: undefined, freq: 4 })))
      .map((texts) =>
        Object.fromEntries(PATHS.flatMap((one, at) => (texts[at] === undefined ? [] : [[one, texts[at]]]))),
      );
    const sequence = fc.array(step, { minLength: 3, maxLength: 24 });
    const property = fc.asyncProperty(initial, sequence, (files, steps) =>
      playAndCompare(capabilities, subject, files, steps),
    );
    await fc.assert(property, {
      seed: SEED,
      numRuns: SEQUENCES,
      // A failing sequence takes the whole patience each time.
      interruptAfterTimeLimit: 3_000_000,
      endOnFailure: true,
    });
    await subject.stop();
  },
);
