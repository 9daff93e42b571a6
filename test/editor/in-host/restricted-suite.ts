import { commands, extensions, Position, workspace } from 'vscode';
import { fixesOf, proposedAt, tipAt } from './actions';
import { equal, isTrue } from './check';
import { append, openFile, replaceAll, untilDiagnostics } from './editor';

const ALL = ['0:0-0:6 name.typo error', '1:0-1:6 name.typo error', '2:0-2:16 name.private-collision error'];

/** A repository that would silence the check, before and after somebody trusts it. */
export function defineRestrictedSuite(): void {
  suite('restricted mode', () => {
    test('what a repository allows does not count: policy, comments and settings of the workspace', async () => {
      isTrue(!workspace.isTrusted, 'nobody trusts the workspace');
      await untilDiagnostics(await openFile('requirements.txt'), ALL);
      await untilDiagnostics(await openFile('requirements-dev.txt'), ['1:0-1:5 name.typo error']);
      isTrue(extensions.getExtension('lookalike-dev.lookalike')?.isActive === true, 'active');
    });

    test('a decision on a finding can be made by the user, not in the repository', async () => {
      const document = await openFile('requirements.txt');
      const [typo] = await untilDiagnostics(document, ALL);
      if (typo === undefined) throw new Error('no diagnostic');
      equal(
        (await fixesOf(document, typo)).join(),
        'Change to `django`,Allow `dajngo` for me,Open the page of `django`',
      );
    });

    test('all else works: names are judged as they are typed, tips tell, names are completed', async () => {
      const document = await openFile('requirements-dev.txt');
      const before = document.getText();
      await append(document, 'celrey\ndjan\n');
      await untilDiagnostics(document, [
        '1:0-1:5 name.typo error',
        '2:0-2:6 name.typo error',
        '3:0-3:4 name.unknown information',
      ]);
      isTrue((await tipAt(document, new Position(2, 3))).includes('celery'), 'a tip');
      isTrue((await proposedAt(document, new Position(3, 4))).includes('django'), 'a proposed name');
      await replaceAll(document, before);
      await untilDiagnostics(document, ['1:0-1:5 name.typo error']);
    });

    test('the policy counts as soon as somebody trusts the workspace', async () => {
      const document = await openFile('requirements.txt');
      await untilDiagnostics(document, ALL);
      // The driver outside answers what this opens.
      await commands.executeCommand('workbench.trust.manage');
      await untilDiagnostics(document, []);
      isTrue(workspace.isTrusted, 'the workspace is trusted');
    });
  });
}
