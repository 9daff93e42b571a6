import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { changesOf } from '../../../server/src/analysis/certain-fixes';
import { completeWithReleases } from '../../../server/src/analysis/complete';
import { createIncludeGraph } from '../../../server/src/analysis/includes/graph';
import { lookAround } from '../../../server/src/analysis/surroundings/look-around';
import type { Finding, Fix } from '../../../server/src/analysis/types';
import { workspaceFiles } from '../../../server/src/files/workspace-files';
import { DEFAULT_SETTINGS } from '../../../shared/src/settings';
import { isAtLeast } from '../../../shared/src/severity';
import { type Shipped, shippedEngine } from '../../accuracy/corpus/judge';

const CONFUSION = fileURLToPath(new URL('../../../examples/confusion/', import.meta.url));

interface Row {
  readonly path: string;
  readonly found: readonly (readonly [rule: string, severity: string, on: string])[];
  /** What the first fixes write into the file. */
  readonly written: string;
}

const rows: readonly Row[] = [
  {
    path: 'twin/requirements.txt',
    found: [['name.private-collision', 'error', 'warehouse-client']],
    written: '\n--index-url https://proxy.acme.example/simple/\nwarehouse-client>=2\n',
  },
  {
    path: 'extra-index/requirements.txt',
    found: [['source.ambiguous', 'warning', 'acme-billing']],
    written: '\n--index-url https://proxy.acme.example/simple/\nacme-billing>=2\n',
  },
  {
    path: 'order/uv/pyproject.toml',
    found: [
      ['source.ambiguous', 'warning', 'acme-billing'],
      ['source.weak-strategy', 'warning', 'unsafe-best-match'],
    ],
    written: '\n[tool.uv.sources]\nacme-billing = { index = "acme" }\n',
  },
  {
    path: 'order/poetry/pyproject.toml',
    found: [['source.ambiguous', 'warning', 'acme-billing']],
    written: '\nacme-billing = { version = "^2.0", source = "acme" }\n',
  },
  {
    path: 'order/pdm/pyproject.toml',
    found: [['source.ambiguous', 'warning', 'acme-billing']],
    written: '\ninclude_packages = ["acme-billing"]\n',
  },
];

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedEngine();
});

/** The findings at warning or worse of a text that stands in the place of an example, with what lies around it. */
async function loudIn(path: string, text: string): Promise<readonly Finding[]> {
  const { engine, releases } = shipped;
  const folder = CONFUSION + path.slice(0, path.lastIndexOf('/'));
  const name = path.slice(path.lastIndexOf('/') + 1);
  const analysis = engine.analyze({ path: name, text });
  const graph = createIncludeGraph(workspaceFiles(folder));
  const surroundings = await lookAround({ path: name, manifest: analysis.manifest, graph });
  const { findings } = await completeWithReleases(
    {
      path: name,
      text,
      analysis,
      surroundings,
      engine,
      settings: DEFAULT_SETTINGS,
      basis: { today: '2026-11-25', trusted: true, own: [] },
    },
    releases,
  );
  return findings.filter(({ severity }) => isAtLeast(severity, 'warning'));
}

function applied(text: string, fix: Fix): string {
  const changes = [...changesOf(fix)].sort((a, b) => b.span.start - a.span.start);
  return changes.reduce(
    (now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end),
    text,
  );
}

describe('the examples of dependency confusion', () => {
  it('are all of these', () => {
    const files = readdirSync(CONFUSION, { recursive: true, encoding: 'utf8' });
    const manifests = files.filter((path) => /(?:requirements\.txt|pyproject\.toml)$/.test(path));
    expect(manifests.sort()).toEqual(rows.map(({ path }) => path).sort());
  });

  it.each(rows)('$path: what is reported, and the first fix of each', async ({ path, found, written }) => {
    const text = readFileSync(CONFUSION + path, 'utf8');
    const first = await loudIn(path, text);
    const shown = first.map(
      ({ rule, severity, span }) => [rule, severity, text.slice(span.start, span.end)] as const,
    );
    expect(shown).toEqual(found);
    let now = text;
    for (let left = first; left.length > 0; left = await loudIn(path, now)) {
      const [fix] = left[0]?.fixes ?? [];
      expect(fix).toBeDefined();
      const before = left.length;
      now = fix === undefined ? now : applied(now, fix);
      expect((await loudIn(path, now)).length).toBeLessThan(before);
    }
    expect(now).toContain(written);
  });
});
