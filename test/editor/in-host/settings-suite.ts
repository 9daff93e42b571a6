import type { TextDocument } from 'vscode';
import { ConfigurationTarget, workspace } from 'vscode';
import { openText, untilDiagnostics } from './editor';

/** A setting of the workspace that changes under two open files, and what then stands in them. */
interface SettingRow {
  readonly name: string;
  readonly value: unknown;
  readonly here: readonly string[];
  readonly there: readonly string[];
}

const HERE = ['0:0-0:6 name.typo error', '1:0-1:22 name.unknown information'];
const THERE = ['0:0-0:6 name.typo error'];

const rows: readonly SettingRow[] = [
  { name: 'enable', value: false, here: [], there: [] },
  { name: 'files.exclude', value: ['settings/here/**'], here: [], there: THERE },
  { name: 'unknownNames', value: false, here: THERE, there: THERE },
  {
    name: 'severities',
    value: { 'name.typo': 'hint', 'name.unknown': 'error' },
    here: ['0:0-0:6 name.typo hint', '1:0-1:22 name.unknown error'],
    there: ['0:0-0:6 name.typo hint'],
  },
];

async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('lookalike').update(name, value, ConfigurationTarget.Workspace);
}

/** Settings that change while files are open; nothing is reloaded. */
export function defineSettingsSuite(): void {
  suite('settings', () => {
    let here: TextDocument;
    let there: TextDocument;

    suiteSetup(async () => {
      here = await openText('settings/here/requirements.txt', 'dajngo\nzorgly-inner-telescope\n');
      there = await openText('settings/there/requirements.txt', 'celrey\n');
    });

    for (const row of rows) {
      test(`lookalike.${row.name} counts at once, and no longer when it is taken away`, async () => {
        await untilDiagnostics(here, HERE);
        await untilDiagnostics(there, THERE);
        await set(row.name, row.value);
        await untilDiagnostics(here, row.here);
        await untilDiagnostics(there, row.there);
        await set(row.name, undefined);
        await untilDiagnostics(here, HERE);
        await untilDiagnostics(there, THERE);
      });
    }
  });
}
