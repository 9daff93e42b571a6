import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import type { Severity } from '../../../shared/src/severity';
import type { SourceFinding, SourceFix, SourceRule } from '../../../server/src/sources/types';
import { applied, findingsBy, formatIn, type Given, manifestIn, shown } from './support';

/** One row of a rule's table: a file with what the rule finds in it. */
export interface RuleRow extends Given {
  readonly is: string;
  readonly path: string;
  readonly text: string;
  /** Severity and piece of the text of each finding; none for what the rule has to stay silent on. */
  readonly finds?: readonly (readonly [Severity, string])[];
  /** Pieces of the message of the first finding. */
  readonly says?: readonly string[];
  /** The text after the first fix of the first finding; `null`: there is no fix. */
  readonly fixed?: string | null;
  /** Names that the first fix makes entries; none where it isn't said. */
  readonly brings?: readonly string[];
}

/** Tests a rule by a table of at least four rows that it reports and four that it doesn't. */
export function testRule(rule: SourceRule, rows: readonly RuleRow[]): void {
  describe(rule.id, () => {
    it('has enough rows', () => {
      const triggers = rows.filter(({ finds = [] }) => finds.length > 0).length;
      expect(triggers).toBeGreaterThanOrEqual(4);
      expect(rows.length - triggers).toBeGreaterThanOrEqual(4);
    });
    it.each(rows)('$is', (row) => {
      const { path, text, finds = [], says = [], fixed } = row;
      const found = findingsBy(rule, path, text, row);
      expect(shown(text, found)).toEqual(finds);
      for (const piece of says) expect(found[0]?.message).toContain(piece);
      const [fix] = found[0]?.fixes ?? [];
      if (fixed === null) expect(fix).toBeUndefined();
      else if (fixed !== undefined) expect(fix && applied(text, fix)).toBe(fixed);
      if (fix !== undefined && row.brings !== undefined) {
        const names = manifestIn(path, applied(text, fix))?.entries.map(({ name }) => name);
        expect(names).toEqual(expect.arrayContaining([...row.brings]));
      }
      for (const one of found) for (const each of one.fixes) expectCure(rule, row, found, one, each);
    });
  });
}

/** A fix takes its finding away, brings no other, leaves a text that the tools read, and touches no other entry. */
function expectCure(
  rule: SourceRule,
  row: RuleRow,
  found: readonly SourceFinding[],
  finding: SourceFinding,
  fix: SourceFix,
): void {
  const after = applied(row.text, fix);
  const isSame = (one: SourceFinding) => one.name === finding.name && one.severity === finding.severity;
  const left = findingsBy(rule, row.path, after, row);
  // What is left may be a quieter word on the same name.
  expect(left.filter(isSame)).toHaveLength(found.filter(isSame).length - 1);
  expect(left.length).toBeLessThanOrEqual(found.length);
  const { brings = [] } = row;
  const others = (text: string) =>
    manifestIn(row.path, text)
      ?.entries.filter(
        ({ name }) =>
          !brings.includes(name) &&
          name !== finding.name &&
          finding.suggestions?.some((one) => one.name === name) !== true,
      )
      .map(({ name, specifier, extras, marker, kind, source }) => ({
        name,
        specifier,
        extras,
        marker,
        kind,
        source,
      }));
  expect(others(after)).toEqual(others(row.text));
  const format = formatIn(row.path);
  if (format === 'pyproject' || format === 'pipfile' || format === 'pixi')
    expect(() => parse(after)).not.toThrow();
}
