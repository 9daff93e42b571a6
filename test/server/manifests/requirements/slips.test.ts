import { describe, expect, it } from 'vitest';
import { readConda } from '../../../../server/src/manifests/conda';
import { readRequirements } from '../../../../server/src/manifests/requirements/reader';
import { readTox } from '../../../../server/src/manifests/tox';
import type { Slip } from '../../../../server/src/manifests/types';

const HEX = 'a'.repeat(64);

/** A slip in one line: its kind, what it says, and the text at its place. */
function describeSlip(text: string, slip: Slip): string {
  const place = text.slice(slip.span.start, slip.span.end);
  switch (slip.kind) {
    case 'dropped-option':
      return `${slip.kind} ${slip.name} ${slip.value} beside ${slip.beside}: ${place}`;
    case 'dropped-text':
      return `${slip.kind} after ${slip.after}: ${place}`;
    case 'swallowed-line':
      return `${slip.kind} by ${slip.by}: ${place}`;
    case 'hash':
      return `${slip.kind} ${slip.wrong}: ${place}`;
    case 'abbreviated':
      return `${slip.kind} ${slip.name}: ${place}`;
    default:
      return `${slip.kind}: ${place}`;
  }
}

const slipsOf = (text: string): string[] =>
  readRequirements(text).slips.map((slip) => describeSlip(text, slip));

const rows: Record<string, [text: string, ...slips: string[]][]> = {
  'dropped options': [
    [
      'six --index-url https://a/s',
      'dropped-option --index-url https://a/s beside requirement: --index-url https://a/s',
    ],
    ['six ; os_name > "3" -i U', 'dropped-option --index-url U beside requirement: -i U'],
    ['six --pre', 'dropped-option --pre  beside requirement: --pre'],
    ['six -r a.txt', 'dropped-option --requirement a.txt beside requirement: -r a.txt'],
    [`six --hash=sha256:${HEX} --config-settings a=b`],
    [
      `-e ./x --hash=sha256:${HEX}`,
      `dropped-option --hash sha256:${HEX} beside editable: --hash=sha256:${HEX}`,
    ],
    ['-e ./x --pre', 'dropped-option --pre  beside editable: --pre'],
    ['-r a.txt --index-url U', 'dropped-option --index-url U beside include: --index-url U'],
    ['-r a.txt -r b.txt', 'dropped-option --requirement b.txt beside include: -r b.txt'],
    ['-i A --extra-index-url B --extra-index-url C'],
    ['-i A -i B', 'dropped-option --index-url A beside option: -i A'],
    ['-f A -f B', 'dropped-option --find-links B beside option: -f B'],
    ['--pre\n--trusted-host h\n-e name @ https://x.org/a.zip'],
  ],
  'dropped words': [
    ['--extra-index-url A B C', 'dropped-text after --extra-index-url: B C'],
    ['-r a.txt b.txt', 'dropped-text after --requirement: b.txt'],
    ['--pre six', 'dropped-text after --pre: six'],
    [`--hash=sha256:${HEX} six==1`, 'dropped-text after --hash: six==1'],
    [`six --hash=sha256:${HEX} ; os_name == "nt"`, 'dropped-text after --hash: ; os_name == "nt"'],
    ['--index-url A -- six', 'dropped-text after --index-url: six'],
    ['six # --index-url B'],
  ],
  'swallowed lines': [
    [`six==1 \\\n  --hash=sha256:${HEX} \\\nattrs==2`, 'swallowed-line by options: attrs==2'],
    [
      `six==1 \\\n  --hash=sha256:${HEX} \\\n  attrs==2 \\\n  --hash=sha256:${HEX}`,
      'swallowed-line by options: attrs==2',
    ],
    ['six # x \\\n--extra-index-url A', 'swallowed-line by comment: --extra-index-url A'],
    ['# x \\\n--extra-index-url A'],
    [`six==1 \\\n  --hash=sha256:${HEX} \\\n  # via x\nattrs`],
    ['--index-url \\\n  A'],
  ],
  'open ends': [
    ['six \\\n\nattrs', 'open-end: \\'],
    ['six \\\n  \r\nattrs', 'open-end: \\'],
    ['six \\', 'open-end: \\'],
    ['six \\\n', 'open-end: \\'],
    ['six \\\n  # note\n\nattrs'],
    ['six \\\n  # note \\\n'],
    ['six \\\n  >=1\n'],
  ],
  'hashes': [
    [`--hash=sha256:${HEX}`, `detached-hash: --hash=sha256:${HEX}`],
    [`six\n  --hash=sha256:${HEX} --hash=sha256:aa`, `detached-hash: --hash=sha256:${HEX} --hash=sha256:aa`],
    [`six --hash=sha256:${HEX}b`, `hash digits: sha256:${HEX}b`],
    [`six --hash=sha256:${HEX.slice(1)}g`, `hash digits: sha256:${HEX.slice(1)}g`],
    [`six --hash=sha512:${HEX}${HEX} --hash sha384:${HEX.slice(0, 32)}${HEX}`],
    [`six --hash=md5:${HEX}`, `hash algorithm: md5:${HEX}`],
    [`six --hash=${HEX}`, `hash form: ${HEX}`],
    [`six==1 \\\n  --hash=sha256:${HEX}\\\nattrs==2`, `hash digits: sha256:${HEX}\\\nattrs==2`],
    [`six --hash=sha256:${HEX.toUpperCase()}`],
  ],
  'options that are not written out': [
    ['--extra A', 'abbreviated --extra-index-url: --extra'],
    ['--extra=A', 'abbreviated --extra-index-url: --extra'],
    ['--pypi-url A', 'abbreviated --index-url: --pypi-url'],
    ['-i=A', 'abbreviated --index-url: -i='],
    ['--trusted h', 'abbreviated --trusted-host: --trusted'],
    ['--no-require', 'abbreviated --no-require-hashes: --no-require'],
    ['-i A\n-iA\n-f A\n--index-url=A\n--config-setting a=b\n-C a=b'],
  ],
};

for (const [title, table] of Object.entries(rows)) {
  describe(title, () => {
    it.each(table)('%j', (text, ...slips) => {
      expect(slipsOf(text)).toEqual(slips);
    });
  });
}

it('marks the options that have no effect, and no others', () => {
  const { options } = readRequirements('six -i A\n-e ./x --pre\n-r a.txt -f B\n-i C\n--pre');
  expect(options.map(({ name, dropped }) => [name, dropped])).toEqual([
    ['--index-url', true],
    ['--pre', true],
    ['--find-links', true],
    ['--index-url', undefined],
    ['--pre', undefined],
  ]);
});

it('gives the hashes of requirements at their places', () => {
  const text = `six==1 \\\n  --hash=sha256:aa \\\n  --hash sha512:bb\n--hash=sha256:cc\n-e ./x --hash=sha256:dd`;
  const { hashes } = readRequirements(text);
  expect(hashes.map(({ value, span }) => [value, text.slice(span.start, span.end)])).toEqual([
    ['sha256:aa', 'sha256:aa'],
    ['sha512:bb', 'sha512:bb'],
  ]);
});

it.each([
  ['conda', readConda, 'dependencies:\n  - pip\n  - pip:\n      - six --index-url https://a/s\n'],
  ['conda, quoted', readConda, 'dependencies:\n  - pip:\n      - "six \\x2d-index-url https://a/s"\n'],
  ['tox', readTox, '[testenv]\ndeps =\n  six --index-url https://a/s\n'],
])('finds the lines of pip in other formats: %s', (_, read, text) => {
  const [slip, ...others] = read(text).slips;
  expect(others).toEqual([]);
  expect(slip).toMatchObject({ kind: 'dropped-option', name: '--index-url', value: 'https://a/s' });
  expect(text.slice(slip?.span.start, slip?.span.end)).toContain('-index-url https://a/s');
});
