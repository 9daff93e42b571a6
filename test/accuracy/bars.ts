import type { NameIndex } from '../../server/src/names/types';
import type { Attack } from './data';
import { readNames, readRows } from './data';
import { CHANGES, generate } from './generate';
import { isWarning, measureRecall, nearFinding, isSquatFinding } from './measure';
import { atLeast, atMost, type Row } from './table';

/** Categories of the tuning data with a bar on warnings and errors: title, categories, bar, best open tool. */
const WARNED: readonly (readonly [string, string, number, string])[] = [
  ['repeated character', 'repeated_char', 0.995, '96.6 %'],
  ['transposed characters', 'edit1_transpose', 0.995, '99.7 %'],
  ['deleted character', 'edit1_delete', 0.995, '98.8 %'],
  ['substituted character', 'edit1_substitute', 0.98, '96.6 %'],
  ['inserted character', 'edit1_insert', 0.98, '98.4 %'],
  ['plural', 'plural', 0.98, '97.4 %'],
];

/** Categories with a bar on findings of any level. */
const REPORTED: readonly (readonly [string, string, number, string])[] = [
  ['reordered words, any level', 'word_reorder', 0.95, '78.9 %'],
  ['version suffix, any level', 'version_suffix', 0.95, '69.2 %'],
  ['affix, any level', 'prefix_suffix', 0.9, '31.8 %'],
  ['combosquat, information or better', 'combosquat', 0.9, '10.3 %'],
];

/** Recall on the tuning attacks. */
export function recallRows(attacks: readonly Attack[], index: NameIndex): Row[] {
  const of = (category: string) =>
    measureRecall(
      attacks.filter((attack) => attack.category === category),
      index,
    );
  const rows = WARNED.map(([title, category, bar, other]) => {
    const { warned, total } = of(category);
    return atLeast(title, warned, total, bar, other);
  });
  const twoEdits = measureRecall(
    attacks.filter(({ category, name }) => category === 'edit2' && name.length >= 7),
    index,
  );
  rows.push(atLeast('two edits (length >= 7)', twoEdits.warned, twoEdits.total, 0.95, '75.0 %'));
  for (const [title, category, bar, other] of REPORTED) {
    const { reported, total } = of(category);
    rows.push(atLeast(title, reported, total, bar, other));
  }
  const all = measureRecall(attacks, index);
  rows.push(atLeast('right target first', all.first, all.total, 0.95, 'unordered'));
  rows.push(atLeast('right target among three', all.amongThree, all.total, 0.99, 'unordered'));
  return rows;
}

/** Recall and exact fix on the generated sets. */
export function generatedRows(index: NameIndex): Row[] {
  return Object.keys(CHANGES).map((kind) => {
    const { total, warned, first } = measureRecall(generate(kind, index), index);
    return atLeast(
      `generated: ${kind}, exact fix`,
      Math.min(warned, first),
      total,
      1,
      kind.includes('foreign') ? '0 %' : '',
    );
  });
}

/** Modules of the standard library and import names that the index lacks: an error with the right cure. */
export function exactRows(index: NameIndex): Row[] {
  const modules = readNames('stdlib-modules.txt').map((name) => name.toLowerCase().replaceAll('_', '-'));
  const absent = modules.filter((name) => !index.has(name));
  const right = absent.filter((name) => nearFinding(name, index)?.rule === 'name.standard-library');
  const imports = readRows('import-names.csv').filter((row) => row.import_name_registered === '0');
  const fixed = imports.filter((row) => {
    const finding = nearFinding(row.import_name ?? '', index);
    return finding?.rule === 'name.import-name' && finding.suggestions[0]?.name === row.distribution;
  });
  return [
    atLeast('standard library, absent names', right.length, absent.length, 1, 'none'),
    atLeast('import names, absent names, exact fix', fixed.length, imports.length, 1, 'none'),
  ];
}

/** The sets on which an alarm is a false one. */
export interface LegitSets {
  readonly real: readonly string[];
  readonly random: readonly string[];
  /** Real names without a rank, and the index without them. */
  readonly brandNew: readonly string[];
  readonly hidden: NameIndex;
}

export function falseAlarmRows({ real, random, brandNew, hidden }: LegitSets, index: NameIndex): Row[] {
  const count = (names: readonly string[], flags: (name: string) => boolean) => names.filter(flags).length;
  const warns = (name: string) => isWarning(nearFinding(name, index));
  const hints = (name: string) => nearFinding(name, index)?.severity === 'hint';
  const squats = (name: string) => isSquatFinding(nearFinding(name, index));
  const warnsNew = (name: string) => isWarning(nearFinding(name, hidden));
  return [
    atMost(
      'ranked names flagged as a squat',
      count(index.ranked, squats),
      index.ranked.length,
      0,
      '0 .. 7.5 %',
    ),
    atMost(
      'real dependency names, registered: warning or worse',
      count(real, warns),
      real.length,
      0.001,
      '1.6 %',
    ),
    atMost('random unranked names: warning or worse', count(random, warns), random.length, 0.001, '4.5 %'),
    atMost('random unranked names: hint', count(random, hints), random.length, 0.004),
    atMost('brand-new names: warning or worse', count(brandNew, warnsNew), brandNew.length, 0.04, '8.0 %'),
  ];
}
