import { LineMap } from '../../server/src/manifests/line-map';
import { readerOf } from '../../server/src/manifests/registry';
import type { FormatId } from '../../server/src/manifests/types';
import { checkSources } from '../../server/src/sources/check-sources';
import { NO_POLICY } from '../../server/src/sources/context';
import type { SourcePolicy } from '../../server/src/sources/types';
import { leastCost } from './measure';
import { printTable, type Row } from './table';

/** Milliseconds of the processor for all rules on sources over a file that was read before. */
function row(
  what: string,
  format: FormatId,
  text: string,
  atMost: number,
  policy: SourcePolicy = NO_POLICY,
): Row {
  const read = readerOf(format);
  if (read === undefined) throw new Error(`no reader of ${format}`);
  const lines = new LineMap(text);
  const known = read(text);
  let found = 0;
  const { processor, clock } = leastCost(() => {
    // What is remembered of a lock is remembered by its manifest.
    const manifest = format.endsWith('lock') ? { ...known } : known;
    found = checkSources({
      path: 'file',
      text,
      manifest,
      files: [],
      policy,
      indexDate: '2026-11-01',
      facts: (name) => ({
        status: name.startsWith('acme') ? 'absent' : 'registered',
        version: '1.0',
        suspicious: false,
      }),
      rangeOf: (span) => lines.range(span),
    }).length;
  });
  return { what, value: processor, unit: 'ms', atMost, note: `${found} findings, clock ${clock.toFixed(1)}` };
}

const pins = (count: number) =>
  Array.from({ length: count }, (_, i) => `package-${i}==${i % 12}.${i % 7}.1`).join('\n');
const own = Array.from({ length: 1000 }, (_, i) => (i % 10 === 0 ? `acme-${i}>=${i % 9}` : `package-${i}`));
const project = `[project]
dependencies = [
${own.map((line) => `  "${line}",`).join('\n')}
]
[tool.uv]
index-strategy = "unsafe-best-match"
[[tool.uv.index]]
name = "acme"
url = "https://pkgs.acme.example/simple"
`;
const lock = Array.from(
  { length: 200 },
  (_, i) => `[[package]]
name = "package-${i}"
version = "${i % 9}.1"
source = { registry = "https://pypi.org/simple" }
wheels = [{ url = "https://files.pythonhosted.org/packages/${i}.whl", hash = "sha256:0" }]
`,
).join('\n');
const policy: SourcePolicy = {
  ...NO_POLICY,
  names: ['acme-core', 'billing-client'],
  prefixes: ['acme-'],
  isPrivateName: (name) => name.startsWith('acme-') || name === 'billing-client',
};

printTable('Rules on sources', [
  row('10,000 lines without options', 'requirements', pins(10_000), 3),
  row(
    '1,000 lines with an extra index',
    'requirements',
    `--extra-index-url https://pkgs.acme.example/simple\n${own.join('\n')}\n`,
    10,
  ),
  row(
    'the same with a policy',
    'requirements',
    `--extra-index-url https://pkgs.acme.example/simple\n${own.join('\n')}\n`,
    10,
    policy,
  ),
  row('a pyproject.toml of 1,000 names', 'pyproject', project, 10),
  row('a uv.lock of 1,200 lines', 'uv-lock', lock, 10),
]);
