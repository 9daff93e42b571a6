import type { Severity } from '../../../shared/src/severity';
import { createContext, NO_POLICY, type SourceInput } from '../../../server/src/sources/context';
import { checkSources } from '../../../server/src/sources/check-sources';
import type {
  NameFacts,
  ProjectFile,
  RuleContext,
  SourceFinding,
  SourceFix,
  SourcePolicy,
  SourceRule,
} from '../../../server/src/sources/types';
import { formatOfPath } from '../../../server/src/manifests/formats';
import { LineMap } from '../../../server/src/manifests/line-map';
import { readerOf } from '../../../server/src/manifests/registry';
import type { FormatId, Manifest } from '../../../server/src/manifests/types';
import { normalizeName } from '../../../shared/src/normalize';

/** What a test says of a name; a name of which it says nothing is absent. */
export type Known = Readonly<Record<string, Partial<NameFacts> | 'ranked' | 'registered'>>;

export interface Given {
  readonly files?: Readonly<Record<string, string>>;
  readonly policy?: Partial<SourcePolicy>;
  readonly known?: Known;
}

const LOCKS: Readonly<Record<string, FormatId>> = {
  'uv.lock': 'uv-lock',
  'poetry.lock': 'poetry-lock',
  'pdm.lock': 'pdm-lock',
  'pylock.toml': 'pylock',
  'Pipfile.lock': 'pipfile-lock',
};

/** The format of a file in a test, locks and scripts included. */
export function formatIn(path: string): FormatId | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return LOCKS[name] ?? formatOfPath(path) ?? (name.endsWith('.py') ? 'script' : undefined);
}

export function manifestIn(path: string, text: string): Manifest | undefined {
  const format = formatIn(path);
  return format === undefined ? undefined : readerOf(format)?.(text);
}

/** Policy values of some private names, patterns with a `*` at their end among them. */
export function privateNames(...patterns: readonly string[]): Partial<SourcePolicy> {
  const prefixes = patterns.filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1));
  const names = patterns.filter((one) => !one.endsWith('*'));
  return {
    names,
    prefixes,
    isPrivateName: (name) => names.includes(name) || prefixes.some((prefix) => name.startsWith(prefix)),
  };
}

function factsIn(known: Known): (name: string) => NameFacts {
  return (name) => {
    const entry = known[normalizeName(name)];
    if (entry === undefined) return { status: 'absent', suspicious: false };
    return typeof entry === 'string'
      ? { status: entry, suspicious: false }
      : { status: 'registered', suspicious: false, ...entry };
  };
}

function roleOf(path: string, format: FormatId | undefined, own: FormatId): ProjectFile['role'] {
  if (format === undefined || /(?:^|\/)(?:uv|poetry|pdm)\.toml$/.test(path)) return 'settings';
  if (path.endsWith('.lock') || format === 'pylock') return 'lock';
  const both = new Set<FormatId>([format, own]);
  return both.has('requirements') || both.has('constraints') ? 'include' : 'manifest';
}

/** Everything that `checkSources` asks for, made of texts. */
export function inputOf(
  path: string,
  text: string,
  { files = {}, policy = {}, known = {} }: Given = {},
): SourceInput {
  const manifest = manifestIn(path, text);
  if (manifest === undefined) throw new Error(`no format for ${path}`);
  const lines = new LineMap(text);
  return {
    path,
    text,
    manifest,
    files: Object.entries(files).map(([name, content]) => {
      const format = formatIn(name);
      return {
        path: name,
        text: content,
        manifest: format === undefined ? undefined : readerOf(format)?.(content),
        role: roleOf(name, format, manifest.format),
      };
    }),
    policy: { ...NO_POLICY, ...policy },
    indexDate: '2026-11-01',
    facts: factsIn(known),
    rangeOf: (span) => lines.range(span),
  };
}

export function contextOf(path: string, text: string, given?: Given): RuleContext {
  return createContext(inputOf(path, text, given));
}

/** What one rule finds, the rules on noise applied. */
export function findingsBy(
  rule: SourceRule,
  path: string,
  text: string,
  given?: Given,
): readonly SourceFinding[] {
  return checkSources(inputOf(path, text, given), [rule]);
}

/** A finding in short: its severity and the piece of the text that it stands on. */
export function shown(
  text: string,
  found: readonly SourceFinding[],
): readonly (readonly [Severity, string])[] {
  return found.map(({ severity, span }) => [severity, text.slice(span.start, span.end)] as const);
}

/** A text after a fix. Throws where changes overlap or leave the text. */
export function applied(text: string, fix: SourceFix): string {
  const changes = [...fix.changes].sort((a, b) => b.span.start - a.span.start);
  let result = text;
  let before = text.length;
  for (const { span, newText } of changes) {
    if (span.end > before || span.start > span.end) throw new Error('changes overlap');
    before = span.start;
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  }
  return result;
}
