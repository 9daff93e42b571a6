import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../../server/src/cli/commands';
import { helpText } from '../../../server/src/cli/help';
import { COMMAND_OPTIONS } from '../../../server/src/cli/parse';

describe('helpText', () => {
  test.each([undefined, ...COMMAND_NAMES])('of %s fits a terminal and tells the exit status', (command) => {
    const text = helpText(command);
    expect(text).toContain(`Usage: lookalike ${command ?? 'COMMAND'}`);
    expect(text).toContain('Exit status: 0 ');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test.each(COMMAND_NAMES)('of %s names its options, and no others', (command) => {
    const named = [...helpText(command).matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map((match) => match[1]);
    expect(named).toEqual(COMMAND_OPTIONS[command]);
  });

  test('of the program lists the commands, and no others', () => {
    const listed = [...helpText(undefined).matchAll(/^ {2}(\w+) {2,}/gm)].map((match) => match[1]);
    expect(listed).toEqual([...COMMAND_NAMES]);
  });
});
