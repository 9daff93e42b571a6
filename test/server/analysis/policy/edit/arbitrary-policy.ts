import fc from 'fast-check';

/** A policy file as somebody may have written it. */
export interface WrittenPolicy {
  readonly path: 'lookalike.toml' | 'pyproject.toml';
  readonly text: string;
}

const word = fc.stringMatching(/^[a-z][a-z0-9-]{2,8}$/);
const comment = fc.constantFrom('', ' # why', '  # [x]', ' # "a", ]');
const quote = fc.constantFrom('"', "'");
const string = fc.tuple(word, quote).map(([text, mark]) => `${mark}${text}${mark}`);
const blank = fc.constantFrom('', '', '# a note', '   ');

/** A list in any layout: on one line, a line for each item, with and without a last comma, with comments. */
const list = fc
  .record({
    items: fc.array(fc.tuple(string, comment), { maxLength: 4 }),
    layout: fc.constantFrom('line', 'line-comma', 'lines', 'lines-comma', 'lines-note', 'hugging'),
    indent: fc.constantFrom('  ', '    ', '\t'),
  })
  .map(({ items, layout, indent }) => {
    const texts = items.map(([text]) => text);
    switch (layout) {
      case 'line':
        return `[${texts.join(', ')}]`;
      case 'line-comma':
        return texts.length === 0 ? '[ ]' : `[ ${texts.join(', ')}, ]`;
      case 'hugging':
        return `[${texts.join(`,\n${indent}`)}]`;
      default: {
        const last = items.length - 1;
        const rows = items.map(([text, note], at) => {
          const comma = at < last || layout !== 'lines' ? ',' : '';
          return `${indent}${text}${comma}${note}\n`;
        });
        const note = layout === 'lines-note' ? `${indent}# the end\n` : '';
        return `[\n${rows.join('')}${note}]`;
      }
    }
  });

const scalars = fc.subarray(['schema = 1', 'require-reason = false', 'max-days = 365']);

const block = fc
  .record({
    name: string,
    rules: fc.constantFrom('["name.unknown"]', "['name.typo', 'name.unknown']"),
    reason: string,
  })
  .map(({ name, rules, reason }) => [`name = ${name}`, `rules = ${rules}`, `reason = ${reason}`]);

const privatePart = fc.record({
  form: fc.constantFrom('none', 'header', 'dotted', 'inline', 'empty-header'),
  names: fc.option(list),
  indexes: fc.option(fc.constant('["https://pkgs.acme.example/"]')),
});

const allowPart = fc.record({
  form: fc.constantFrom('blocks', 'list'),
  blocks: fc.array(block, { maxLength: 3 }),
  indent: fc.constantFrom('', '  '),
  note: blank,
});

/** Valid policy files in all the ways that TOML has for them, with comments, indentation and any line ends. */
export const arbitraryPolicy: fc.Arbitrary<WrittenPolicy> = fc
  .record({
    path: fc.constantFrom('lookalike.toml', 'pyproject.toml'),
    scalars,
    private: privatePart,
    allow: allowPart,
    before: fc.constantFrom(
      '',
      '[project]\nname = "x" # y\n',
      '# a head\n\n[build-system]\nrequires = [\n  "a",\n]\n',
    ),
    after: fc.constantFrom(
      '',
      '\n[tool.ruff]\nline-length = 99\n',
      '# of ruff\n[tool.ruff.lint]\nselect = ["A"]',
    ),
    notes: fc.tuple(blank, blank),
    ending: fc.constantFrom('\n', '\r\n'),
    finalLineEnd: fc.boolean(),
    bom: fc.boolean(),
  })
  .map((parts) => {
    const isOwn = parts.path === 'lookalike.toml';
    const prefix = isOwn ? '' : 'tool.lookalike.';
    const lines: string[] = [];
    const { form, names, indexes } = parts.private;
    const keys = [
      ...(names === null ? [] : [`names = ${names}`]),
      ...(indexes === null ? [] : [`indexes = ${indexes}`]),
    ];
    const inlineKeys = keys.map((key) =>
      key
        .replace(/#[^\n]*/g, '')
        .replace(/\s*\n\s*/g, ' ')
        .replace(/,\s*\]/, ']'),
    );
    const { allow } = parts;
    const body = [
      ...parts.scalars,
      ...(form === 'dotted' ? keys.map((key) => `private.${key}`) : []),
      ...(form === 'inline' ? [`private = { ${inlineKeys.join(', ')} }`] : []),
      ...(allow.form === 'list' && allow.blocks.length > 0
        ? [`allow = [\n${allow.blocks.map((one) => `  { ${one.join(', ')} },\n`).join('')}]`]
        : []),
    ];
    if (!isOwn && body.length > 0) lines.push('[tool.lookalike]');
    lines.push(...body, parts.notes[0]);
    if (form === 'header' || form === 'empty-header') {
      lines.push(`[${prefix}private]`, ...(form === 'header' ? keys : []), parts.notes[1]);
    }
    if (allow.form === 'blocks') {
      for (const one of allow.blocks) {
        lines.push(
          `${allow.indent}[[${prefix}allow]]`,
          ...one.map((line) => allow.indent + line),
          allow.note,
        );
      }
    }
    const inner = lines.join('\n');
    const text = isOwn ? inner : `${parts.before}\n${inner}\n${parts.after}`;
    const ended = parts.finalLineEnd ? `${text.trimEnd()}\n` : text.trimEnd();
    return {
      path: isOwn ? ('lookalike.toml' as const) : ('pyproject.toml' as const),
      text: (parts.bom ? '\ufeff' : '') + ended.replaceAll('\n', parts.ending),
    };
  });
