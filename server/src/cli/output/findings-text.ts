import type { Finding } from '../../analysis/types';
import { LineMap } from '../../manifests/line-map';
import { frame } from './frame';
import type { Style } from './style';
import { visible } from './visible';
import { withoutSecrets } from './without-secrets';

/** The findings of one file for people: place, severity, rule, sentence, the line with the name marked, the cure. */
export function findingsText(path: string, text: string, findings: readonly Finding[], style: Style): string {
  const reported = findings.filter((finding) => finding.suppressed === undefined);
  if (reported.length === 0) return '';
  const lines = new LineMap(text);
  return reported.map((finding) => findingText(path, text, lines, finding, style)).join('');
}

function findingText(path: string, text: string, lines: LineMap, finding: Finding, style: Style): string {
  const { start, end } = finding.range;
  const place = `${style.bold(visible(path))}:${start.line + 1}:${start.character + 1}:`;
  const source = withoutSecrets(lineText(text, lines, start.line));
  const last = end.line === start.line ? end.character : source.length;
  const shown = frame(source, start.character, last);
  const gutter = String(start.line + 1);
  const margin = ' '.repeat(gutter.length);
  const rows = [
    `${place} ${style.severity(finding.severity, finding.severity)} ${style.bold(finding.rule)}  ${visible(finding.message)}`,
    `${style.dim(`  ${gutter} |`)} ${shown.line}`,
    `${style.dim(`  ${margin} |`)} ${style.severity(finding.severity, shown.marks)}`,
  ];
  const cure = cureText(finding);
  if (cure !== '') rows.push(`${style.dim(`  ${margin} =`)} ${style.bold('help:')} ${visible(cure)}`);
  return `${rows.join('\n')}\n\n`;
}

/** "change to `django` or `djongo`", or what the finding's own fix does; empty where nothing is proposed. */
function cureText({ suggestions, fixes }: Finding): string {
  const names = suggestions.map(({ name }) => `\`${name}\``);
  const last = names.pop();
  if (last !== undefined) return `change to ${names.length > 0 ? `${names.join(', ')} or ` : ''}${last}`;
  const title = fixes[0]?.title ?? '';
  return title.slice(0, 1).toLowerCase() + title.slice(1);
}

function lineText(text: string, lines: LineMap, line: number): string {
  const end = line + 1 < lines.lineCount ? lines.lineStart(line + 1) : text.length;
  return text.slice(lines.lineStart(line), end).replace(/[\r\n]+$/, '');
}
