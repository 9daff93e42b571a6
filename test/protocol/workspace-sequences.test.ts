import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver/node';
import type { DiskWorkspace } from './disk-workspace';
import { createDiskWorkspace, published, scan, tellChange } from './disk-workspace';
import { MODERN, startClient, type TestClient } from './test-client';

/** `LOOKALIKE_SEQUENCES=200` plays as many; without it, as many as take some seconds. */
const SEQUENCES = Number(process.env.LOOKALIKE_SEQUENCES ?? 6);
const SEED = 20_261_125;

/** Milliseconds for two servers to come to the same view. */
const PATIENCE = 20_000;

const PATHS = [
  'requirements.txt',
  'sub/requirements.txt',
  'deps/base.lst',
  'pyproject.toml',
  'dev.in',
] as const;
type Path = (typeof PATHS)[number];

const CONFIGURATIONS: readonly object[] = [
  {},
  { severities: { 'name.typo': 'hint' } },
  { severities: { 'name.*': 'off' } },
  { 'unknownNames': false, 'files.exclude': ['sub/**'] },
  { 'files.requirements': ['*.in'] },
  { enable: false },
];

const line = fc.constantFrom(
  ...['dajngo', 'flask', 'djаngo==4', 'json', 'a-name-of-nobody', '# dajngo', '', 'requests[socks]>=2'],
  ...[
    '-r deps/base.lst',
    '-r ../deps/base.lst',
    '-r requirements.txt',
    '-c sub/requirements.txt',
    '-r none.txt',
  ],
);
const lines = fc.array(line, { maxLength: 5 }).map((list) => list.map((one) => `${one}\n`).join(''));
const toml = fc
  .array(fc.constantFrom('dajngo', 'flask', 'djаngo>=4', 'json'), { maxLength: 3 })
  .map((names) => `[project]\ndependencies = ${JSON.stringify(names)}\n`);
const textFor = (path: Path) => (path === 'pyproject.toml' ? toml : lines);
const path = fc.constantFrom(...PATHS);
const pathWithText = path.chain((one) => fc.record({ path: fc.constant(one), text: textFor(one) }));

type Step =
  | { readonly kind: 'write' | 'edit'; readonly path: Path; readonly text: string }
  | { readonly kind: 'delete' | 'open' | 'undo' | 'close' | 'save'; readonly path: Path }
  | { readonly kind: 'rename'; readonly path: Path; readonly to: Path }
  | { readonly kind: 'configure'; readonly settings: object }
  | { readonly kind: 'rest' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom('write' as const, 'edit' as const), pathWithText)
      .map(([kind, rest]): Step => ({ kind, ...rest })),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom('delete', 'open', 'open', 'undo', 'close', 'save'), path }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), path, to: path }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('configure' as const),
      settings: fc.constantFrom(...CONFIGURATIONS),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'rest' }) },
);

/** What the client has open, and what was typed before. */
interface Opened {
  text: string;
  version: number;
  readonly history: string[];
}

/** One editor on a workspace, whose files it may also find changed by others. */
class Player {
  readonly opened = new Map<Path, Opened>();

  constructor(
    private readonly workspace: DiskWorkspace,
    private readonly client: TestClient,
    private readonly configure: (settings: object) => void,
  ) {}

  async play(one: Step): Promise<void> {
    switch (one.kind) {
      case 'write':
        return this.write(one.path, one.text);
      case 'delete':
        return this.remove(one.path);
      case 'rename':
        return this.rename(one.path, one.to);
      case 'open':
        return this.open(one.path);
      case 'edit':
        return this.edit(one.path, one.text, true);
      case 'undo':
        return this.edit(one.path, this.opened.get(one.path)?.history.pop(), false);
      case 'close':
        return this.close(one.path);
      case 'save': {
        const open = this.opened.get(one.path);
        if (open === undefined) return;
        await this.write(one.path, open.text);
        return this.client.save(this.uri(one.path));
      }
      case 'configure':
        this.configure(one.settings);
        return this.client.configure({});
      case 'rest':
        return new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private uri(one: Path): string {
    return this.workspace.uriOf(one);
  }

  private async write(one: Path, text: string): Promise<void> {
    const type = this.exists(one) ? FileChangeType.Changed : FileChangeType.Created;
    this.workspace.put({ [one]: text });
    await tellChange(this.client, this.uri(one), type);
  }

  private async remove(one: Path): Promise<void> {
    if (!this.exists(one)) return;
    rmSync(join(this.workspace.root, one));
    await tellChange(this.client, this.uri(one), FileChangeType.Deleted);
  }

  private async rename(one: Path, to: Path): Promise<void> {
    if (one === to || !this.exists(one)) return;
    const text = this.disk(one);
    const open = this.opened.get(one);
    await this.close(to);
    await this.close(one);
    await this.write(to, text);
    await this.remove(one);
    if (open !== undefined) await this.open(to);
  }

  private async open(one: Path): Promise<void> {
    if (this.opened.has(one) || !this.exists(one)) return;
    const open: Opened = { text: this.disk(one), version: 1, history: [] };
    this.opened.set(one, open);
    await this.client.open(this.uri(one), open.text, 1, 'plaintext');
  }

  private async edit(one: Path, text: string | undefined, isNew: boolean): Promise<void> {
    const open = this.opened.get(one);
    if (open === undefined || text === undefined) return;
    if (isNew) open.history.push(open.text);
    open.text = text;
    await this.client.change(this.uri(one), ++open.version, [{ text }]);
  }

  private async close(one: Path): Promise<void> {
    if (!this.opened.delete(one)) return;
    await this.client.close(this.uri(one));
  }

  private exists(one: Path): boolean {
    return existsSync(join(this.workspace.root, one));
  }

  private disk(one: Path): string {
    return readFileSync(join(this.workspace.root, one), 'utf8');
  }
}

/** All that a client shows: for open documents what it is answered, for the others what was published last. */
async function view(client: TestClient, workspace: DiskWorkspace, opened: ReadonlyMap<Path, Opened>) {
  const shown: Record<string, readonly string[]> = {};
  for (const one of PATHS) {
    const uri = workspace.uriOf(one);
    const pushed = published(client, uri) ?? [];
    const pulled = opened.has(one)
      ? (await client.diagnostics(uri)).map(({ code, range }) => `${range.start.line}:${code ?? ''}`)
      : [];
    shown[one] = [...pulled, ...pushed].sort();
  }
  return shown;
}

/** The settings of both editors; a new sequence begins with none. */
let settings: object = {};
const configuration = () => ({ 'typing.idleMilliseconds': 0, ...settings });

/** One server plays all sequences, each in a folder of its own: what is left of the one before would show. */
let subject: TestClient;

beforeAll(async () => {
  subject = await startClient({ capabilities: MODERN, configuration });
});
afterAll(() => subject.stop());

async function playAndCompare(
  initial: Readonly<Record<string, string>>,
  steps: readonly Step[],
): Promise<void> {
  const workspace = createDiskWorkspace();
  const folder = { uri: pathToFileURL(workspace.root).href, name: 'project' };
  const switchFolder = (event: WorkspaceFoldersChangeEvent) =>
    subject.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  settings = {};
  workspace.put(initial);
  await subject.configure({});
  await switchFolder({ added: [folder], removed: [] });
  const starting = workspace.start({ capabilities: MODERN, configuration });
  const player = new Player(workspace, subject, (next) => (settings = next));
  await scan(subject);
  for (const one of steps) await player.play(one);
  // Editors tell of the files around as well: whoever follows includes looks again.
  await tellChange(subject, workspace.uriOf('other.txt'), FileChangeType.Changed);
  const { opened } = player;
  const fresh = await starting;
  try {
    for (const [one, { text }] of opened) await fresh.open(workspace.uriOf(one), text, 1, 'plaintext');
    // The configuration may have changed while it started.
    await fresh.configure({});
    await scan(fresh);
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

test(
  'after anything, a scanned workspace shows what a fresh server shows',
  { timeout: 3_600_000 },
  async () => {
    const initial = fc
      .tuple(...PATHS.map((one) => textFor(one)))
      .map((texts) => Object.fromEntries(PATHS.map((one, at) => [one, texts[at] ?? ''])));
    const sequence = fc.array(step, { minLength: 3, maxLength: 20 });
    await fc.assert(fc.asyncProperty(initial, sequence, playAndCompare), {
      seed: SEED,
      numRuns: SEQUENCES,
      // A failing sequence takes the whole patience each time.
      interruptAfterTimeLimit: 3_000_000,
      endOnFailure: true,
    });
  },
);
