import type { Finding } from '../../analysis/types';
import type { NameIndex } from '../../names/types';
import { countOf } from '../../output/count';
import { jsonReport } from '../../output/json';
import type { CheckReport } from '../../output/report';
import { sarifReport } from '../../output/sarif/report';
import { summaryText } from '../../output/summary';
import type { Judging } from '../commands';
import { findingsText } from './findings-text';
import { findingsGithub, unreadGithub } from './github';
import { artifactLocation } from './sarif-location';
import type { Style } from './style';

/** The report in the form that was asked for. */
/** @param oldData a sentence on data that has become old; empty where none has */
export function checkReport(
  options: Judging,
  index: NameIndex,
  style: Style,
  cwd: string,
  oldData: string,
): CheckReport {
  switch (options.format) {
    case 'json':
      return jsonReport(index);
    case 'github':
      return githubReport();
    case 'sarif':
      return sarifReport((path) => artifactLocation(cwd, path));
    case 'text':
      return textReport(options.quiet, style, oldData === '' ? '' : `${style.dim(oldData)}\n`);
  }
}

function githubReport(): CheckReport {
  return {
    checked: (path, _text, { findings }) => findingsGithub(path, findings),
    failed: unreadGithub,
    end: () => '',
  };
}

/** Unreadable files are only counted: standard error has named them. */
function textReport(quiet: boolean, style: Style, note: string): CheckReport {
  let files = 0;
  let dependencies = 0;
  let affected = 0;
  let unread = 0;
  let byRepository = 0;
  return {
    checked(path, text, { manifest, findings }) {
      byRepository += findings.filter(isByRepository).length;
      const shown = findingsText(path, text, findings, style);
      files++;
      dependencies += manifest.entries.length;
      if (shown !== '') affected++;
      return shown;
    },
    failed() {
      unread++;
      return '';
    },
    end(summary) {
      if (quiet) return '';
      const seen = `${countOf(dependencies, 'dependency', 'dependencies')} in ${countOf(files, 'file')} checked`;
      const apart =
        suppressedText(summary.suppressed, byRepository) +
        (unread > 0 ? `, ${countOf(unread, 'file')} not read` : '');
      const found = summaryText(summary);
      if (files + unread === 0) return `${note}No dependency files to check.\n`;
      if (found === '') return `${note}No findings: ${seen}${apart}.\n`;
      return `${note}${style.bold(found)} in ${countOf(affected, 'file')}; ${seen}${apart}.\n`;
    },
  };
}

/** Whether the repository that is checked has suppressed a finding itself, rather than its user. */
function isByRepository({ suppressed }: Finding): boolean {
  return suppressed?.by === 'policy' || suppressed?.by === 'comment';
}

/** `, 3 suppressed by this repository`; empty when nothing is. */
function suppressedText(all: number, byRepository: number): string {
  if (all === 0) return '';
  if (byRepository === 0) return `, ${all} suppressed`;
  if (byRepository === all) return `, ${all} suppressed by this repository`;
  return `, ${all} suppressed (${byRepository} by this repository)`;
}
