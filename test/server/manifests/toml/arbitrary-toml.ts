import fc from 'fast-check';

const blank = fc.constantFrom('', '', ' ', '  ', '\t');
const lineBreak = fc.constantFrom('\n', '\n', '\r\n');
const comment = fc.constantFrom('', '', ' # why "not" [x] = ', '#', '\t# é 😀');
const gap = fc
  .array(
    fc.tuple(blank, comment, lineBreak).map((parts) => parts.join('')),
    { maxLength: 2 },
  )
  .map((lines) => lines.join(''));

const plainText = fc
  .array(
    fc.constantFrom(
      'a',
      'B',
      '7',
      '-',
      '_',
      '.',
      ' ',
      '[',
      ']',
      '{',
      '}',
      '=',
      ',',
      '#',
      'é',
      'а',
      '😀',
      '>=1',
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));
const escape = fc.constantFrom('\\"', '\\\\', '\\n', '\\t', '\\u0064', '\\U0001F600', '\\b', '\\f', '\\r');
const basicText = fc
  .array(fc.oneof(plainText, escape, fc.constant("'")), { maxLength: 4 })
  .map((p) => p.join(''));
const literalText = fc
  .array(fc.oneof(plainText, fc.constantFrom('"', '\\', '\\n')), { maxLength: 4 })
  .map((p) => p.join(''));
const multiBasicText = fc
  .array(
    fc.oneof(
      plainText,
      escape,
      fc.constantFrom("'''", '"a', '""b', '\n', '\r\n', '\\\n  ', '\\  \n\n '),
      fc.constant('x'),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));
const multiLiteralText = fc
  .array(fc.oneof(plainText, fc.constantFrom('"""', "'a", "''b", '\\', '\n', '\r\n')), { maxLength: 6 })
  .map((parts) => parts.join(''));
const quotesAtEnd = fc.constantFrom('', '', "x'", "x''");
const doubleQuotesAtEnd = fc.constantFrom('', '', 'x"', 'x""');

const stringValue = fc.oneof(
  basicText.map((text) => `"${text}"`),
  literalText.map((text) => `'${text}'`),
  fc
    .tuple(lineBreak, multiBasicText, doubleQuotesAtEnd)
    .map(([first, text, end]) => `"""${first}${text}${end}"""`),
  fc
    .tuple(lineBreak, multiLiteralText, quotesAtEnd)
    .map(([first, text, end]) => `'''${first}${text}${end}'''`),
);
const bareValue = fc.constantFrom(
  ...[
    '0',
    '42',
    '+1_000',
    '-17',
    '0xDEAD_beef',
    '0o17',
    '0b01',
    '1.5',
    '6.6e-34',
    '1e6',
    'inf',
    '-nan',
    'true',
    'false',
  ],
  ...['1979-05-27T07:32:00Z', '1979-05-27 07:32:00', '1979-05-27T00:32:00.5-07:00', '1979-05-27', '07:32:00'],
);

const bareKey = fc.constantFrom('a', 'b', 'foo-bar', 'x_1', '2to3', 'true', '1979');
const keyPart = fc.oneof(
  { weight: 3, arbitrary: bareKey },
  { weight: 1, arbitrary: basicText.map((text) => `"${text}"`) },
  { weight: 1, arbitrary: literalText.map((text) => `'${text}'`) },
);
const keyPath = fc
  .array(keyPart, { minLength: 1, maxLength: 3 })
  .chain((parts) => fc.tuple(fc.constant(parts), blank, blank))
  .map(([parts, before, after]) => parts.join(`${before}.${after}`));

const { value } = fc.letrec<{ value: string; array: string; table: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    stringValue,
    bareValue,
    tie('array'),
    tie('table'),
  ),
  array: fc
    .tuple(fc.array(fc.tuple(gap, blank, tie('value'), gap), { maxLength: 4 }), fc.boolean(), gap, blank)
    .map(([items, trailing, behind, space]) => {
      const text = items.map(([before, lead, item, after]) => `${before}${lead}${item}${after}`).join(',');
      return `[${text}${trailing && items.length > 0 ? ',' : ''}${behind}${space}]`;
    }),
  table: fc.array(fc.tuple(blank, keyPath, blank, tie('value')), { maxLength: 3 }).map((pairs) => {
    const text = pairs.map(
      ([before, key, space, item], i) => `${before}k${i}.${key}${space}=${space}${item}`,
    );
    return `{${text.join(',')} }`;
  }),
}));

const statement = fc.tuple(blank, keyPath, blank, blank, value, comment).map(
  ([indent, key, before, after, item, end]) =>
    (n: number) =>
      `${indent}s${n}.${key}${before}=${after}${item}${end}`,
);
const header = fc.tuple(blank, keyPath, blank, comment).map(
  ([indent, key, space, end]) =>
    (n: number) =>
      `${indent}[${space}h${n}.${key}${space}]${end}`,
);
const arrayHeader = fc.tuple(keyPath, comment, fc.boolean()).map(
  ([key, end, same]) =>
    (n: number) =>
      same ? `[[many]]${end}` : `[[m${n}.${key}]]${end}`,
);
const trivia = fc.tuple(blank, comment).map((parts) => () => parts.join(''));

/** Texts of valid TOML 1.0 documents: every kind of key, header, string and nesting, with comments and both line ends. */
export const tomlText: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.oneof({ weight: 4, arbitrary: statement }, header, arrayHeader, trivia), lineBreak), {
    maxLength: 8,
  })
  .map((lines) => lines.map(([line, end], n) => line(n) + end).join(''));
