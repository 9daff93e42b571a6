import { FORMATS } from '../../server/src/manifests/registry';
import { readRequirements } from '../../server/src/manifests/requirements/reader';
import { corpusFiles } from '../server/manifests/corpus';
import { leastCost } from './measure';
import { printTable, type Row } from './table';

function row(what: string, size: number, run: () => unknown, atLeast?: number): Row {
  const { processor, clock } = leastCost(run);
  const note = `${(size / 1e6).toFixed(2)} MB in ${processor.toFixed(1)} ms, clock ${clock.toFixed(1)}`;
  const value = size / 1e3 / processor;
  return { what, value, unit: 'MB/s', note, ...(atLeast === undefined ? {} : { atLeast }) };
}

/** About a megabyte of a kind's corpus files, one after the other. */
function corpusText(kind: string): string {
  const once = corpusFiles(kind)
    .map((file) => file.text)
    .join('\n');
  return `${once}\n`.repeat(Math.max(1, Math.ceil(1_000_000 / (once.length + 1))));
}

const corpusRows = FORMATS.flatMap(({ id, read }) => {
  const files = corpusFiles(id);
  if (files.length === 0) return [];
  // Formats whose texts can't stand one after the other are read file by file.
  const texts =
    id === 'requirements' || id === 'constraints' ? [corpusText(id)] : files.map((file) => file.text);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  return [row(`${id}: corpus`, size, () => texts.map((text) => read(text).entries))];
});

const pins = Array.from({ length: 10_000 }, (_, i) => `package-${i}==${i % 50}.${i % 7}.1`);
const text = `${pins.join('\n')}\n`;

let current = text;
let manifest = readRequirements(current);
const again = leastCost((round) => {
  const at = (round * 7919) % current.length;
  current = `${current.slice(0, at)}x${current.slice(at)}`;
  manifest = readRequirements(current, manifest);
});

printTable('Reading manifests (best round, processor time)', [
  ...corpusRows,
  row('requirements: 10,000 plain pins', text.length, () => readRequirements(text).entries, 50),
  { what: 'requirements: one character typed into them', value: again.processor, unit: 'ms' },
]);

const hard: Record<string, string> = {
  '1 MB in one line': 'a'.repeat(1_000_000),
  '1 MB of Cyrillic in one line': 'д'.repeat(1_000_000),
  '1 MB of versions in one line': `foo${'>=1,'.repeat(250_000)}`,
  '1 MB of blanks in one line': `foo${' '.repeat(1_000_000)}x`,
  '1 MB of words in one line': '-r a '.repeat(200_000),
  '100,000 lines': 'foo==1\n'.repeat(100_000),
  '100,000 backslashes in one line': `foo${'\\'.repeat(100_000)}`,
  '100,000 continued lines': 'foo \\\n'.repeat(100_000),
  '100,000 continued hashes': `foo==1 \\\n${'  --hash=sha256:aa \\\n'.repeat(100_000)}`,
  '10,000 open brackets': `foo${'['.repeat(10_000)}`,
  '100,000 open brackets': '['.repeat(100_000),
  '100,000 lines with an open bracket': 'foo[\n'.repeat(100_000),
  '100,000 open quotes': '"'.repeat(100_000),
  '100,000 lines with an open quote': '-e "foo\n'.repeat(100_000),
  '100,000 extras': `foo[${'a,'.repeat(100_000)}`,
  '100,000 egg parts': `https://x.org/${'#egg='.repeat(100_000)}`,
  '100,000 comment signs': '# '.repeat(100_000),
};
printTable(
  'Hard texts as requirements (best round)',
  Object.entries(hard).map(([what, hardText]) => {
    const { clock } = leastCost(() => readRequirements(hardText).entries, 0, 3);
    return { what, value: clock, unit: 'ms', atMost: 1000 };
  }),
);
