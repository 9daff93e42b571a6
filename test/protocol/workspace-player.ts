import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { FileChangeType } from 'vscode-languageserver/node';
import { TRUST_NOTIFICATION } from '../../shared/src/messages';
import type { DiskWorkspace } from './disk-workspace';
import { tellChange } from './disk-workspace';
import type { TestClient } from './test-client';

export const PATHS = [
  'requirements.txt',
  'sub/requirements.txt',
  'deps/base.lst',
  'pyproject.toml',
  'dev.in',
  'lookalike.toml',
  'sub/lookalike.toml',
] as const;
export type Path = (typeof PATHS)[number];

const CONFIGURATIONS: readonly object[] = [
  {},
  { severities: { 'name.typo': 'hint' } },
  { severities: { 'name.*': 'off' } },
  { 'unknownNames': false, 'files.exclude': ['sub/**'] },
  { 'files.requirements': ['*.in'] },
  { 'private.names': ['a-name-*'], 'allowedNames': ['dajngo'] },
  { enable: false },
];

const list = (line: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> =>
  fc.array(line, { maxLength: most }).map((lines) => lines.map((one) => `${one}\n`).join(''));

const requirements = list(
  fc.constantFrom(
    ...['dajngo', 'flask', 'djаngo==4', 'json', 'a-name-of-nobody', '# dajngo', '', 'requests[socks]>=2'],
    ...['dajngo # lookalike: ignore[name.typo] -- ours', '# lookalike: ignore-file[name.unknown] -- ours'],
    ...['--extra-index-url https://pkgs.acme.example/simple', 'acme-core'],
    ...[
      '-r deps/base.lst',
      '-r ../deps/base.lst',
      '-r requirements.txt',
      '-c sub/requirements.txt',
      '-r none.txt',
    ],
  ),
  5,
);

/** The tables of a policy below a name: none, or that of another tool's file. */
const policy = (table: string): fc.Arbitrary<string> => {
  const [top, prefix] = table === '' ? ['', ''] : [`[${table}]\n`, `${table}.`];
  const allow = `[[${prefix}allow]]\nrules = ["name.typo", "name.unknown"]\n`;
  return fc
    .tuple(
      fc.constantFrom('', `${top}schema = 1\n`, `${top}ignore-files = ["sub/**"]\n`, `${top}schema = 9\n`),
      fc.constantFrom('', `[${prefix}private]\nnames = ["acme-*", "a-name-of-nobody"]\n`),
      fc.constantFrom('', `[${prefix}severity]\n"name.typo" = "hint"\n"name.unknown" = "error"\n`),
      fc.constantFrom(
        '',
        `${allow}name = "dajngo"\nreason = "ours"\n`,
        `${allow}name = "dajngo"\nreason = "ours"\nuntil = 2020-01-01\n`,
        `${allow}name = "a-name-of-nobody"\n`,
        `[[${prefix}allow`,
      ),
    )
    .map((pieces) => pieces.join(''));
};

const pyproject = fc
  .tuple(
    fc.array(fc.constantFrom('dajngo', 'flask', 'djаngo>=4', 'json', 'acme-core'), { maxLength: 3 }),
    fc.oneof(fc.constant(''), policy('tool.lookalike')),
  )
  .map(([names, own]) => `[project]\ndependencies = ${JSON.stringify(names)}\n${own}`);

export function textFor(path: Path): fc.Arbitrary<string> {
  if (path === 'pyproject.toml') return pyproject;
  return path.endsWith('lookalike.toml') ? policy('') : requirements;
}

const path = fc.constantFrom(...PATHS);
const pathWithText = path.chain((one) => fc.record({ path: fc.constant(one), text: textFor(one) }));

export type Step =
  | { readonly kind: 'write' | 'edit'; readonly path: Path; readonly text: string }
  | { readonly kind: 'delete' | 'open' | 'undo' | 'close' | 'save' | 'look'; readonly path: Path }
  | { readonly kind: 'rename'; readonly path: Path; readonly to: Path }
  | { readonly kind: 'configure'; readonly settings: object }
  | { readonly kind: 'trust'; readonly trusted: boolean }
  | { readonly kind: 'rest' };

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom('write' as const, 'edit' as const), pathWithText)
      .map(([kind, rest]): Step => ({ kind, ...rest })),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constantFrom('delete', 'open', 'open', 'undo', 'close', 'save', 'look'),
      path,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), path, to: path }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('configure' as const),
      settings: fc.constantFrom(...CONFIGURATIONS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('trust' as const), trusted: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'rest' }) },
);

/** What the client has open, and what was typed before. */
export interface Opened {
  text: string;
  version: number;
  readonly history: string[];
}

/** One editor on a workspace, whose files it may also find changed by others. Nothing is awaited but the sending. */
export class Player {
  readonly opened = new Map<Path, Opened>();
  trusted = true;

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
      case 'save':
        return this.save(one.path);
      case 'look':
        // The answer may be dropped when the next step is faster; that is not what is tested here.
        if (this.opened.has(one.path)) this.client.pull(this.uri(one.path)).catch(() => undefined);
        return;
      case 'configure':
        this.configure(one.settings);
        return this.client.configure({});
      case 'trust':
        return this.trust(one.trusted);
      case 'rest':
        return new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async trust(trusted: boolean): Promise<void> {
    this.trusted = trusted;
    await this.client.connection.sendNotification(TRUST_NOTIFICATION, { trusted });
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

  private async save(one: Path): Promise<void> {
    const open = this.opened.get(one);
    if (open === undefined) return;
    await this.write(one, open.text);
    await this.client.save(this.uri(one));
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
