import { Position } from 'vscode';
import { proposedAt, tipAt } from './actions';
import { isTrue } from './check';
import { openText, untilDiagnostics } from './editor';

/** Hover and completion, as an extension host of either kind hands them to the editor. */
export function defineTipsSuite(): void {
  suite('tips', () => {
    test('a tip at a name tells its letters and what was meant, and repeats no diagnostic', async () => {
      const document = await openText('requirements/tip.txt', 'dj\u0430ngo\n');
      await untilDiagnostics(document, ['0:0-0:6 name.non-ascii error']);
      const tip = await tipAt(document, new Position(0, 3));
      isTrue(tip.includes('U+0430') && tip.includes('CYRILLIC SMALL LETTER A'), `the letter in ${tip}`);
      isTrue(tip.includes('→ dj**a**ngo'), `the candidate in ${tip}`);
      isTrue(tip.includes('latest version'), `the release in ${tip}`);
      isTrue(!tip.includes('Did you mean'), `no repetition in ${tip}`);
    });

    test('names are completed, and comments are not', async () => {
      const document = await openText('requirements/new.txt', 'djan\n# djan\n');
      isTrue((await proposedAt(document, new Position(0, 4))).includes('django'), 'django in a name');
      isTrue(!(await proposedAt(document, new Position(1, 6))).includes('django'), 'not in a comment');
    });
  });
}
