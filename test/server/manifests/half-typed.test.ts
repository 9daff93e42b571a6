import { describe, expect, it } from 'vitest';
import { readerOf } from '../../../server/src/manifests/registry';
import type { FormatId } from '../../../server/src/manifests/types';
import { corpusFiles } from './corpus';
import { applyEdit, randomEdit, randomNumbers, survival } from './half-typed';

/** Edits of each kind on each file: 4 in a plain run, `HALF_TYPED_EDITS=200` for the long one. */
const edits = Number(process.env.HALF_TYPED_EDITS ?? '4');

/** The least share of entries that has to stay, in percent. */
const formats: readonly (readonly [format: FormatId, goal: number])[] = [
  ['pyproject', 99.5],
  ['pipfile', 99.5],
  ['hatch', 99.5],
  ['pixi', 99.5],
  ['conda', 99.5],
];

describe.each(formats)('half-typed %s files', (format, goal) => {
  it.each(['cut', 'insert', 'delete'] as const)(
    'keep the entries on untouched lines: %s',
    { timeout: 1_200_000 },
    (kind) => {
      const read = readerOf(format);
      if (read === undefined) throw new Error(`no reader for ${format}`);
      const random = randomNumbers(20_260_101);
      let total = 0;
      let kept = 0;
      let lost = 0;
      const samples: string[] = [];
      for (const { path, text } of corpusFiles(format)) {
        const before = read(text);
        for (let i = 0; i < edits; i++) {
          const edit = randomEdit(text, kind, random);
          const result = survival(text, edit, before, read(applyEdit(text, edit)));
          total += result.total;
          kept += result.kept;
          lost += result.lost.length;
          const [first] = result.lost;
          if (first !== undefined && samples.length < 10) {
            samples.push(
              `${path} ${kind} ${JSON.stringify(edit.inserted)} at ${edit.at}: ${result.lost.length} from ${first.name}`,
            );
          }
        }
      }
      const share = (100 * (total - lost)) / total;
      process.stdout.write(
        `half-typed, ${format}, ${kind}: ${share.toFixed(2)} % of ${total} entries on untouched lines stay, ` +
          `${((100 * kept) / total).toFixed(2)} % with those below an edited header or key\n`,
      );
      expect(share, samples.join('\n')).toBeGreaterThanOrEqual(goal);
    },
  );
});
