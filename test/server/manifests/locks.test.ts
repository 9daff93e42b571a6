import { describe, expect, test } from 'vitest';
import { isJudged } from '../../../server/src/analysis/leniency';
import { readerOf } from '../../../server/src/manifests/registry';
import { describeEntry, misplacedSpans } from './describe-entry';
import { LOCK_FILES } from './lock-files';

type LockFormat = keyof typeof LOCK_FILES;

function read(format: LockFormat, text: string = LOCK_FILES[format]) {
  const manifest = readerOf(format)?.(text);
  if (manifest === undefined) throw new Error(format);
  expect(misplacedSpans(text, manifest)).toBe(0);
  return manifest;
}

const rows: readonly (readonly [format: LockFormat, entries: readonly string[]])[] = [
  [
    'pylock',
    [
      "packages attrs ==25.1.0 ; python_version < '3.9' kind=locked",
      'packages shop kind=locked source=path editable',
      'packages tool @ https://git.example.com/tool.git kind=locked source=vcs',
      'packages zip @ https://example.com/zip.zip kind=locked source=url',
    ],
  ],
  [
    'uv-lock',
    [
      'package shop ==0.1.0 kind=locked source=workspace editable',
      'package six ==1.17.0 kind=locked',
      'package tool ==2 @ https://git.example.com/tool?rev=1#00 kind=locked source=vcs',
      'package near ==1 kind=locked source=path',
    ],
  ],
  [
    'poetry-lock',
    [
      "package six ==1.17.0 ; python_version < '3' kind=locked",
      'package inside ==2 kind=locked source=named-index',
      'package tool ==3 @ https://git.example.com/tool.git kind=locked source=vcs',
    ],
  ],
  [
    'pdm-lock',
    [
      "package uvicorn [standard] ==0.34.0 ; python_version >= '3.9' kind=locked",
      'package tool ==1 @ https://git.example.com/tool.git kind=locked source=vcs',
      'package near ==1 kind=locked source=path editable',
    ],
  ],
  [
    'pipfile-lock',
    [
      "default requests [socks,security] ==2.32.3 ; python_version >= '3.8' kind=locked",
      'default inside ==1 kind=locked source=named-index',
      'default tool @ https://git.example.com/tool.git kind=locked source=vcs editable',
      'develop near kind=locked source=path',
      'develop six kind=locked',
    ],
  ],
];

describe('lock files', () => {
  test.each(rows)('%s', (format, expected) => {
    const { entries, problems, includes, options } = read(format);
    expect(entries.map(describeEntry)).toEqual(expected);
    expect([...problems, ...includes, ...options]).toEqual([]);
    expect(entries.filter(isJudged)).toEqual([]);
  });

  test.each(rows)('%s, cut anywhere, keeps the packages before the cut', (format, expected) => {
    const text = LOCK_FILES[format];
    const whole = read(format).entries;
    for (let at = 0; at <= text.length; at += 7) {
      const { entries } = read(format, text.slice(0, at));
      const before = whole.filter(({ nameSpan }) => nameSpan.end < at).map(({ name }) => name);
      expect(entries.map(({ name }) => name).slice(0, before.length)).toEqual(before);
      expect(entries.length).toBeLessThanOrEqual(expected.length);
    }
  });
});

test.each([
  [
    'a string without its end',
    '{"default": {"six": {"version": "==1\n}, "attrs": {"version": "==2"}}}',
    ['six', 'attrs'],
  ],
  ['an escape that is none', '{"default": {"s\\ix": {}}}', ['s\\ix']],
  ['lists where objects are expected', '{"default": ["six", {"attrs": {}}]}', []],
  ['closing brackets alone', '}}]]{"default": {"six": {}}}', ['six']],
  ['no object at all', '"default"', []],
])('a Pipfile.lock with %s', (_what, text, names) => {
  expect(read('pipfile-lock', text).entries.map(({ name }) => name)).toEqual(names);
});
