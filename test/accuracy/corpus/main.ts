/**
 * Prints how often each rule reports in the files of `test/corpus`, and writes the table to `docs/corpus.md`:
 *
 *   npm run accuracy:corpus [-- --list]
 *
 * `--list` prints every finding at warning or worse instead, with its file, its line and why it is right, and writes
 * nothing. The exit status is 1 where one of them hasn't been looked at.
 */
import { writeFileSync } from 'node:fs';
import { judgeCorpus, shippedEngine } from './judge';
import { keyOf, type LoudFinding, loudFindings, outdated } from './judged';
import { corpusReport } from './report';

async function main(): Promise<void> {
  const shipped = await shippedEngine();
  const files = await judgeCorpus(shipped);
  const loud = loudFindings(files);
  const open = loud.filter(({ because }) => because === undefined);
  if (process.argv.includes('--list')) {
    for (const one of loud) process.stdout.write(`${shown(one)}\n    ${one.because ?? 'not judged yet'}\n`);
  } else {
    const text = corpusReport(files, loud, shipped.engine.index.date);
    process.stdout.write(text);
    writeFileSync(new URL('../../../docs/corpus.md', import.meta.url), text);
  }
  for (const key of outdated(loud)) process.stderr.write(`judged.tsv: ${key} is found no more\n`);
  for (const one of open) process.stderr.write(`not judged yet: ${shown(one)}\n`);
  process.exitCode = open.length === 0 ? 0 : 1;
}

function shown({ file, finding }: LoudFinding): string {
  return `test/corpus/${keyOf(file, finding)} ${finding.severity}: ${finding.message}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 2;
});
