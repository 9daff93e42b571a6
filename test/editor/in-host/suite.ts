import type { CodeAction, TextDocument } from 'vscode';
import { commands, ConfigurationTarget, extensions, workspace } from 'vscode';
import { append, fixesAt, openText, readText, replace, untilDiagnostics } from './editor';
import { equal, isTrue } from './check';

const EXTENSION = 'lookalike-dev.lookalike';

async function applyFirst(document: TextDocument, actions: readonly CodeAction[]): Promise<void> {
  const edit = actions[0]?.edit;
  if (edit === undefined) throw new Error('No quick fix has an edit.');
  isTrue(await workspace.applyEdit(edit), 'the edit is applied');
  isTrue(await document.save(), 'the file is saved');
}

async function setting(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('lookalike').update(name, value, ConfigurationTarget.Workspace);
}

/** What holds inside an extension host of either kind; ranges and rules are those that a user sees. */
export function defineSuite(): void {
  suite('lookalike', () => {
    test('the extension is activated', async () => {
      const extension = extensions.getExtension(EXTENSION);
      await extension?.activate();
      isTrue(extension?.isActive === true, 'active');
    });

    test('a typo has its code, its exact range and a link to its documentation', async () => {
      const document = await openText('requirements.txt', '# one\nflask\ndajngo==4.2 # two\n');
      const [diagnostic] = await untilDiagnostics(document, ['2:0-2:6 name.typo error']);
      const code = diagnostic?.code;
      isTrue(typeof code === 'object' && code.target.path.endsWith('rules.md'), 'a link to the rules');
    });

    test('the preferred quick fix mends the file that is saved', async () => {
      const document = await openText('requirements-dev.txt', 'dajngo==4.2\r\nrequests\r\n');
      const [diagnostic] = await untilDiagnostics(document, ['0:0-0:6 name.typo error']);
      if (diagnostic === undefined) throw new Error('no diagnostic');
      const fixes = await fixesAt(document, diagnostic);
      equal(fixes[0]?.title, 'Change to `django`');
      equal(fixes.map(({ isPreferred }) => isPreferred === true).filter(Boolean).length, 1);
      isTrue(fixes[0]?.isPreferred === true, 'the first fix is preferred');
      await applyFirst(document, fixes);
      await untilDiagnostics(document, []);
      equal(await readText('requirements-dev.txt'), 'django==4.2\r\nrequests\r\n');
    });

    test('letters of other scripts are errors, and columns are UTF-16 units', async () => {
      const text = 'rich ; python_version > "3" # \u{1f600}\n"\u{1f600}"\ndj\u0430ngo\n';
      const document = await openText('requirements/base.txt', text);
      await untilDiagnostics(document, ['2:0-2:6 name.non-ascii error']);
    });

    test('a name is judged as it changes', async () => {
      const document = await openText('requirements/more.txt', 'django==4.2\n');
      await append(document, 'celrey\n');
      const [diagnostic] = await untilDiagnostics(document, ['1:0-1:6 name.typo error']);
      if (diagnostic === undefined) throw new Error('no diagnostic');
      await replace(document, diagnostic.range, 'celery');
      await untilDiagnostics(document, []);
    });

    test('a setting adds requirement files by glob', async () => {
      const document = await openText('pinned/base.lst', 'dajngo\n');
      await setting('files.requirements', ['pinned/*.lst']);
      await untilDiagnostics(document, ['0:0-0:6 name.typo error']);
      await setting('files.requirements', undefined);
      await untilDiagnostics(document, []);
    });

    test('a setting changes the severity of a rule at once', async () => {
      const document = await openText('requirements.in', 'dajngo\n');
      await untilDiagnostics(document, ['0:0-0:6 name.typo error']);
      await setting('severities', { 'name.typo': 'information' });
      await untilDiagnostics(document, ['0:0-0:6 name.typo information']);
      await setting('severities', { 'name.*': 'off' });
      await untilDiagnostics(document, []);
      await setting('severities', undefined);
      await untilDiagnostics(document, ['0:0-0:6 name.typo error']);
    });

    test('the restart command gives a server that judges', async () => {
      const document = await openText('test-requirements.txt', 'dajngo\n');
      await untilDiagnostics(document, ['0:0-0:6 name.typo error']);
      await commands.executeCommand('lookalike.restartServer');
      await append(document, 'celrey\n');
      await untilDiagnostics(document, ['0:0-0:6 name.typo error', '1:0-1:6 name.typo error']);
    });
  });
}
