import type { CancellationToken, Uri } from 'vscode';
import { CancellationTokenSource, commands, languages, window, workspace } from 'vscode';
import type { ScanResult } from '../../../shared/src/scan-messages';
import { equal, isTrue } from './check';
import { fileUri, readText, until } from './editor';
import type { Outside } from './outside';

const FILES = 500;
/** Every tenth file has one wrong name. */
const WRONG = FILES / 10;

const scan = (token?: CancellationToken) =>
  commands.executeCommand<ScanResult>('lookalike.scanWorkspace', token);

function folderUri(): Uri {
  return fileUri('scanned');
}

/** The files below the scanned folder that have findings of ours. */
function marked(): readonly string[] {
  const below = `${folderUri().toString()}/`;
  return languages
    .getDiagnostics()
    .filter(([uri, found]) => uri.toString().startsWith(below) && found.some(({ source }) => isOurs(source)))
    .map(([uri]) => uri.toString().slice(below.length));
}

const isOurs = (source: string | undefined) => source?.toLowerCase() === 'lookalike';

async function writeFiles(): Promise<void> {
  for (let first = 0; first < FILES; first += 50) {
    await Promise.all(
      Array.from({ length: 50 }, (_, at) => {
        const file = first + at;
        // Long enough for a scan to be cut short.
        const text = `${file % 10 === 0 ? 'dajngo\n' : ''}${'flask\n'.repeat(1000)}`;
        return workspace.fs.writeFile(
          fileUri(`scanned/p${file}/requirements.txt`),
          new TextEncoder().encode(text),
        );
      }),
    );
  }
}

/** The scan of a folder with many files, in an extension host of either kind. */
export function defineScanSuite(outside: Outside): void {
  suite('scan', () => {
    test('a scan of 500 files that is cancelled keeps what it has found', async () => {
      await writeFiles();
      const source = new CancellationTokenSource();
      const listener = languages.onDidChangeDiagnostics(() => {
        if (marked().length > 0) source.cancel();
      });
      const { outcome, counts } = await scan(source.token);
      listener.dispose();
      equal(outcome, 'cancelled');
      const kept = marked().length;
      isTrue(kept > 0 && kept < WRONG, `some of the findings: ${kept}`);
      isTrue(counts.files > 0 && counts.files < FILES, `some of the files: ${counts.files}`);
    });

    test('a scan of 500 files shows what is wrong in those that are not open', async () => {
      const { outcome, counts } = await scan();
      equal(outcome, 'complete');
      isTrue(counts.files >= FILES, `all files: ${counts.files}`);
      await until(
        () => marked().length,
        (count) => count === WRONG,
        'findings',
      );
    });

    test('the report names rules and files, and is exported as SARIF and JSON', async () => {
      await commands.executeCommand('lookalike.showReport');
      const document = window.activeTextEditor?.document;
      equal(document?.uri.scheme, 'lookalike-report');
      const text = document?.getText() ?? '';
      isTrue(/name\.typo: errors: \d+/.test(text), text.slice(0, 500));
      isTrue(text.includes('scanned/p490/requirements.txt'), 'the file is named');
      await commands.executeCommand('workbench.action.closeActiveEditor');
      const uri = fileUri('report.sarif');
      await commands.executeCommand('lookalike.exportReport', { format: 'sarif', uri });
      const log = JSON.parse(await readText('report.sarif')) as { runs: { results: unknown[] }[] };
      isTrue((log.runs[0]?.results.length ?? 0) >= WRONG, 'the results');
      await commands.executeCommand('lookalike.exportReport', {
        format: 'json',
        uri: fileUri('report.json'),
      });
      const report = JSON.parse(await readText('report.json')) as { summary: { error: number } };
      isTrue(report.summary.error >= WRONG, 'the summary');
    });

    test('a file that is deleted outside the editor loses its findings', async () => {
      isTrue(marked().includes('p0/requirements.txt'), 'it has some');
      await outside.remove('scanned/p0/requirements.txt');
      await until(
        marked,
        (files) => !files.includes('p0/requirements.txt'),
        'the findings of the deleted file',
      );
      equal(marked().length, WRONG - 1);
    });

    test('files that change, come and go with their folder keep the findings true', async () => {
      const write = (path: string, text: string) =>
        workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
      await write('scanned/p10/requirements.txt', 'flask\n');
      await write('scanned/new/requirements.txt', 'numppy\n');
      await until(
        marked,
        (files) => files.includes('new/requirements.txt') && !files.includes('p10/requirements.txt'),
        'the findings of the changed and the new file',
      );
      await workspace.fs.delete(folderUri(), { recursive: true });
      await until(
        () => marked().length,
        (count) => count === 0,
        'the findings of the deleted folder',
      );
    });
  });
}
