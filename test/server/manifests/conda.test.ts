import { describe, expect, it } from 'vitest';
import { readConda } from '../../../server/src/manifests/conda';
import { describeEntry, misplacedSpans } from './describe-entry';

function entries(text: string): string[] {
  const manifest = readConda(text);
  expect(misplacedSpans(text, manifest)).toBe(0);
  return manifest.entries.map(describeEntry);
}

describe('readConda', () => {
  it.each<[string, string, string[]]>([
    [
      'conda packages',
      `name: x
channels: [conda-forge]
dependencies:
  - python=3.12  # why
  - conda-forge::numpy=1.26=py_0
  - "scipy>=1"
  - pandas 2.*
  - pytorch[version='>=2', build=cuda*]
  - {{ template }}
prefix: /opt`,
      [
        'dependencies python =3.12 source=conda',
        'dependencies numpy =1.26=py_0 source=conda',
        'dependencies scipy >=1 source=conda',
        'dependencies pandas 2.* source=conda',
        "dependencies pytorch [version='>=2', build=cuda*] source=conda",
      ],
    ],
    [
      'requirement lines',
      `dependencies:
  - pip
  - pip:
    - requests[socks]>=2; python_version < "3.9"  # why
    - 'foo @ https://example.com/foo.zip'
    - "b\\u0061r==1"
    - -r dev.txt
    - -e ./local
    - --index-url https://example.com/simple
  - zlib`,
      [
        'dependencies pip source=conda',
        'dependencies.pip requests [socks] >=2 ; python_version < "3.9"',
        'dependencies.pip foo @ https://example.com/foo.zip source=url',
        'dependencies.pip bar ==1',
        'dependencies zlib source=conda',
      ],
    ],
    [
      'lists in brackets',
      'dependencies: [a=1, {pip: [b>=1, c]}]',
      ['dependencies a =1 source=conda', 'dependencies.pip b >=1', 'dependencies.pip c'],
    ],
    [
      'a slipped indentation',
      'dependencies:\n  - a=1\n   - b\n  - pip:\n      - c\n     - d\n',
      [
        'dependencies a =1 source=conda',
        'dependencies b source=conda',
        'dependencies.pip c',
        'dependencies.pip d',
      ],
    ],
    [
      'an open quote',
      'dependencies:\n  - pip:\n    - "requ\n    - c # why\nname: x\nother:\n  - z',
      ['dependencies.pip requ', 'dependencies.pip c'],
    ],
    [
      'CRLF and a BOM',
      '\ufeffdependencies:\r\n  - a\r\n  - pip:\r\n    - b\r\n',
      ['dependencies a source=conda', 'dependencies.pip b'],
    ],
    ['no environment', 'just: [text]\n- x\n', []],
    ['an empty list', 'dependencies:\n', []],
  ])('%s', (_name, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it('notes includes, options and paths of the pip list', () => {
    const { includes, options, unnamed } = readConda(
      'dependencies:\n  - pip:\n    - -r dev.txt\n    - -e ./local\n    - --index-url https://example.com/simple\n',
    );
    expect(includes.map(({ path }) => path)).toEqual(['dev.txt']);
    expect(unnamed.map(({ text }) => text)).toEqual(['./local']);
    expect(options.map(({ name, value }) => `${name} ${value}`)).toEqual([
      '--index-url https://example.com/simple',
    ]);
  });

  it.each([
    ['dependencies:\n  - a\n  - b # why\n', 'b', 'dependencies:\n  - a\n'],
    ['dependencies: [a, b]\n', 'a', 'dependencies: [b]\n'],
  ])('removes an item: %j', (text, name, expected) => {
    const removal = readConda(text).entries.find((entry) => entry.name === name)?.removal;
    expect(removal && text.slice(0, removal.start) + text.slice(removal.end)).toBe(expected);
  });

  it('comes back from nesting that the parser has no stack for', () => {
    expect(readConda(`dependencies: ${'['.repeat(10_000)}`).entries).toEqual([]);
  });
});
