import { afterAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../../server/src/manifests/registry';
import type { DependencyEntry, FormatId } from '../../../server/src/manifests/types';
import { corpusFiles } from './corpus';
import { applyEdit, randomEdit, randomNumbers, survival, type Edit } from './half-typed';

/** Edits of each kind on each file: 4 in a plain run, `HALF_TYPED_EDITS=200` for the long one. */
const edits = Number(process.env.HALF_TYPED_EDITS ?? '4');

/** The least share of entries that has to stay, in percent. */
const GOAL = 99.5;

/** The formats of which the corpus holds files. */
const formats = FORMATS.filter(({ id }) => corpusFiles(id).length > 0);

/** What the table at the end shows of a format. */
interface Shares {
  readonly format: FormatId;
  files: number;
  total: number;
  lost: number;
  kept: number;
  gained: number;
}

const table: Shares[] = [];

afterAll(() => {
  const lines = table.map(({ format, files, total, lost, kept, gained }) => {
    const percent = (of: number) => ((100 * of) / total).toFixed(2).padStart(8);
    return `  ${format.padEnd(13)} ${String(files).padStart(5)} ${String(total).padStart(9)} ${percent(total - lost)} ${percent(kept).padStart(10)} ${String(gained).padStart(9)}`;
  });
  const title = `half-typed: ${edits} cuts, ${edits} insertions and ${edits} deletions in each file`;
  const head = '  format        files   entries  stay, %  with key*  invented';
  const foot = '  * with those counted as lost that stand below an edited header or key';
  process.stdout.write(`${[title, head, ...lines, foot].join('\n')}\n`);
});

describe.each(formats.map((row) => [row.id, row.read] as const))('half-typed %s files', (format, read) => {
  const files = corpusFiles(format);
  const shares: Shares = { format, files: files.length, total: 0, lost: 0, kept: 0, gained: 0 };
  table.push(shares);

  it.each(['cut', 'insert', 'delete'] as const)(
    'keep the entries on untouched lines: %s',
    { timeout: 1_200_000 },
    (kind) => {
      const random = randomNumbers(20_260_101);
      let total = 0;
      let lost = 0;
      let gained = 0;
      const samples: string[] = [];
      const sample = (path: string, edit: Edit, what: string, entries: readonly DependencyEntry[]): void => {
        const [entry] = entries;
        if (entry === undefined || samples.length >= 10) return;
        const edited = `${kind} ${JSON.stringify(edit.inserted)} at ${edit.at}`;
        samples.push(`${path}, ${edited}: ${entries.length} ${what} from ${entry.name}`);
      };
      for (const { path, text } of files) {
        const before = read(text);
        for (let i = 0; i < edits; i++) {
          const edit = randomEdit(text, kind, random);
          const result = survival(text, edit, before, read(applyEdit(text, edit)));
          total += result.total;
          lost += result.lost.length;
          gained += result.gained.length;
          shares.kept += result.kept;
          sample(path, edit, 'lost', result.lost);
          sample(path, edit, 'invented', result.gained);
        }
      }
      shares.total += total;
      shares.lost += lost;
      shares.gained += gained;
      expect(total).toBeGreaterThan(0);
      expect((100 * (total - lost)) / total, samples.join('\n')).toBeGreaterThanOrEqual(GOAL);
      expect((100 * gained) / total, samples.join('\n')).toBeLessThanOrEqual(100 - GOAL);
    },
  );
});
