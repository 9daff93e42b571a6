import { l10n } from 'vscode';
import type { FindingCounts, ReportedFile, ScanOutcome, ScanReport } from '../../shared/src/scan-messages';
import { SEVERITIES, type Severity } from '../../shared/src/severity';
import { FIX_WORKSPACE_COMMAND } from './commands';

/** A piece of the report that leads somewhere, in UTF-16 units of the report's text. */
export interface ReportLink {
  readonly start: number;
  readonly end: number;
  readonly to: ReportTarget;
}

export type ReportTarget =
  /** A place of a file; line and character from 1. */
  { readonly uri: string; readonly line: number; readonly character: number } | { readonly command: string };

export interface ReportText {
  readonly text: string;
  readonly links: readonly ReportLink[];
}

/**
 * The report as plain text, which reads the same in every theme and with a screen reader: what was found in all, by
 * rule, by file, and one by one; the worst first.
 */
export function reportText(report: ScanReport): ReportText {
  const links: ReportLink[] = [];
  let text = '';
  const line = (content = ''): void => {
    text += `${content}\n`;
  };
  /** At the beginning of an indented line. */
  const link = (label: string, to: ReportTarget): string => {
    const start = text.length + 2;
    links.push({ start, end: start + label.length, to });
    return label;
  };
  line(l10n.t('Lookalike report'));
  line();
  line(countsLine(report.counts));
  line(l10n.t('Name index of {0}.', report.indexDate));
  const caveat = caveatOf(report.scanned);
  if (caveat !== '') line(caveat);
  const { certain } = report.counts;
  if (certain > 0) {
    const label = link(l10n.t('Fix All in Workspace…'), { command: FIX_WORKSPACE_COMMAND });
    line(`  ${label} (${l10n.t('certain fixes: {0}', certain)})`);
  }
  const found = report.files.filter(({ findings }) => findings.length > 0).sort(worstFirst);
  if (found.length > 0) {
    line();
    line(l10n.t('BY RULE'));
    line();
    for (const [rule, counts] of byRule(found)) line(`  ${rule}: ${severitiesText(counts)}`);
    line();
    line(l10n.t('BY FILE'));
    line();
    for (const { path, findings, uri } of found) {
      line(`  ${link(path, startOf(uri))}: ${severitiesText(tally(findings))}`);
    }
    line();
    line(l10n.t('FINDINGS'));
    for (const { path, findings, uri } of found) {
      line();
      line(path);
      for (const { rule, severity, message, range } of findings) {
        const [at, character] = [range.start.line + 1, range.start.character + 1];
        const place = link(`${at}:${character}`, { uri, line: at, character });
        line(`  ${place} ${severityText(severity)} ${rule}: ${message}`);
      }
    }
  }
  const unread = report.files.filter(({ error }) => error !== undefined);
  if (unread.length > 0) {
    line();
    line(l10n.t('NOT READ'));
    line();
    for (const { path, error = '', uri } of unread) line(`  ${link(path, startOf(uri))} ${error}.`);
  }
  return { text, links };
}

function startOf(uri: string): ReportTarget {
  return { uri, line: 1, character: 1 };
}

/** `Files: 12; names: 340; errors: 2; warnings: 1.`; what there is none of is left out, but for files and names. */
export function countsLine({ files, names, findings, suppressed, unread }: FindingCounts): string {
  const parts = [l10n.t('Files: {0}', files), l10n.t('names: {0}', names), severitiesText(findings)];
  if (suppressed > 0) parts.push(l10n.t('accepted by the policy: {0}', suppressed));
  if (unread > 0) parts.push(l10n.t('files not read: {0}', unread));
  return `${parts.join('; ')}.`;
}

function caveatOf(scanned: ScanOutcome | undefined): string {
  switch (scanned) {
    case 'complete':
      return '';
    case 'cancelled':
      return l10n.t('The scan was cancelled: other files are not judged.');
    case 'limited':
      return l10n.t('There are more files than the settings of the scan allow: the others are not judged.');
    case 'declined':
    case 'unable':
    case undefined:
      return l10n.t('The workspace was not scanned: only open files are judged.');
  }
}

type Tally = Readonly<Record<Severity, number>>;

function tally(findings: ReportedFile['findings']): Tally {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The rule with the most errors first; of those with as many, the one with the most warnings, and so on. */
function byRule(files: readonly ReportedFile[]): readonly (readonly [rule: string, counts: Tally])[] {
  const all = files.flatMap(({ findings }) => findings);
  const rules = [...new Set(all.map(({ rule }) => rule))].sort();
  return rules
    .map((rule) => [rule, tally(all.filter((finding) => finding.rule === rule))] as const)
    .sort(([, a], [, b]) => compare(a, b));
}

function worstFirst(a: ReportedFile, b: ReportedFile): number {
  return compare(tally(a.findings), tally(b.findings));
}

function compare(a: Tally, b: Tally): number {
  const severity = SEVERITIES.find((one) => a[one] !== b[one]);
  return severity === undefined ? 0 : b[severity] - a[severity];
}

/** `errors: 2, warnings: 1`. */
function severitiesText(counts: Tally): string {
  const texts: Readonly<Record<Severity, (count: number) => string>> = {
    error: (count) => l10n.t('errors: {0}', count),
    warning: (count) => l10n.t('warnings: {0}', count),
    information: (count) => l10n.t('information: {0}', count),
    hint: (count) => l10n.t('hints: {0}', count),
  };
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return l10n.t('no findings');
  return found.map((severity) => texts[severity](counts[severity])).join(', ');
}

function severityText(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'information':
      return l10n.t('information');
    case 'hint':
      return l10n.t('hint');
  }
}
