import type { LanguageStatusItem } from 'vscode';
import { languages, LanguageStatusSeverity } from 'vscode';
import type { ServerStatus } from '../../shared/src/messages';
import { RESTART_COMMAND } from './commands';
import type { DocumentFilters } from './documents';

/** What there is to say of the server: its own word, or that it has ended for good. */
export type Status = ServerStatus | { readonly state: 'stopped' };

export interface StatusItem {
  readonly show: (status: Status) => void;
  /** Sets which documents the entry stands with. */
  readonly cover: (selector: DocumentFilters) => void;
  readonly dispose: () => void;
}

/** The entry behind the `{}` of the status bar, shown with the documents that Lookalike judges. */
export function createStatusItem(): StatusItem {
  const item = languages.createLanguageStatusItem('lookalike.status', []);
  item.name = 'Lookalike';
  item.command = { command: RESTART_COMMAND, title: 'Restart server' };
  return {
    show(status) {
      Object.assign(item, describe(status));
    },
    cover(selector) {
      item.selector = [...selector];
    },
    dispose() {
      item.dispose();
    },
  };
}

type Description = Pick<LanguageStatusItem, 'text' | 'detail' | 'busy' | 'severity'>;

function describe(status: Status): Description {
  const quiet = { busy: false, severity: LanguageStatusSeverity.Information };
  const loud = { busy: false, severity: LanguageStatusSeverity.Warning };
  switch (status.state) {
    case 'loading':
      return { ...quiet, busy: true, text: 'Lookalike', detail: 'loading the name index' };
    case 'ready':
      return {
        ...(status.problem === undefined ? quiet : loud),
        text: `Lookalike: ${status.index.names.toLocaleString('en')} names`,
        detail: status.problem ?? `as of ${status.index.date}`,
      };
    case 'limited':
      return { ...loud, text: 'Lookalike: limited', detail: status.problem };
    case 'stopped':
      return { ...loud, text: 'Lookalike: stopped', detail: 'the server has ended too often' };
  }
}
