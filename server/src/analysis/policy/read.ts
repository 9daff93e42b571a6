import type { Span } from '../../../../shared/src/span';
import { scanToml } from '../../manifests/toml/scan';
import { tablesAt } from '../../manifests/toml/query';
import type { TomlDocument, TomlProblem } from '../../manifests/toml/types';
import type { LocatedTable } from '../../policy/located';
import { POLICY_TABLE } from '../../policy/keys';
import { mergePolicy, NO_POLICY } from '../../policy/merge';
import { readPolicyTable } from '../../policy/read';
import type { Policy, PolicyFile, PolicyOrigin } from '../../policy/types';
import { isWholePolicy } from './policy-paths';
import { locatedTable } from './located';

export interface PolicyText {
  /** Relative to the workspace, with `/`; for a file outside of it any path. */
  readonly path: string;
  readonly text: string;
  /** `repository` when absent. */
  readonly origin?: PolicyOrigin;
}

/** A file outside of the repository is its user's, and counts always. */
export interface Trust {
  /** Whether what a repository's policy and comments weaken counts. */
  readonly trusted: boolean;
}

const known = new Map<string, readonly [text: string, file: PolicyFile | undefined]>();
const MOST_KNOWN = 64;

/**
 * The policy of a file from the texts of its policy files. Files that hold none count for nothing.
 *
 * @param files the nearest first
 */
export function readPolicy(files: readonly PolicyText[], trust: Trust = { trusted: true }): Policy {
  const read = files.map((file) => policyFileOf(file, trust)).filter((file) => file !== undefined);
  return read.length === 0 ? NO_POLICY : mergePolicy(read);
}

/** One policy file; `undefined` for a `pyproject.toml` without a policy. The same text is read once. */
export function policyFileOf(file: PolicyText, { trusted }: Trust): PolicyFile | undefined {
  const { path, text, origin = 'repository' } = file;
  const key = `${origin} ${trusted} ${path}`;
  const before = known.get(key);
  if (before?.[0] === text) return before[1];
  const read = readFile(path, text, origin, trusted || origin === 'user');
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, [text, read]);
  return read;
}

function readFile(
  path: string,
  text: string,
  origin: PolicyOrigin,
  trusted: boolean,
): PolicyFile | undefined {
  const whole = isWholePolicy(path) || (origin === 'user' && !path.endsWith('pyproject.toml'));
  // Most projects have no policy in it, and then it isn't worth a reading.
  if (!whole && !text.includes('lookalike')) return undefined;
  const document = scanToml(text);
  const tables = whole ? [document.root] : tablesAt(document.root, ...POLICY_TABLE);
  const [first] = tables;
  if (first === undefined) return undefined;
  const folder = origin === 'user' ? '' : path.slice(0, path.lastIndexOf('/') + 1);
  const table = tables.map((one) => locatedTable(document, one)).reduce(joined);
  const broken = brokenAt(document, table, whole);
  return readPolicyTable({
    path,
    folder,
    origin,
    trusted,
    table,
    ...(broken === undefined ? {} : { broken }),
  });
}

/** The tables of a file that names the policy twice count as one. */
function joined(a: LocatedTable, b: LocatedTable): LocatedTable {
  return { ...a, members: [...a.members, ...b.members] };
}

/**
 * The first place where the policy's own part of the file is broken; the rest of the file may be as it will. A header
 * that can't be read belongs to the policy if it names it.
 */
function brokenAt(document: TomlDocument, table: LocatedTable, whole: boolean): TomlProblem | undefined {
  if (whole) return document.problems[0];
  const spans = tablesSpans(table);
  return document.problems.find(
    ({ span }) =>
      spans.some(({ start, end }) => start <= span.start && span.start < end) ||
      document.text.slice(span.start, Math.min(span.end, span.start + 80)).includes(POLICY_TABLE.join('.')),
  );
}

function tablesSpans(table: LocatedTable): readonly Span[] {
  const inner = table.members.flatMap(({ value }) => {
    if (value.kind === 'table') return [value.removal];
    return value.kind === 'list'
      ? value.items.flatMap((item) => (item.kind === 'table' ? [item.removal] : []))
      : [];
  });
  return [table.removal, ...inner];
}
