import { describe, expect, it } from 'vitest';
import { readScript } from '../../../server/src/manifests/script';
import { describeEntry, misplacedSpans } from './describe-entry';

function entries(text: string): string[] {
  const manifest = readScript(text);
  expect(misplacedSpans(text, manifest)).toBe(0);
  return manifest.entries.map(describeEntry);
}

const block = (...lines: string[]): string => ['# /// script', ...lines, '# ///', ''].join('\n');

describe('readScript', () => {
  it.each<[string, string, string[]]>([
    [
      'a block',
      `#!/usr/bin/env python\n${block('# requires-python = ">=3.11"', '# dependencies = [', '#   "requests<3", # why', '#', "#   'rich',", '# ]')}import x\n`,
      ['dependencies requests <3', 'dependencies rich'],
    ],
    ['CRLF', block('# dependencies = ["a"]').replaceAll('\n', '\r\n'), ['dependencies a']],
    ['a BOM', `\ufeff${block('# dependencies = ["a"]')}`, ['dependencies a']],
    [
      "uv's tables",
      block(
        '# dependencies = ["a", "b"]',
        '# [tool.uv]',
        '# exclude-dependencies = ["c"]',
        '# [tool.uv.sources]',
        '# a = { path = "a" }',
      ),
      ['dependencies a source=path', 'dependencies b', 'tool.uv.exclude-dependencies c kind=exclude'],
    ],
    ['another type of block', block('# dependencies = ["a"]').replace('script', 'other'), []],
    ['an indented block', block('# dependencies = ["a"]').replaceAll('#', ' #'), []],
    [
      'the last closing mark counts',
      block('# dependencies = ["a",', '# ///', '# "b"]'),
      ['dependencies a', 'dependencies b'],
    ],
    [
      'a line without the blank ends the block',
      '# /// script\n# dependencies = ["a"]\n#x\n# ///\n',
      ['dependencies a'],
    ],
    ['half-typed', '# /// script\n# dependencies = [\n#   "requ\n', ['dependencies requ']],
    ['no block', 'print("# /// script")\ndependencies = ["a"]\n', []],
  ])('%s', (_name, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it('takes whole lines out, with their comment mark', () => {
    const text = block('# dependencies = [', '#   "a",', '#   "b",', '# ]');
    const removal = readScript(text).entries[0]?.removal;
    expect(removal && text.slice(removal.start, removal.end)).toBe('#   "a",\n');
  });

  it('says that the end of the block is missing', () => {
    expect(readScript('# /// script\n# dependencies = ["a"]\n').problems).toHaveLength(1);
    expect(readScript(block('# dependencies = ["a"]')).problems).toEqual([]);
  });
});
