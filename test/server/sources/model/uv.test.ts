import { expect, it } from 'vitest';
import { contextOf } from '../support';

const rows: readonly (readonly [is: string, text: string, order: string, sources: readonly string[]])[] = [
  [
    'settings for `uv pip` alone',
    `[tool.uv.pip]
extra-index-url = ["https://a.example/simple"]
index-url = "https://b.example/simple"
find-links = ["./wheels"]
index-strategy = "unsafe-best-match"
`,
    'version-priority',
    ['https://a.example/simple', 'https://b.example/simple', './wheels'],
  ],
  [
    'settings for `uv pip` beside those of the project',
    '[tool.uv]\nindex-url = "https://b.example/simple"\n[tool.uv.pip]\nno-index = true\n',
    'index-priority',
    ['https://b.example/simple'],
  ],
  [
    'no index for `uv pip`',
    '[tool.uv.pip]\nno-index = true\nfind-links = "./wheels"\nextra-index-url = ["https://a.example/simple"]\n',
    'index-priority',
    ['./wheels'],
  ],
  [
    'settings that are no settings of indexes',
    '[tool.uv.pip]\nprerelease = "allow"\n',
    'index-priority',
    [''],
  ],
];

it.each(rows)('%s', (_is, text, order, sources) => {
  const { project } = contextOf('pyproject.toml', text);
  expect(project.tool).toBe('uv');
  expect(project.order).toBe(order);
  expect(project.sources.map(({ url }) => url)).toEqual(sources);
});
