import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, JSON_INDEX, simpleJson, startServer } from '../server/refresh/support';
import { CLI, type Folder, temporaryFolder } from './run';
import { startLookalike } from './start';

let folder: Folder;
let server: Awaited<ReturnType<typeof startServer>>;
beforeEach(async () => {
  folder = temporaryFolder();
  server = await startServer({ '/private/': answer(JSON_INDEX, simpleJson(['acme-core'])) });
});
afterEach(() => {
  server.stop();
  folder.remove();
});

function update(...args: readonly string[]) {
  const off = ['--names', 'off', '--ranking', 'off', '--malicious', 'off'];
  const source = ['--private', `http://127.0.0.1:${server.port}/private/`, '--data-dir', folder.path];
  return startLookalike(CLI, ['index', 'update', ...off, ...source, ...args], {}).outcome;
}

/** Lets what was asked for have been asked for so many days ago. */
function wait(days: number): void {
  const path = join(folder.path, 'current.json');
  const then = new Date(Date.now() - days * 86_400_000).toISOString();
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"checked": "[^"]*"/, `"checked": "${then}"`));
}

test('--if-older-than leaves out what was asked for lately, by days', async () => {
  const first = await update('--if-older-than', '2');
  expect([first.status, first.stderr]).toEqual([0, '']);
  expect(first.stdout).toMatch(/^private {3}updated: 1 name of /);
  wait(1);
  const before = readdirSync(folder.path);
  const second = await update('--if-older-than', '2');
  expect([second.status, second.stderr]).toEqual([0, '']);
  expect(second.stdout).toMatch(/^private {3}asked for on [\d-]+, not again; of [\d-]+\n$/);
  expect(readdirSync(folder.path)).toEqual(before);
  expect(server.asked).toHaveLength(1);
  expect((await update('--if-older-than', '1')).status).toBe(0);
  expect(server.asked).toHaveLength(2);
  wait(2);
  await update('--if-older-than', '2');
  expect(server.asked).toHaveLength(3);
});

test.each(['0', '366', 'x', '', '-1'])('--if-older-than %j is wrong usage', async (days) => {
  const { status, stderr } = await update(`--if-older-than=${days}`);
  expect(status).toBe(2);
  expect(stderr).toMatch(/--if-older-than (?:is a number of days from 1 to 365|needs a value)/);
  expect(server.asked).toEqual([]);
});
