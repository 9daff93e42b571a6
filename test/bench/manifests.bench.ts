import { performance } from 'node:perf_hooks';
import { FORMATS } from '../../server/src/manifests/registry';
import { readRequirements } from '../../server/src/manifests/requirements/reader';
import { corpusFiles } from '../server/manifests/corpus';

/** The milliseconds that `run` takes, after a warm-up. The best is what a machine with other work to do can tell. */
function measure(
  times: number,
  run: (index: number) => unknown,
): { best: number; median: number; worst: number } {
  for (let i = 0; i < Math.min(5, times); i++) run(i);
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run(i);
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { best: taken[0] ?? 0, median: taken[taken.length >> 1] ?? 0, worst: taken.at(-1) ?? 0 };
}

function print(what: string, figure: string): void {
  console.log(`${what.padEnd(58)} ${figure}`);
}

function speed(size: number, run: () => unknown): string {
  const { best, median } = measure(30, run);
  return `best ${(size / 1000 / best).toFixed(1)} MB/s, median ${(size / 1000 / median).toFixed(1)} MB/s`;
}

/** About a megabyte of a kind's corpus files, one after the other. */
function corpusText(kind: string): string {
  const once = corpusFiles(kind)
    .map((file) => file.text)
    .join('\n');
  return `${once}\n`.repeat(Math.max(1, Math.ceil(1_000_000 / (once.length + 1))));
}

console.log('Reading manifests');
for (const { id, read } of FORMATS) {
  const files = corpusFiles(id);
  if (files.length === 0) continue;
  // Formats whose texts can't stand one after the other are read file by file.
  const texts =
    id === 'requirements' || id === 'constraints' ? [corpusText(id)] : files.map((file) => file.text);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  print(
    `${id}: corpus, ${(size / 1e6).toFixed(2)} MB`,
    speed(size, () => texts.map((text) => read(text))),
  );
}

const pins = Array.from({ length: 10_000 }, (_, i) => `package-${i}==${i % 50}.${i % 7}.1`);
const text = `${pins.join('\n')}\n`;
print(
  'requirements: 10,000 plain pins',
  speed(text.length, () => readRequirements(text)),
);

let current = text;
let manifest = readRequirements(current);
const again = measure(300, (i) => {
  const at = (i * 7919) % current.length;
  current = `${current.slice(0, at)}x${current.slice(at)}`;
  manifest = readRequirements(current, manifest);
});
print(
  'requirements: 10,000 lines, one character typed',
  `best ${again.best.toFixed(2)} ms, median ${again.median.toFixed(2)} ms, worst ${again.worst.toFixed(2)} ms`,
);

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
for (const [what, hardText] of Object.entries(hard)) {
  print(what, `${measure(3, () => readRequirements(hardText)).median.toFixed(1)} ms`);
}
