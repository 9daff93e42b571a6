import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { scanToml } from '../../../../server/src/manifests/toml/scan';
import { tomlText } from './arbitrary-toml';
import { referencePlain, toPlain } from './plain';

const corpus = join(import.meta.dirname, '../../../corpus');
const tomlKinds = new Set(['pyproject', 'pipfile', 'hatch', 'pixi']);
const files = readFileSync(join(corpus, 'INDEX.csv'), 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .flatMap(([path, kind]) => (path !== undefined && tomlKinds.has(kind ?? '') ? [path] : []));

/** 1,000 documents in a plain run; `TOML_RUNS=100000` for the long one. */
const runs = Number(process.env.TOML_RUNS ?? '1000');

function reference(text: string): unknown {
  try {
    return referencePlain(parse(text));
  } catch {
    return undefined;
  }
}

describe('scanToml beside smol-toml', () => {
  it('gives the same values on every valid file of the corpus', () => {
    const valid = files
      .map((path) => ({ path, text: readFileSync(join(corpus, path), 'utf8') }))
      .map((file) => ({ ...file, expected: reference(file.text) }))
      .filter((file) => file.expected !== undefined);
    expect(valid.length).toBeGreaterThanOrEqual(80);
    for (const { path, text, expected } of valid) {
      const document = scanToml(text);
      expect(document.problems, path).toEqual([]);
      expect(toPlain(document), path).toEqual(expected);
    }
  });

  it('gives the same values on generated documents', { timeout: 1_200_000 }, () => {
    let compared = 0;
    fc.assert(
      fc.property(tomlText, (text) => {
        const expected = reference(text);
        if (expected === undefined) return;
        compared++;
        const document = scanToml(text);
        expect(document.problems).toEqual([]);
        expect(toPlain(document)).toEqual(expected);
      }),
      { numRuns: runs },
    );
    expect(compared).toBeGreaterThan(runs * 0.8);
  });
});
