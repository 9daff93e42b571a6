import type { TextDocument } from 'vscode';
import { commands, ConfigurationTarget, languages, Uri, window, workspace } from 'vscode';
import type { ScanResult } from '../../../shared/src/scan-messages';
import { saveIfOpen, takeFix } from './actions';
import { equal, isTrue } from './check';
import { describe, until, untilDiagnostics } from './editor';

/** Both folders have the same requirements: `dajngo`, `celrey`, `zorgly-core`. */
const ONE = ['1:0-1:6 name.typo error'];
const TWO = [
  '0:0-0:6 name.typo information',
  '1:0-1:6 name.typo information',
  '2:0-2:11 name.unknown information',
];

function uriIn(folder: string, path: string): Uri {
  const found = workspace.workspaceFolders?.find(({ name }) => name === folder);
  if (found === undefined) throw new Error(`The workspace has no folder ${folder}.`);
  return Uri.joinPath(found.uri, path);
}

async function openIn(folder: string, path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uriIn(folder, path));
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** A workspace of two folders, each with a policy of its own. */
export function defineFoldersSuite(): void {
  suite('folders', () => {
    test('each folder is judged by its own policy', async () => {
      // In a browser the workspace file is read after the start.
      const names = () => workspace.workspaceFolders?.map(({ name }) => name).join();
      await until(names, (found) => found === 'one,two', 'folders');
      const one = await openIn('one', 'requirements.txt');
      const two = await openIn('two', 'requirements.txt');
      await untilDiagnostics(one, ONE);
      await untilDiagnostics(two, TWO);
    });

    test('a setting of one folder leaves the other alone', async () => {
      const [one, two] = [await openIn('one', 'requirements.txt'), await openIn('two', 'requirements.txt')];
      const settings = workspace.getConfiguration('lookalike', one.uri);
      const set = (value: unknown) =>
        settings.update('severities', value, ConfigurationTarget.WorkspaceFolder);
      await set({ 'name.typo': 'hint' });
      await untilDiagnostics(one, ['1:0-1:6 name.typo hint']);
      await untilDiagnostics(two, TWO);
      await set(undefined);
      await untilDiagnostics(one, ONE);
    });

    test('a decision goes into the policy of the folder that it is made in', async () => {
      const [one, two] = [await openIn('one', 'requirements.txt'), await openIn('two', 'requirements.txt')];
      await takeFix(two, TWO, { title: 'Allow `celrey` in the project', at: 1 });
      await untilDiagnostics(
        two,
        TWO.filter((mark) => !mark.startsWith('1:')),
      );
      await untilDiagnostics(one, ONE);
      await saveIfOpen('two/pyproject.toml');
      const text = async (uri: Uri) => new TextDecoder().decode(await workspace.fs.readFile(uri));
      const policy = await text(uriIn('two', 'pyproject.toml'));
      isTrue(policy.includes('[[tool.lookalike.allow]]\nname = "celrey"\nrules = ["name.typo"]\n'), policy);
      isTrue(!(await text(uriIn('one', 'lookalike.toml'))).includes('celrey'), 'the other one has not');
    });

    test('a folder that is added is judged by its policy, and loses its findings when it is taken out', async () => {
      const uri = Uri.joinPath(uriIn('two', '..'), 'three');
      isTrue(workspace.updateWorkspaceFolders(2, 0, { uri, name: 'three' }), 'the folder is added');
      await until(
        () => workspace.workspaceFolders?.length,
        (count) => count === 3,
        'folders',
      );
      const { outcome } = await commands.executeCommand<ScanResult>('lookalike.scanWorkspace');
      equal(outcome, 'complete');
      const marks = () => languages.getDiagnostics(Uri.joinPath(uri, 'requirements.txt')).map(describe);
      await until(marks, (found) => found.join() === '0:0-0:6 name.typo warning', 'findings of the folder');
      isTrue(workspace.updateWorkspaceFolders(2, 1), 'the folder is taken out');
      await until(marks, ({ length }) => length === 0, 'findings of the folder');
    });
  });
}
