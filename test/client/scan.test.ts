import type { BaseLanguageClient } from 'vscode-languageclient';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createScan } from '../../client/src/scan';
import type { FindingCounts, ScanOutcome, ScanProgress, ScanResult } from '../../shared/src/scan-messages';

interface Token {
  isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): void;
}

/** What the editor was asked to show, what its user presses, and its settings. */
const editor = vi.hoisted(() => ({
  progresses: [] as { readonly title: string; readonly cancellable?: boolean; readonly location: number }[],
  reports: [] as { readonly message?: string; readonly increment?: number }[],
  /** Presses the button of the progress that is shown. */
  cancel: (): void => undefined,
  shown: [] as string[],
  offered: [] as (readonly string[])[],
  chosen: undefined as string | undefined,
  executed: [] as string[],
  settings: [] as object[],
}));

vi.mock('vscode', () => {
  class Source {
    private readonly listeners: (() => void)[] = [];
    readonly token: Token = {
      isCancellationRequested: false,
      onCancellationRequested: (listener) => this.listeners.push(listener),
    };
    cancel(): void {
      this.token.isCancellationRequested = true;
      for (const listener of this.listeners) listener();
    }
  }
  return {
    CancellationTokenSource: Source,
    ProgressLocation: { Notification: 15, Window: 10 },
    commands: { executeCommand: (id: string) => editor.executed.push(id) },
    l10n: {
      t: (text: string, ...values: readonly unknown[]) =>
        text.replace(/\{(\d)\}/g, (_all, at: string) => String(values[Number(at)])),
    },
    window: {
      withProgress(
        options: (typeof editor.progresses)[number],
        task: (progress: object, token: Token) => Promise<unknown>,
      ) {
        editor.progresses.push(options);
        const source = new Source();
        editor.cancel = () => {
          source.cancel();
        };
        const report = (one: (typeof editor.reports)[number]) => editor.reports.push(one);
        return task({ report }, source.token);
      },
      showInformationMessage(text: string, ...offered: string[]) {
        editor.shown.push(`information: ${text}`);
        editor.offered.push(offered);
        return Promise.resolve(editor.chosen);
      },
      showWarningMessage: (text: string) => editor.shown.push(`warning: ${text}`),
      setStatusBarMessage: (text: string) => editor.shown.push(`status: ${text}`),
    },
    workspace: {
      get workspaceFolders() {
        return editor.settings.map((_settings, at) => ({ at }));
      },
      getConfiguration: (_section: string, { at }: { readonly at: number }) => editor.settings[at],
    },
  };
});
vi.mock('vscode-languageclient', () => ({ ProgressType: Object }));

beforeEach(() => {
  for (const list of [editor.progresses, editor.reports, editor.shown, editor.offered]) list.length = 0;
  editor.executed.length = 0;
  Object.assign(editor, { chosen: undefined, settings: [] });
});

const counts = (error = 0, certain = 0): FindingCounts => ({
  files: 3,
  names: 9,
  findings: { error, warning: 0, information: 0, hint: 0 },
  suppressed: 0,
  unread: 0,
  certain,
});

/** A scan whose server answers with `outcome`, or as cancelled once its token is. */
function start(outcome: ScanOutcome = 'complete', found = counts()) {
  const asked: unknown[] = [];
  const busy: boolean[] = [];
  const reported: string[] = [];
  let tell: (state: ScanProgress) => void = () => undefined;
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const client = {
    onProgress(_type: unknown, _token: string, listener: typeof tell) {
      tell = listener;
      return { dispose: () => (tell = () => undefined) };
    },
    async sendRequest(_method: string, params: unknown, token: Token): Promise<ScanResult> {
      asked.push(params);
      const cancelled = new Promise<void>((resolve) => {
        token.onCancellationRequested(resolve);
      });
      await Promise.race([answered, cancelled]);
      return { outcome: token.isCancellationRequested ? 'cancelled' : outcome, counts: found };
    },
  } as unknown as BaseLanguageClient;
  const scan = createScan({
    running: () => Promise.resolve(client),
    output: { info: () => undefined, error: () => undefined } as never,
    showReport: () => {
      reported.push('shown');
      return Promise.resolve();
    },
    onBusy: (one) => busy.push(one),
  });
  const asking = (count = 1) => vi.waitUntil(() => asked.length >= count);
  const progress = (state: ScanProgress): void => {
    tell(state);
  };
  return { scan, client, asked, asking, busy, reported, answer, progress };
}

/** Lets what nobody waits for happen. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the command', () => {
  test('shows how far it is, and a button that cancels; what was found by then is told', async () => {
    const { scan, asking, progress, busy } = start('complete', counts(2));
    const running = scan.run();
    await asking();
    expect(editor.progresses).toMatchObject([{ location: 15, cancellable: true }]);
    expect(busy).toEqual([true]);
    progress({ done: 50, all: 200 });
    progress({ done: 100, all: 200 });
    expect(editor.reports).toEqual([
      { message: '50 of 200 files', increment: 25 },
      { message: '100 of 200 files', increment: 25 },
    ]);
    editor.cancel();
    expect((await running)?.outcome).toBe('cancelled');
    expect(busy).toEqual([true, false]);
    expect(editor.shown).toEqual(['information: The scan was cancelled. Files: 3; names: 9; errors: 2.']);
    expect(editor.offered).toEqual([['Show Report']]);
  });

  test('is cancelled by whoever calls it as well', async () => {
    const { scan, asking } = start();
    let cancel = (): void => undefined;
    const token: Token = {
      isCancellationRequested: false,
      onCancellationRequested: (listener) => {
        cancel = listener;
      },
    };
    const running = scan.run(token as never);
    await asking();
    cancel();
    expect((await running)?.outcome).toBe('cancelled');
  });

  test.each([
    ['complete', counts(), 'status: The workspace is scanned. Files: 3; names: 9; no findings.'],
    ['complete', counts(1), 'information: The workspace is scanned. Files: 3; names: 9; errors: 1.'],
    ['limited', counts(), 'information: The workspace is scanned. Files: 3; names: 9; no findings.'],
    ['unable', counts(), 'warning: The files of this workspace can not be looked for.'],
  ] as const)('tells of a scan that is %s with %j', async (outcome, found, shown) => {
    const { scan, answer } = start(outcome, found);
    answer();
    await scan.run();
    expect(editor.shown).toEqual([shown]);
  });

  test.each([
    ['Show Report', { reported: ['shown'], executed: [] as string[] }],
    ['Fix All in Workspace…', { reported: [], executed: ['lookalike.fixWorkspace'] }],
    [undefined, { reported: [], executed: [] as string[] }],
  ])('does what is chosen of its summary: %s', async (chosen, expected) => {
    editor.chosen = chosen;
    const { scan, answer, reported } = start('complete', counts(2, 1));
    answer();
    await scan.run();
    await settled();
    expect(editor.offered).toEqual([['Show Report', 'Fix All in Workspace…']]);
    expect({ reported, executed: editor.executed }).toEqual(expected);
  });
});

describe('on opening', () => {
  test.each([
    ['nothing is scanned unless a folder wants it', [{}, { scan: { onOpen: false } }], []],
    ['one folder that wants it is enough', [{}, { scan: { onOpen: true } }], [{ onOpen: true }]],
    ['nothing is scanned without a folder', [], []],
  ])('%s', async (_what, settings, asked) => {
    editor.settings = settings;
    const started = start();
    started.answer();
    started.scan.open();
    await settled();
    expect(started.asked).toEqual(asked);
    expect(editor.shown).toEqual([]);
    expect(editor.progresses.every(({ location }) => location === 10)).toBe(true);
  });
});

describe('a server that begins to run', () => {
  test.each(['complete', 'limited'] as const)('scans again what was %s', async (outcome) => {
    const { scan, client, asked, asking, answer } = start(outcome);
    answer();
    scan.resume(client);
    await scan.run();
    expect(asked).toHaveLength(1);
    scan.resume(client);
    await asking(2);
    expect(asked[1]).toEqual({});
  });

  test.each(['cancelled', 'declined', 'unable'] as const)('leaves what was %s', async (outcome) => {
    const { scan, client, asked, answer } = start(outcome);
    answer();
    await scan.run();
    scan.resume(client);
    await settled();
    expect(asked).toHaveLength(1);
  });
});

describe('what needs all files', () => {
  test('scans once, without a summary', async () => {
    const { scan, asked, answer } = start('complete', counts(1));
    answer();
    expect([await scan.ensure(), await scan.ensure()]).toEqual([true, true]);
    expect(asked).toHaveLength(1);
    expect(editor.shown).toEqual([]);
  });

  test('is not done where the scan before was cancelled', async () => {
    const { scan, asking } = start();
    const ensured = scan.ensure();
    await asking();
    editor.cancel();
    expect(await ensured).toBe(false);
  });

  test('is done with what is open where nobody can look for files', async () => {
    const { scan, answer } = start('unable');
    answer();
    expect(await scan.ensure()).toBe(true);
  });
});
