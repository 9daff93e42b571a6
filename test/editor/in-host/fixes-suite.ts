import { ConfigurationTarget, workspace } from 'vscode';
import extraIndexPolicy from '../../../examples/confusion/extra-index/lookalike.toml';
import extraIndex from '../../../examples/confusion/extra-index/requirements.txt';
import pdmOrder from '../../../examples/confusion/order/pdm/pyproject.toml';
import poetryOrder from '../../../examples/confusion/order/poetry/pyproject.toml';
import uvOrder from '../../../examples/confusion/order/uv/pyproject.toml';
import twinPolicy from '../../../examples/confusion/twin/lookalike.toml';
import twin from '../../../examples/confusion/twin/requirements.txt';
import { fixAllOf, take, takeFix } from './actions';
import { equal } from './check';
import { append, openText, readText, untilDiagnostics, writeText } from './editor';

interface FixRow {
  readonly title: string;
  readonly path: string;
  readonly text: string;
  /** Files that lie beside it. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly marked: readonly string[];
  readonly fix: string;
  /** Which of the marks is mended: the first, unless it is said. */
  readonly at?: number;
  readonly saved: string;
  /** What is still marked then. */
  readonly left?: readonly string[];
}

/** The mirror of the examples' policies, as a fix writes it. */
const PROXY = 'https://proxy.acme.example/simple/';

const rows: readonly FixRow[] = [
  {
    title: 'the second candidate of a typo',
    path: 'fix/second/requirements.txt',
    text: 'pandas-ta2>=1 # two names are near\n',
    marked: ['0:0-0:10 name.combination information'],
    fix: 'Change to `pandas`',
    saved: 'pandas>=1 # two names are near\n',
  },
  {
    title: 'the third candidate of an import name',
    path: 'fix/third/pyproject.toml',
    text: '[project]\nname = "a"\nversion = "1"\ndependencies = ["cv2[all]>=4"]\n',
    marked: ['3:17-3:20 name.import-name error'],
    fix: 'Change to `opencv-contrib-python`',
    saved: '[project]\nname = "a"\nversion = "1"\ndependencies = ["opencv-contrib-python[all]>=4"]\n',
  },
  {
    title: 'the line of a module of the standard library',
    path: 'fix/line/requirements.txt',
    text: 'flask\njson\nrequests\n',
    marked: ['1:0-1:4 name.standard-library error'],
    fix: 'Remove `json` (it is part of Python)',
    saved: 'flask\nrequests\n',
  },
  {
    title: 'the item of a module of the standard library',
    path: 'fix/item/pyproject.toml',
    text: '[project]\nname = "a"\nversion = "1"\ndependencies = [\n    "flask", # web\n    "json",\n]\n',
    marked: ['5:5-5:9 name.standard-library error'],
    fix: 'Remove `json` (it is part of Python)',
    saved: '[project]\nname = "a"\nversion = "1"\ndependencies = [\n    "flask", # web\n]\n',
  },
  {
    title: 'an address without encryption',
    path: 'fix/address/requirements.txt',
    text: '--index-url http://pkgs.acme.example/simple\r\nflask\r\n',
    marked: ['0:12-0:43 source.insecure-url error'],
    fix: 'Change to `https`',
    saved: '--index-url https://pkgs.acme.example/simple\r\nflask\r\n',
  },
  {
    title: 'a private name with a public twin',
    path: 'fix/twin/requirements.txt',
    text: twin,
    beside: { 'lookalike.toml': twinPolicy },
    marked: ['3:0-3:16 name.private-collision error'],
    fix: `Take everything from ${PROXY}`,
    saved: twin.replace('warehouse-client>=2', `--index-url ${PROXY}\nwarehouse-client>=2`),
    left: ['4:0-4:16 name.private-collision information'],
  },
  {
    title: 'an extra index with a private name that is open to any version',
    path: 'fix/extra/requirements.txt',
    text: extraIndex,
    beside: { 'lookalike.toml': extraIndexPolicy },
    marked: ['4:0-4:12 source.ambiguous warning'],
    fix: `Take everything from ${PROXY}`,
    saved: extraIndex.replace('--extra-index-url https://pkgs.acme.example/simple', `--index-url ${PROXY}`),
  },
  {
    title: 'an order of indexes that is none, in uv',
    path: 'fix/uv/pyproject.toml',
    text: uvOrder,
    marked: [
      '5:5-5:17 source.ambiguous warning',
      '11:18-11:35 source.weak-strategy warning',
      '15:7-15:39 source.index-not-explicit information',
    ],
    fix: 'Take `acme-billing` from `acme` only',
    saved: `${uvOrder}\n[tool.uv.sources]\nacme-billing = { index = "acme" }\n`,
    left: ['11:18-11:35 source.weak-strategy warning', '15:7-15:39 source.index-not-explicit information'],
  },
  {
    title: 'an order of indexes that is none, in Poetry',
    path: 'fix/poetry/pyproject.toml',
    text: poetryOrder,
    marked: ['7:0-7:12 source.ambiguous warning'],
    fix: 'Take `acme-billing` from `acme` only',
    saved: poetryOrder.replace(
      'acme-billing = "^2.0"',
      'acme-billing = { version = "^2.0", source = "acme" }',
    ),
  },
  {
    title: 'an order of indexes that is none, in PDM',
    path: 'fix/pdm/pyproject.toml',
    text: pdmOrder,
    marked: ['5:5-5:17 source.ambiguous warning'],
    fix: 'Take `acme-billing` from `acme` only',
    saved: `${pdmOrder}include_packages = ["acme-billing"]\n`,
  },
  {
    title: 'a word that a policy does not know',
    path: 'fix/policy/lookalike.toml',
    text: '# ours\n[privat]\nnames = ["acme-*"]\n',
    marked: ['1:1-1:7 policy.invalid error'],
    fix: 'Change to `private`',
    saved: '# ours\n[private]\nnames = ["acme-*"]\n',
  },
];

/** Each kind of fix, from the mark to the saved file. */
export function defineFixesSuite(): void {
  suite('fixes', () => {
    for (const { title, path, text, beside = {}, marked, fix, at = 0, saved, left = [] } of rows) {
      test(`mended and saved: ${title}`, async () => {
        const folder = path.slice(0, path.lastIndexOf('/'));
        for (const [file, content] of Object.entries(beside)) await writeText(`${folder}/${file}`, content);
        const document = await openText(path, text);
        await takeFix(document, marked, { title: fix, at });
        await untilDiagnostics(document, left);
        await document.save();
        equal(await readText(path), saved);
      });
    }

    const wrong = 'dj\u0430ngo\njson\ndajngo\nyaml\ncelery\n';
    const wrongMarks = [
      '0:0-0:6 name.non-ascii error',
      '1:0-1:4 name.standard-library error',
      '2:0-2:6 name.typo error',
      '3:0-3:4 name.import-name error',
    ];
    const mended = 'django\ndajngo\npyyaml\ncelery\n';

    test('all that is certain in a file is mended at once, and what is a guess is left', async () => {
      const document = await openText('fix/all/requirements.txt', wrong);
      await untilDiagnostics(document, wrongMarks);
      const [action] = await fixAllOf(document);
      if (action === undefined) throw new Error('Nothing mends all of it.');
      await take(action);
      await untilDiagnostics(document, ['1:0-1:6 name.typo error']);
      equal(document.getText(), mended);
      await document.save();
    });

    test('all that is certain in a file is mended on saving, where the settings say so', async () => {
      const editor = workspace.getConfiguration('editor');
      const set = (value: unknown) =>
        editor.update('codeActionsOnSave', value, ConfigurationTarget.Workspace);
      await set({ 'source.fixAll.lookalike': 'explicit' });
      const document = await openText('fix/save/requirements.txt', wrong);
      await untilDiagnostics(document, wrongMarks);
      await append(document, '# changed\n');
      await document.save();
      await set(undefined);
      equal(await readText('fix/save/requirements.txt'), `${mended}# changed\n`);
    });
  });
}
