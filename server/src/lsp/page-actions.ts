import type { CodeAction, Connection, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { normalizeName } from '../../../shared/src/normalize';
import type { OpenPageParams } from '../../../shared/src/page-messages';
import { OPEN_PAGE_COMMAND } from '../../../shared/src/page-messages';
import { pypiPage } from '../../../shared/src/pypi';
import { pageNames } from '../analysis/page-names';
import type { Finding } from '../analysis/types';
import type { Manifest } from '../manifests/types';
import type { NameIndex } from '../names/types';
import type { CommandHandler } from './commands';
import { tellUser } from './commands';

/** The actions that open the pages of what a finding is about. They change nothing, and none is preferred. */
export function pageActions(
  finding: Finding,
  manifest: Manifest,
  index: NameIndex,
  diagnostic: Diagnostic,
): readonly CodeAction[] {
  return pageNames(finding, manifest, index).map((name) => {
    const title = `Open the page of \`${name}\``;
    const params: OpenPageParams = { name };
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command: OPEN_PAGE_COMMAND, arguments: [params] },
    };
  });
}

/** The command of those actions. The server itself goes nowhere; no address but PyPI's is made. */
export function openPageCommand(connection: Connection, indexNow: () => Promise<NameIndex>): CommandHandler {
  return async ([argument]) => {
    const name = normalizeName(nameOf(argument));
    if (!(await indexNow()).has(name)) return;
    const { success } = await connection.window.showDocument({ uri: pypiPage(name), external: true });
    if (!success) tellUser(connection, `The page ${pypiPage(name)} could not be opened.`);
  };
}

function nameOf(value: unknown): string {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
  return typeof name === 'string' ? name : '';
}
