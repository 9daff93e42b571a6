import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { completeFindings } from '../../../server/src/analysis/complete';
import { createEngine } from '../../../server/src/analysis/engine';
import { loadData } from '../../../server/src/analysis/load-data';
import { NO_SURROUNDINGS } from '../../../server/src/analysis/surroundings/types';
import { DEFAULT_SETTINGS } from '../../../shared/src/settings';

/** One example of the documentation: a file with what it holds. */
interface Example {
  readonly rule: string;
  readonly is: 'bad' | 'good';
  readonly path: string;
  readonly text: string;
}

/** The blocks of `docs/rules.md` whose first line says `bad` or `good` and a file name. */
function examplesIn(document: string): readonly Example[] {
  return document.split(/^## /m).flatMap((section) => {
    const rule = section.slice(0, section.indexOf('\n'));
    const blocks = section.matchAll(/^```\w+ (bad|good) (\S+)\n([\s\S]*?\n)```$/gm);
    return [...blocks].map(([, is, path = '', text = '']) => ({
      rule,
      is: is === 'bad' ? ('bad' as const) : ('good' as const),
      path,
      text,
    }));
  });
}

const examples = examplesIn(readFileSync('docs/rules.md', 'utf8'));
const { data } = await loadData(async (name) => readFile(`data/${name}`));
const engine = createEngine(data);

test('there are examples of both kinds for each of many rules', () => {
  const bad = new Set(examples.filter(({ is }) => is === 'bad').map(({ rule }) => rule));
  const good = new Set(examples.filter(({ is }) => is === 'good').map(({ rule }) => rule));
  expect(bad.size).toBeGreaterThan(20);
  expect([...good].sort()).toEqual([...bad].sort());
});

test.each(examples)('$rule: the $is example in $path', ({ rule, is, path, text }) => {
  const { findings } = completeFindings({
    path,
    text,
    analysis: engine.analyze({ path, text }),
    surroundings: NO_SURROUNDINGS,
    engine,
    settings: DEFAULT_SETTINGS,
    releaseOf: () => undefined,
    basis: { today: '2026-11-25', trusted: true, own: [] },
  });
  const rules = findings.map((finding) => finding.rule);
  if (is === 'bad') expect(rules).toContain(rule);
  else expect(rules).not.toContain(rule);
});
