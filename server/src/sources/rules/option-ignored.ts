import type { Slip } from '../../manifests/types';
import { lineStart } from '../../manifests/toml/chars';
import { lineEndOf } from '../../manifests/toml/edit';
import { withBlanksBefore } from '../fixes/lines';
import type { RuleContext, SourceFinding, SourceFix, SourceRule } from '../types';

/** Options that say where packages come from: dropped, they send the names elsewhere. */
const ON_SOURCES = new Set(['--index-url', '--extra-index-url', '--find-links', '--no-index']);

type DroppedOption = Extract<Slip, { kind: 'dropped-option' }>;
type DroppedText = Extract<Slip, { kind: 'dropped-text' }>;

/**
 * An option that pip drops without a word: behind a requirement, or as a second value of another option.
 *
 * @see https://github.com/pypa/pip/issues/6071
 */
export const optionIgnored: SourceRule = {
  id: 'source.option-ignored',
  check: (context) =>
    context.manifest.slips.flatMap((slip) => {
      if (slip.kind === 'dropped-option') return [ofOption(context, slip)];
      // Behind a hash it is a whole requirement that gets lost: `file.swallowed-line` says so.
      return slip.kind === 'dropped-text' && slip.after !== '--hash' ? [ofText(context, slip)] : [];
    }),
};

const WHERE: Readonly<Record<DroppedOption['beside'], string>> = {
  requirement: 'behind a requirement',
  editable: 'behind `-e`',
  include: 'behind an include',
  option: 'a second time on one line',
};

function ofOption(context: RuleContext, slip: DroppedOption): SourceFinding {
  const isSource = ON_SOURCES.has(slip.name);
  const effect = isSource ? ', so names are looked up as if it were not there' : '';
  const fixes = isSource && slip.beside === 'requirement' ? ownLine(context, slip) : [];
  return {
    rule: 'source.option-ignored',
    severity: isSource ? 'error' : 'warning',
    message: `pip drops \`${slip.name}\` ${WHERE[slip.beside]} without a word${effect}. Give it a line of its own.`,
    name: '',
    span: slip.span,
    fixes,
  };
}

/** Options that take no value. */
const FLAGS = new Set(['--no-index', '--pre', '--prefer-binary', '--require-hashes', '--no-require-hashes']);

function ofText(context: RuleContext, slip: DroppedText): SourceFinding {
  const isFlag = FLAGS.has(slip.after);
  const reads = isFlag
    ? `\`${slip.after}\` takes no value, and pip`
    : `pip reads one value of \`${slip.after}\` and`;
  const cure = isFlag ? 'Give it a line of its own.' : 'Write the option again, on a line of its own.';
  return {
    rule: 'source.option-ignored',
    severity: ON_SOURCES.has(slip.after) ? 'error' : 'warning',
    message: `${reads} drops this text without a word. ${cure}`,
    name: '',
    span: slip.span,
    fixes: nextLine(context, slip, isFlag ? '' : `${slip.after} `),
  };
}

/** What pip drops as a line below, where it is a requirement behind a flag, or a second address. */
function nextLine(
  { text, manifest }: RuleContext,
  { span, after }: DroppedText,
  before: string,
): readonly SourceFix[] {
  const written = text.slice(span.start, span.end);
  const fits = before === '' ? /^[A-Za-z0-9]/.test(written) : ADDRESS.test(written) && ON_SOURCES.has(after);
  if (!fits || !LINES.has(manifest.format) || /[\r\n\\#]/.test(written)) return [];
  const from = withBlanksBefore(text, span).start;
  return [
    {
      title: 'Give it a line of its own',
      preferred: true,
      exact: false,
      changes: [{ span: { start: from, end: span.start }, newText: lineEndOf(text) + before }],
    },
  ];
}

/** One address, and nothing else. */
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i;

/** The option as a line above the first requirement: it holds for the whole file wherever it stands. */
function ownLine({ text, manifest }: RuleContext, { span }: DroppedOption): readonly SourceFix[] {
  const first = manifest.entries[0] ?? manifest.unnamed[0];
  const written = text.slice(span.start, span.end);
  if (first === undefined || !LINES.has(manifest.format) || /[\r\n\\]/.test(written)) return [];
  const at = lineStart(text, first.span.start);
  return [
    {
      title: 'Give the option a line of its own',
      preferred: true,
      exact: false,
      changes: [
        { span: { start: at, end: at }, newText: `${written}${lineEndOf(text)}` },
        { span: withBlanksBefore(text, span), newText: '' },
      ],
    },
  ];
}

const LINES: ReadonlySet<string> = new Set(['requirements', 'constraints']);
