import type { DocumentAnalysis } from '../../analysis/types';
import type { NameIndex } from '../../names/types';
import type { Judging } from '../commands';
import type { Summary } from '../tally';
import { summaryText } from '../tally';
import { countOf } from './count';
import { findingsText } from './findings-text';
import { findingsGithub } from './github';
import { findingJson, indexJson } from './json';
import { sarifReport } from './sarif/report';
import type { Style } from './style';

/** Turns what `check` comes across into pieces of output, in order. */
export interface CheckReport {
  checked(path: string, text: string, analysis: DocumentAnalysis): string;
  failed(path: string, message: string): string;
  /** @param complete whether everything could be read */
  end(summary: Summary, complete: boolean): string;
}

export function checkReport(options: Judging, index: NameIndex, style: Style, cwd: string): CheckReport {
  switch (options.format) {
    case 'json':
      return jsonReport(index);
    case 'github':
      return githubReport();
    case 'sarif':
      return sarifReport(cwd);
    case 'text':
      return textReport(options.quiet, style);
  }
}

/** One document, written as it grows. */
function jsonReport(index: NameIndex): CheckReport {
  let files = 0;
  const item = (file: object) => {
    const start = files++ === 0 ? opening() : ',';
    return start + JSON.stringify(file);
  };
  const opening = () => `{"schema":1,"index":${JSON.stringify(indexJson(index))},"files":[`;
  return {
    checked: (path, _text, { manifest, findings }) =>
      item({ path, dependencies: manifest.entries.length, findings: findings.map(findingJson) }),
    failed: (path, error) => item({ path, dependencies: 0, findings: [], error }),
    end: (summary) => `${files === 0 ? opening() : ''}],"summary":${JSON.stringify(summary)}}\n`,
  };
}

function githubReport(): CheckReport {
  return {
    checked: (path, _text, { findings }) => findingsGithub(path, findings),
    failed: () => '',
    end: () => '',
  };
}

/** Unreadable files are only counted: standard error has named them. */
function textReport(quiet: boolean, style: Style): CheckReport {
  let files = 0;
  let dependencies = 0;
  let affected = 0;
  let unread = 0;
  return {
    checked(path, text, { manifest, findings }) {
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
        (summary.suppressed > 0 ? `, ${summary.suppressed} suppressed` : '') +
        (unread > 0 ? `, ${countOf(unread, 'file')} not read` : '');
      const found = summaryText(summary);
      if (found === '') return `No findings: ${seen}${apart}.\n`;
      return `${style.bold(found)} in ${countOf(affected, 'file')}; ${seen}${apart}.\n`;
    },
  };
}
