import { lineStart } from '../../manifests/toml/chars';
import { lineEndOf } from '../../manifests/toml/edit';
import { wholeLine } from '../fixes/lines';
import { settingsOfFiles, type PipSetting } from '../model/pip-options';
import { relatedTo } from '../related';
import type { RuleContext, SourceFinding, SourceFix, SourceRule } from '../types';

const INDEXES = new Set(['--index-url', '--extra-index-url']);

/**
 * An `--index-url` that throws away what stands before it, or that holds for lines above it as well.
 *
 * @see https://github.com/dependabot/dependabot-core/issues/10313
 */
export const indexOverridden: SourceRule = {
  id: 'source.index-overridden',
  check(context) {
    const { path, manifest, files } = context;
    if (!manifest.options.some(({ name }) => name === '--index-url')) return [];
    const settings = settingsOfFiles(path, manifest, files);
    return settings.flatMap((setting, at) => {
      if (setting.name !== '--index-url' || setting.origin.path !== undefined) return [];
      const lost = settings.slice(0, at).filter(({ name }) => INDEXES.has(name));
      if (lost.length > 0) return [overriding(context, setting, lost)];
      return isBelowRequirement(context, setting) ? [below(context, setting)] : [];
    });
  },
};

function overriding(context: RuleContext, setting: PipSetting, lost: readonly PipSetting[]): SourceFinding {
  return {
    rule: 'source.index-overridden',
    severity: 'warning',
    message: `pip forgets ${lost.length === 1 ? 'the index' : `the ${lost.length} indexes`} named before this line: \`--index-url\` replaces all of them. Move it to the top.`,
    name: '',
    span: setting.origin.span,
    // Above another `--index-url` it would be the one that is forgotten.
    fixes: lost.some(({ name }) => name === '--index-url') ? [] : toTheTop(context, setting),
    ...relatedTo(
      context,
      lost.map(({ origin }) => ({ origin, message: 'This index is forgotten.' })),
    ),
  };
}

function below(context: RuleContext, setting: PipSetting): SourceFinding {
  return {
    rule: 'source.index-overridden',
    severity: 'information',
    message:
      'This index is asked for the requirements above it as well: its place makes no difference. Move it to the top.',
    name: '',
    span: setting.origin.span,
    fixes: toTheTop(context, setting),
  };
}

function isBelowRequirement({ manifest }: RuleContext, { origin }: PipSetting): boolean {
  const [first] = manifest.entries;
  return first !== undefined && first.span.start < origin.span.start;
}

/** The option before everything else that pip reads, comments at the top aside. */
function toTheTop({ text, manifest }: RuleContext, { origin }: PipSetting): readonly SourceFix[] {
  if (manifest.format !== 'requirements' && manifest.format !== 'constraints') return [];
  const line = wholeLine(text, origin.span);
  const written = text.slice(origin.span.start, origin.span.end);
  if (line === origin.span || /[\r\n]/.test(written)) return [];
  const starts = [...manifest.entries, ...manifest.options, ...manifest.includes, ...manifest.unnamed];
  const first = Math.min(...starts.map(({ span }) => lineStart(text, span.start)));
  if (first >= line.start) return [];
  const insertion = { span: { start: first, end: first }, newText: `${written}${lineEndOf(text)}` };
  return [
    {
      title: 'Move `--index-url` to the top',
      preferred: true,
      exact: false,
      changes: [insertion, { span: line, newText: '' }],
    },
  ];
}
