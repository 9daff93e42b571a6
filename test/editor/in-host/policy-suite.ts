import { commands, ConfigurationTarget, window, workspace } from 'vscode';
import twin from '../../../examples/confusion/twin/requirements.txt';
import { saveIfOpen, takeFix } from './actions';
import { equal } from './check';
import { append, openText, readText, replaceAll, untilDiagnostics, writeText } from './editor';

const TYPO = '0:0-0:6 name.typo error';

/** A policy that is typed in, and what then holds of a file beside it. */
interface EditRow {
  readonly title: string;
  readonly policy: string;
  readonly before: string;
  readonly typed: string;
  readonly text: string;
  readonly marked: readonly string[];
  readonly then: readonly string[];
}

const edits: readonly EditRow[] = [
  {
    title: 'an approval in lookalike.toml',
    policy: 'lookalike.toml',
    before: 'schema = 1\n',
    typed: '\n[[allow]]\nname = "dajngo"\nrules = ["name.typo"]\nreason = "our fork"\n',
    text: 'dajngo\nflask\n',
    marked: [TYPO],
    then: [],
  },
  {
    title: 'a severity in pyproject.toml',
    policy: 'pyproject.toml',
    before: '[project]\nname = "a"\nversion = "1"\n',
    typed: '\n[tool.lookalike.severity]\n"name.*" = "information"\n',
    text: 'dajngo\nflask\n',
    marked: [TYPO],
    then: ['0:0-0:6 name.typo information'],
  },
  {
    title: 'a private name with a public twin',
    policy: 'lookalike.toml',
    before: '',
    typed: '[private]\nnames = ["warehouse-client"]\n',
    text: twin,
    marked: [],
    then: ['3:0-3:16 name.private-collision error'],
  },
];

/** A decision that is made in the menu of the light bulb and asks nothing more. */
interface DecisionRow {
  readonly title: string;
  readonly fix: string;
  readonly text: string;
  readonly marked: string;
  /** Which file has it then. */
  readonly saved: string;
  readonly as: string;
}

/** Asks for no reason; the severity shows that it is known by now. */
const POLICY = '# decisions\nrequire-reason = false\n\n[severity]\n"name.*" = "warning"\n';

const decisions: readonly DecisionRow[] = [
  {
    title: 'in the project',
    fix: 'Allow `dajngo` in the project',
    text: 'flask\ndajngo\n',
    marked: '1:0-1:6 name.typo warning',
    saved: 'lookalike.toml',
    as: `${POLICY}\n[[allow]]\nname = "dajngo"\nrules = ["name.typo"]\n`,
  },
  {
    title: 'by a prefix',
    fix: 'Trust the prefix `zorgly-*`',
    text: 'flask\nzorgly-billing-core\n',
    marked: '1:0-1:19 name.unknown warning',
    saved: 'lookalike.toml',
    as: `${POLICY}\n[private]\nnames = ["zorgly-*"]\n`,
  },
  {
    title: 'on the line',
    fix: 'Ignore name.typo on this line',
    text: 'flask\ndajngo>=1\n',
    marked: '1:0-1:6 name.typo warning',
    saved: 'requirements.txt',
    as: 'flask\ndajngo>=1  # lookalike: ignore[name.typo]\n',
  },
];

/** Policies that change while the files that they are about are open. */
export function definePolicySuite(): void {
  suite('policy', () => {
    for (const [place, row] of edits.entries()) {
      test(`${row.title} holds as it is typed, and is taken back by undo`, async () => {
        const folder = `typed/${place}`;
        const file = await openText(`${folder}/requirements.txt`, row.text);
        await untilDiagnostics(file, row.marked);
        const policy = await openText(`${folder}/${row.policy}`, row.before);
        await append(policy, row.typed);
        await untilDiagnostics(file, row.then);
        await window.showTextDocument(policy);
        await commands.executeCommand('undo');
        equal(policy.getText(), row.before);
        await untilDiagnostics(file, row.marked);
      });
    }

    test('a policy that is being typed silences nothing by half of a word', async () => {
      const file = await openText('typed/half/requirements.txt', 'dajngo\n');
      const policy = await openText('typed/half/lookalike.toml', '');
      const written = '[[allow]]\nname = "dajngo"\nrules = ["name.typo"';
      await append(policy, written);
      await untilDiagnostics(policy, ['0:2-0:7 policy.no-reason warning', '2:8-2:9 policy.invalid error']);
      await untilDiagnostics(file, [TYPO]);
      await append(policy, ']\nreason = "ours"\n');
      await untilDiagnostics(file, []);
      await untilDiagnostics(policy, []);
    });

    for (const { title, fix, text, marked, saved, as } of decisions) {
      test(`a name is allowed ${title}, and that is saved`, async () => {
        const folder = `decided/${saved}/${title.replaceAll(' ', '-')}`;
        await writeText(`${folder}/lookalike.toml`, POLICY);
        const document = await openText(`${folder}/requirements.txt`, text);
        await takeFix(document, [marked], { title: fix });
        await untilDiagnostics(document, []);
        await saveIfOpen(`${folder}/${saved}`);
        equal(await readText(`${folder}/${saved}`), as);
      });
    }

    test('a name is allowed for one user, in the settings', async () => {
      const document = await openText('decided/user/requirements.txt', 'dajngo\n');
      await takeFix(document, [TYPO], { title: 'Allow `dajngo` for me' });
      await untilDiagnostics(document, []);
      const settings = workspace.getConfiguration('lookalike');
      equal(JSON.stringify(settings.get('allowedNames')), '["dajngo"]');
      await settings.update('allowedNames', undefined, ConfigurationTarget.Global);
      await untilDiagnostics(document, [TYPO]);
    });

    test('a policy that is changed outside of any editor holds at once', async () => {
      const document = await openText('outside/requirements.txt', 'dajngo\n');
      await untilDiagnostics(document, [TYPO]);
      await writeText('outside/lookalike.toml', '[severity]\n"name.typo" = "warning"\n');
      await untilDiagnostics(document, ['0:0-0:6 name.typo warning']);
      await replaceAll(document, 'celrey\n');
      await untilDiagnostics(document, ['0:0-0:6 name.typo warning']);
    });
  });
}
