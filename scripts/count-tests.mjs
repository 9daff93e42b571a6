// Adds up what the test runners have said, as the last line of a run: `node scripts/count-tests.mjs LOG STATUS`
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const [file, status] = process.argv.slice(2);
const lines = stripVTControlCharacters(readFileSync(file, 'utf8')).split('\n');

/** The unit tests say `Tests  1 failed | 20 passed (21)`, the editor tests `20 passed, 1 failed`. */
const closing = lines.filter((line) => /^\s*Tests\s+\d|^\d+ passed, \d+ failed$/.test(line));
const sum = (word) =>
  closing.reduce((total, line) => total + Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0), 0);

const passed = sum('passed');
const failed = sum('failed');
// A check that fails before the tests, or a test file that doesn't load, is a failure too.
console.log(`${passed} passed, ${failed === 0 && status !== '0' ? 1 : failed} failed`);
