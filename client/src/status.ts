import type { LanguageStatusItem } from 'vscode';
import { l10n, languages, LanguageStatusSeverity, workspace } from 'vscode';
import type { IndexStatus, ServerStatus } from '../../shared/src/messages';
import type { CountsParams } from '../../shared/src/scan-messages';
import { parseSettings, SETTINGS_SECTION } from '../../shared/src/settings';
import { RESTART_COMMAND, SCAN_COMMAND, SHOW_REPORT_COMMAND, UPDATE_INDEX_COMMAND } from './commands';
import type { DocumentFilters } from './documents';

/** What there is to say of the server: its own word, or that it has ended for good. */
export type Status = ServerStatus | { readonly state: 'stopped' };

export interface StatusItem {
  readonly show: (status: Status) => void;
  readonly count: (counts: CountsParams) => void;
  readonly scanning: (busy: boolean) => void;
  /** Shows that an update of the index has failed, until one hasn't. */
  readonly updateFailed: (problem: string | undefined) => void;
  /** Sets which documents the entries stand with. */
  readonly cover: (selector: DocumentFilters) => void;
  readonly dispose: () => void;
}

/**
 * The entries behind the `{}` of the status bar, shown with the documents that Lookalike judges.
 *
 * @param canUpdate whether the server of this host can fetch a newer index
 */
export function createStatusItem(canUpdate: boolean): StatusItem {
  const server = languages.createLanguageStatusItem('lookalike.status', []);
  const index = languages.createLanguageStatusItem('lookalike.index', []);
  server.name = l10n.t('Lookalike');
  index.name = l10n.t('Lookalike: Name Index');
  if (canUpdate) index.command = { command: UPDATE_INDEX_COMMAND, title: l10n.t('Update') };
  let status: Status = { state: 'loading' };
  let counts: CountsParams | undefined;
  let scanning = false;
  let failure: string | undefined;
  const draw = (): void => {
    const described = describeServer(status, counts);
    Object.assign(server, described, { busy: described.busy || scanning });
    if (status.state !== 'ready') return;
    Object.assign(index, describeIndex(status.index, ageOf(status.index), failure));
  };
  return {
    show(next) {
      status = next;
      draw();
    },
    count(next) {
      counts = next;
      draw();
    },
    scanning(busy) {
      scanning = busy;
      draw();
    },
    updateFailed(problem) {
      failure = problem;
      draw();
    },
    cover(selector) {
      server.selector = [...selector];
      index.selector = [...selector];
    },
    dispose() {
      server.dispose();
      index.dispose();
    },
  };
}

type Description = Pick<LanguageStatusItem, 'text' | 'detail' | 'busy' | 'severity' | 'command'>;

function describeServer(status: Status, counts: CountsParams | undefined): Description {
  const quiet = { busy: false, severity: LanguageStatusSeverity.Information };
  const loud = { busy: false, severity: LanguageStatusSeverity.Warning };
  const restart = { command: RESTART_COMMAND, title: l10n.t('Restart server') };
  switch (status.state) {
    case 'loading':
      return {
        ...quiet,
        busy: true,
        text: 'Lookalike',
        detail: l10n.t('loading the name index'),
        command: restart,
      };
    case 'ready':
      return {
        ...(status.problem === undefined ? quiet : loud),
        text: findingsText(counts),
        detail: status.problem ?? checkedText(counts),
        command:
          counts?.scanned === undefined
            ? { command: SCAN_COMMAND, title: l10n.t('Scan workspace') }
            : { command: SHOW_REPORT_COMMAND, title: l10n.t('Show report') },
      };
    case 'limited':
      return { ...loud, text: l10n.t('Lookalike: limited'), detail: status.problem, command: restart };
    case 'stopped':
      return {
        ...loud,
        text: l10n.t('Lookalike: stopped'),
        detail: l10n.t('the server has ended too often'),
        command: restart,
      };
  }
}

function findingsText(params: CountsParams | undefined): string {
  const found = Object.values(params?.counts.findings ?? {}).reduce((sum, count) => sum + count, 0);
  if (found === 0) return l10n.t('Lookalike: no findings');
  return found === 1 ? l10n.t('Lookalike: 1 finding') : l10n.t('Lookalike: {0} findings', found);
}

/** `names checked: 340, files: 12, accepted by the policy: 2`. */
function checkedText(params: CountsParams | undefined): string {
  if (params === undefined) return '';
  const { names, files, suppressed } = params.counts;
  const checked = l10n.t('names checked: {0}, files: {1}', names.toLocaleString(), files.toLocaleString());
  return suppressed === 0 ? checked : `${checked}, ${l10n.t('accepted by the policy: {0}', suppressed)}`;
}

function describeIndex(
  { date, names }: IndexStatus,
  age: { readonly days: number; readonly isOld: boolean },
  failure: string | undefined,
): Omit<Description, 'busy' | 'command'> {
  const known = l10n.t('{0} names', names.toLocaleString());
  const held = age.isOld ? l10n.t('{0}; {1} days old', known, age.days) : known;
  return {
    text: l10n.t('Name index of {0}', date),
    detail: failure === undefined ? held : `${l10n.t('The last update failed: {0}', failure)} (${held})`,
    severity:
      age.isOld || failure !== undefined
        ? LanguageStatusSeverity.Warning
        : LanguageStatusSeverity.Information,
  };
}

const DAY_MILLISECONDS = 86_400_000;

function ageOf({ date }: IndexStatus): { readonly days: number; readonly isOld: boolean } {
  const days = Math.floor((Date.now() - Date.parse(date)) / DAY_MILLISECONDS);
  const { indexWarnAfterDays } = parseSettings(workspace.getConfiguration(SETTINGS_SECTION));
  return { days, isOld: indexWarnAfterDays > 0 && days > indexWarnAfterDays };
}
