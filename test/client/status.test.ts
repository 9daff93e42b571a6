import { beforeEach, expect, test, vi } from 'vitest';
import { createStatusItem } from '../../client/src/status';
import type { CountsParams } from '../../shared/src/scan-messages';

/** The editor's items by their ids, and the setting on the age of the index. */
const editor = vi.hoisted(() => ({
  items: new Map<string, Record<string, unknown>>(),
  warnAfterDays: undefined as number | undefined,
}));

vi.mock('vscode', () => ({
  l10n: {
    t: (text: string, ...values: readonly unknown[]) =>
      text.replace(/\{(\d)\}/g, (_all, at: string) => String(values[Number(at)])),
  },
  LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
  languages: {
    createLanguageStatusItem(id: string) {
      const item = { dispose: () => undefined };
      editor.items.set(id, item);
      return item;
    },
  },
  workspace: { getConfiguration: () => ({ index: { warnAfterDays: editor.warnAfterDays } }) },
}));

beforeEach(() => {
  editor.items.clear();
  editor.warnAfterDays = undefined;
});

const server = () => editor.items.get('lookalike.status');
const index = () => editor.items.get('lookalike.index');

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000 - 1000).toISOString().slice(0, 10);
const ready = (date: string) => ({ state: 'ready' as const, index: { date, names: 1000, ranked: 10 } });

const counts = (errors: number, more: Partial<CountsParams['counts']> = {}): CountsParams => ({
  counts: {
    files: 12,
    names: 340,
    findings: { error: errors, warning: 0, information: 0, hint: 0 },
    suppressed: 0,
    unread: 0,
    certain: 0,
    ...more,
  },
});

test('tells what is found and checked, and offers the scan, then the report', () => {
  const status = createStatusItem(true);
  status.show(ready(daysAgo(1)));
  expect(server()).toMatchObject({ text: 'Lookalike: no findings', busy: false, severity: 0 });
  status.count(counts(1));
  expect(server()).toMatchObject({
    text: 'Lookalike: 1 finding',
    detail: 'names checked: 340, files: 12',
    command: { command: 'lookalike.scanWorkspace' },
  });
  status.count({ ...counts(2, { suppressed: 3 }), scanned: 'complete' });
  expect(server()).toMatchObject({
    text: 'Lookalike: 2 findings',
    detail: 'names checked: 340, files: 12, accepted by the policy: 3',
    command: { command: 'lookalike.showReport' },
  });
});

test('is busy while the index loads, and loud when something is wrong', () => {
  const status = createStatusItem(true);
  status.show({ state: 'loading' });
  expect(server()).toMatchObject({ busy: true });
  status.show(ready(daysAgo(1)));
  status.scanning(true);
  expect(server()).toMatchObject({ busy: true });
  status.scanning(false);
  expect(server()).toMatchObject({ busy: false });
  status.show({ state: 'limited', problem: 'No index.' });
  expect(server()).toMatchObject({ busy: false, severity: 1, detail: 'No index.' });
  status.show({ state: 'stopped' });
  expect(server()).toMatchObject({ severity: 1, command: { command: 'lookalike.restartServer' } });
});

test.each([
  [1, undefined, 0],
  [60, undefined, 0],
  [62, undefined, 1],
  [62, 90, 0],
  [3000, 0, 0],
])('an index of %i days is called old where the setting is %s: %i', (days, setting, severity) => {
  editor.warnAfterDays = setting;
  const status = createStatusItem(true);
  status.show(ready(daysAgo(days)));
  expect(index()).toMatchObject({ text: `Name index of ${daysAgo(days)}`, severity });
  expect(String(index()?.detail).includes('days old')).toBe(severity === 1);
});

test('offers the update of the index where the server can fetch one', () => {
  createStatusItem(false).show(ready(daysAgo(1)));
  expect(index()?.command).toBeUndefined();
  createStatusItem(true).show(ready(daysAgo(1)));
  expect(index()?.command).toMatchObject({ command: 'lookalike.updateIndex' });
});

test('tells that the last update has failed, beside what there is, until one has not', () => {
  const status = createStatusItem(true);
  status.updateFailed('There is no such host.');
  expect(index()?.text).toBeUndefined();
  status.show(ready(daysAgo(1)));
  expect(index()).toMatchObject({
    text: `Name index of ${daysAgo(1)}`,
    detail: 'The last update failed: There is no such host. (1,000 names)',
    severity: 1,
  });
  status.updateFailed(undefined);
  expect(index()).toMatchObject({ detail: '1,000 names', severity: 0 });
});
