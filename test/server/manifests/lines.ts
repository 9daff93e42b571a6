import fc from 'fast-check';

const name = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,10}$/),
  fc.constantFrom('django', 'djаngo', 'zope.interface', 'a', '2to3', 'djan\u200bgo', 'x😀y', 'ｆｏｏ'),
);
const blanks = fc.constantFrom('', '', ' ', '  ', '\t');
const specifier = fc.constantFrom(
  '',
  '==1.0',
  '>=1,<2',
  ' ~= 2.0 , !=2.1',
  '===x',
  '(>=1)',
  '=1.0=py_0',
  ' 1.0',
  '>=',
);
const extras = fc.constantFrom('', '[a]', '[a, b]', ' [ a ]', '[', '[]', '[a,]');
const marker = fc.constantFrom(
  '',
  '; python_version < "3"',
  `;os_name=='nt'`,
  ' ;',
  ' ; extra == "x" and (a or b)',
);
const comment = fc.constantFrom('', ' # via x', '#y', '\t# ü 😀', ' #');
const hash = fc.constantFrom(
  '',
  ' --hash=sha256:aa',
  ' \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb',
  ' --hash',
);
const url = fc.constantFrom(
  'https://x.org/a.zip',
  'git+https://x.org/a.git@v1#egg=',
  './a',
  'x/b-1.0-py3-none-any.whl',
);

const requirement = fc
  .tuple(blanks, name, extras, specifier, marker, hash, comment)
  .map((parts) => parts.join(''));
const direct = fc
  .tuple(name, fc.constantFrom(' @ ', '@', ' @'), url, marker, comment)
  .map((parts) => parts.join(''));
const location = fc
  .tuple(fc.constantFrom('', '-e ', '-e', '--editable='), url, name)
  .map((parts) => parts.join(''));
const option = fc.constantFrom(
  '-r base.txt',
  '-rbase.txt',
  '--constraint=c.txt',
  '-i https://x.org/simple --trusted-host x.org',
  '--pre',
  '--no-binary :all:',
  '--index-url "https://x.org',
  '- foo',
  '* foo',
  '{{ x }}',
  '# only a comment',
  '',
);

/** One line of a requirements file, mostly right, now and then half-typed or wrong. */
const requirementLine = fc.oneof(
  { weight: 5, arbitrary: requirement },
  { weight: 1, arbitrary: direct },
  { weight: 1, arbitrary: location },
  { weight: 2, arbitrary: option },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\\\n', '\\\r\n', '\f', '\u2028', '\u0085');

/** A whole file of such lines. */
export const requirementText = fc
  .array(fc.tuple(requirementLine, lineEnd), { maxLength: 12 })
  .map((lines) => lines.map((line) => line.join('')).join(''));

/** A place, in thousandths of a text, with how much is deleted there and what is put in. */
export const edit = fc.record({
  at: fc.integer({ min: 0, max: 1000 }),
  remove: fc.integer({ min: 0, max: 6 }),
  insert: fc.oneof(
    fc.constantFrom('', 'a', '\n', '\r', '\r\n', '\\', '\\\n', '#', ' ', '"', '[', '-', '\ufeff', '\u2028'),
    fc.string({ unit: 'binary', maxLength: 4 }),
    requirementLine,
  ),
});

export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

export function applyEdit(text: string, { at, remove, insert }: Edit): string {
  const start = Math.floor((text.length * at) / 1000);
  return text.slice(0, start) + insert + text.slice(start + remove);
}
