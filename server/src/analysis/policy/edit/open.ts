import { LineMap } from '../../../manifests/line-map';
import { scanToml } from '../../../manifests/toml/scan';
import type { TomlDocument, TomlTable, TomlValue } from '../../../manifests/toml/types';
import { POLICY_TABLE } from '../../../policy/keys';
import { isWholePolicy } from '../policy-paths';

/** A policy file that something is to be added to. */
export interface OpenPolicy {
  readonly document: TomlDocument;
  /** The keys that lead to the policy's own table; none in a file that is all policy. */
  readonly way: readonly string[];
  /** That table; `undefined` where the file has no policy yet. */
  readonly table: TomlTable | undefined;
}

/** Takes a policy file apart for an edit; a sentence where nothing can be added to it. */
export function openPolicy(path: string, text: string): OpenPolicy | string {
  const document = scanToml(text);
  const [problem] = document.problems;
  if (problem !== undefined) {
    const { line } = new LineMap(text).position(problem.span.start);
    return `${path} is no valid TOML at line ${line + 1}. Mend that first.`;
  }
  if (isWholePolicy(path)) return { document, way: [], table: document.root };
  let table: TomlTable | undefined = document.root;
  for (const name of POLICY_TABLE) {
    const value: TomlValue | undefined = table === undefined ? undefined : memberOf(table, name);
    if (value !== undefined && value.kind !== 'table')
      return `\`${name}\` in ${path} is no table. Mend that first.`;
    table = value;
  }
  return { document, way: POLICY_TABLE, table };
}

/** The value of a key; the last one where it stands several times. */
export function memberOf(table: TomlTable, name: string): TomlValue | undefined {
  return table.members.findLast(({ key }) => key.name === name)?.value;
}
