import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createIndexUpdates } from '../../client/src/index-updates';
import type { UpdateIndexResult } from '../../shared/src/update-messages';

/** The editor's settings and what it showed. */
const editor = vi.hoisted(() => ({
  index: {},
  shown: [] as string[],
  changed: (): void => undefined,
}));

vi.mock('vscode', () => ({
  ProgressLocation: { Notification: 15 },
  window: {
    withProgress: (_options: unknown, task: (progress: unknown, token: unknown) => unknown) =>
      task({ report: () => undefined }, { isCancellationRequested: false }),
    showInformationMessage: (text: string) => editor.shown.push(`information: ${text}`),
    showWarningMessage: (text: string) => editor.shown.push(`warning: ${text}`),
  },
  workspace: {
    getConfiguration: () => ({ index: editor.index }),
    onDidChangeConfiguration(listener: (event: object) => void) {
      editor.changed = () => {
        listener({ affectsConfiguration: (name: string) => name === 'lookalike.index.autoUpdate' });
      };
      return { dispose: () => undefined };
    },
  },
}));
vi.mock('vscode-languageclient', () => ({ WorkDoneProgress: { type: 'progress' } }));

const DAY = 86_400_000;
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T12:00:00Z') });
  editor.index = {};
  editor.shown = [];
});
afterEach(() => {
  vi.useRealTimers();
});

/** An extension with a server that answers each request in its way. */
function start(answer: () => UpdateIndexResult | Error, state = new Map<string, unknown>()) {
  const asked: unknown[] = [];
  const failures: (string | undefined)[] = [];
  const client = {
    onProgress: () => ({ dispose: () => undefined }),
    sendRequest(method: string, params: unknown) {
      asked.push([method, params]);
      const given = answer();
      return given instanceof Error ? Promise.reject(given) : Promise.resolve(given);
    },
  } as never;
  const updates = createIndexUpdates({
    state: {
      keys: () => [...state.keys()],
      get: (key: string) => state.get(key),
      update: (key: string, value: unknown) => {
        state.set(key, value);
        return Promise.resolve();
      },
    } as never,
    running: () => Promise.resolve(client),
    current: () => client,
    onFailure: (problem) => failures.push(problem),
  });
  return { ...updates, asked, failures, state };
}

const good: UpdateIndexResult = { outcome: 'updated', messages: ['All new.'] };
const bad: UpdateIndexResult = { outcome: 'failed', messages: ['There is no such host.'] };

test('nothing is asked for by itself unless the user has set a schedule', async () => {
  const session = start(() => good);
  session.wake();
  editor.index = { autoUpdate: 'often' };
  editor.changed();
  await vi.advanceTimersByTimeAsync(60 * DAY);
  expect(session.asked).toEqual([]);
});

test('a scheduled update says nothing where it succeeds, and windows share the day of the last', async () => {
  editor.index = { autoUpdate: 'weekly' };
  const first = start(() => good);
  first.wake();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(first.asked).toEqual([['lookalike/updateIndex', { unlessWithin: 3_600_000 }]]);
  const second = start(() => good, first.state);
  second.wake();
  await vi.advanceTimersByTimeAsync(6 * DAY);
  expect([first.asked.length, second.asked.length]).toEqual([1, 0]);
  await vi.advanceTimersByTimeAsync(2 * DAY);
  expect(first.asked.length + second.asked.length).toBe(2);
  expect(editor.shown).toEqual([]);
  expect(new Set([...first.failures, ...second.failures])).toEqual(new Set([undefined]));
});

test.each([
  ['an outcome', bad],
  ['a rejected request', new Error('There is no such host.')],
])('a failure (%s) is told once, where it lasts, and goes with the next success', async (_what, failure) => {
  editor.index = { autoUpdate: 'monthly' };
  let answer: UpdateIndexResult | Error = failure;
  const session = start(() => answer);
  session.wake();
  await vi.advanceTimersByTimeAsync(60_000);
  for (let i = 0; i < 5; i++) {
    session.wake();
    await vi.advanceTimersByTimeAsync(60_000);
  }
  expect(session.failures).toEqual(['There is no such host.']);
  expect(editor.shown).toEqual([]);
  answer = good;
  await vi.advanceTimersByTimeAsync(2 * DAY);
  expect(session.failures).toEqual(['There is no such host.', undefined]);
});

test('turning the schedule on is enough, and an update on command counts for it', async () => {
  const session = start(() => good);
  session.wake();
  await session.run();
  expect(editor.shown).toEqual(['information: Lookalike: All new.']);
  editor.index = { autoUpdate: 'daily' };
  editor.changed();
  await vi.advanceTimersByTimeAsync(23 * 3_600_000);
  expect(session.asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2 * 3_600_000);
  expect(session.asked).toHaveLength(2);
});

test('an update that another process is at is no failure, but is said to whoever asked', async () => {
  const session = start(() => ({ outcome: 'busy', messages: ['Another update is running.'] }));
  await session.run();
  expect(editor.shown).toEqual(['warning: Lookalike: Another update is running.']);
  expect([session.failures, [...session.state]]).toEqual([[], []]);
});
