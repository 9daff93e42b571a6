import { type ChildProcess, spawnSync } from 'node:child_process';
import Module, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { percentile } from './measure';
import { printTable, type Row } from './table';

/**
 * The client's own share of activation, in processes of their own whose editor answers at once: from before its bundle
 * is loaded until `activate` is back, in a window without a Python file; and until it starts the server's process, in a
 * window with one. Build the client before.
 */
const RUNS = 10;
const GOAL = 50;

const bundle = fileURLToPath(new URL('../../dist/client.js', import.meta.url));
const KINDS = ['without', 'with'] as const;
type Kind = (typeof KINDS)[number];

interface Measured {
  readonly clock: number;
  readonly processor: number;
}

/** Whatever is asked of it is another one of its kind, but for what decides what the client does. */
function editorWith(known: Readonly<Record<string, unknown>>): object {
  const anything = (): object =>
    new Proxy(
      function () {
        return undefined;
      },
      {
        get(target, key): unknown {
          if (key === 'prototype') return target.prototype;
          if (key === Symbol.toPrimitive) return () => '';
          if (key === 'then' || typeof key === 'symbol') return undefined;
          return Object.hasOwn(known, key) ? known[key] : anything();
        },
        set: () => true,
        apply: anything,
        construct: anything,
      },
    );
  return anything();
}

function editorFor(kind: Kind): object {
  const uri = { scheme: 'file', toString: () => 'file:///workspace/requirements.txt' };
  const document = { uri, languageId: 'pip-requirements', version: 1, getText: () => '' };
  return editorWith({
    textDocuments: kind === 'with' ? [document] : [],
    match: () => 1,
    ...{ workspaceFolders: undefined, notebookDocuments: [], visibleTextEditors: [], all: [] },
    ...{ version: '1.91.0', language: 'en', scheme: 'file', fsPath: '/workspace', isTrusted: true },
    asAbsolutePath: (path: string) => path,
  });
}

/** In a process of its own: measures, prints, ends. */
function measure(kind: Kind): void {
  const editor = editorFor(kind);
  const load = createRequire(__filename);
  const require = Object.getOwnPropertyDescriptor(Module.prototype, 'require')?.value as (
    id: string,
  ) => unknown;
  Module.prototype.require = Object.assign(function (this: Module, id: string): unknown {
    return id === 'vscode' ? editor : require.call(this, id);
  }, load);
  const used = process.cpuUsage();
  const start = performance.now();
  const end = (): never => {
    const clock = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    console.log(JSON.stringify({ clock, processor: (user + system) / 1e3 } satisfies Measured));
    process.exit();
  };
  const processes = load('node:child_process') as { fork: () => ChildProcess };
  processes.fork = end;
  const { activate } = load(bundle) as { activate: (context: object) => void };
  activate(editor);
  if (kind === 'without') end();
  setTimeout(() => {
    throw new Error('the server was not started');
  }, 5000);
}

function rowsFor(kind: Kind): readonly Row[] {
  const measured = Array.from({ length: RUNS }, (): Measured => {
    const { stdout, stderr } = spawnSync(process.execPath, [__filename, kind], { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as Measured;
  });
  const clocks = measured.map(({ clock }) => clock);
  const processor = percentile(
    measured.map((one) => one.processor),
    0.5,
  );
  const what = kind === 'with' ? 'until the server is started' : 'no Python file is open';
  return [
    {
      what: `${what}, median of ${RUNS}`,
      value: percentile(clocks, 0.5),
      unit: 'ms',
      atMost: GOAL,
      note: `quickest ${Math.min(...clocks).toFixed(0)}, processor ${processor.toFixed(0)}`,
    },
  ];
}

const kind = KINDS.find((one) => one === process.argv[2]);
if (kind !== undefined) measure(kind);
else printTable("Activation, the client's own share", KINDS.flatMap(rowsFor));
