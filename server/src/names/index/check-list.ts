import { normalizeName } from '../../../../shared/src/normalize';

/** One row of a name list. */
export interface ListedName {
  readonly name: string;
  /** `''` when unknown, as is the month. */
  readonly version: string;
  /** The month of the version's release, `YYYY-MM`. */
  readonly month: string;
  /** The rank by downloads, from 1. */
  readonly rank: number | undefined;
}

/** One public report of a malicious package. */
export interface ReportedName {
  readonly name: string;
  /** `''` when the source gives none. */
  readonly id: string;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const MONTH = /^(?:\d{4}-(?:0[1-9]|1[0-2]))?$/;
const PRINTABLE = /^[!-~]*$/;

/** Whether a text is the PEP 503 normalised name of a package. */
export function isPackageName(text: string): boolean {
  return NAME.test(text);
}

function problemOfName(name: string): string | undefined {
  if (NAME.test(name)) return undefined;
  if (NAME.test(normalizeName(name))) return `the name ${JSON.stringify(name)} is not PEP 503 normalised`;
  return `${JSON.stringify(name)} can't be the name of a package`;
}

function problemOfRow(row: ListedName): string | undefined {
  const problem = problemOfName(row.name);
  if (problem !== undefined) return problem;
  if (!PRINTABLE.test(row.version))
    return `${row.name}: the version ${JSON.stringify(row.version)} can't be one`;
  if (!MONTH.test(row.month)) return `${row.name}: the month ${JSON.stringify(row.month)} is not YYYY-MM`;
  if (row.rank !== undefined && !(Number.isInteger(row.rank) && row.rank >= 1 && row.rank <= 1_000_000)) {
    return `${row.name}: the rank ${row.rank} is out of range`;
  }
  return undefined;
}

/** What keeps a list from becoming an index, at most the first ten problems; none for a sound list. */
export function checkList(rows: readonly ListedName[], date: string): string[] {
  const problems: string[] = [];
  if (!DATE.test(date)) problems.push(`the date ${JSON.stringify(date)} is not YYYY-MM-DD`);
  if (rows.length === 0) problems.push('the list holds no name');
  const names = new Set<string>();
  const ranks = new Map<number, string>();
  for (const row of rows) {
    const problem = problemOfRow(row);
    if (problem !== undefined) problems.push(problem);
    if (names.has(row.name)) problems.push(`the name ${row.name} stands twice in the list`);
    names.add(row.name);
    if (row.rank === undefined) continue;
    const other = ranks.get(row.rank);
    if (other !== undefined) problems.push(`${other} and ${row.name} have the same rank ${row.rank}`);
    ranks.set(row.rank, row.name);
  }
  return problems.slice(0, 10);
}

/** What keeps reports from becoming a file, at most the first ten problems; none for sound ones. */
export function checkReports(reports: readonly ReportedName[], date: string): string[] {
  const problems: string[] = [];
  if (!DATE.test(date)) problems.push(`the date ${JSON.stringify(date)} is not YYYY-MM-DD`);
  const names = new Set<string>();
  for (const { name, id } of reports) {
    const problem = problemOfName(name);
    if (problem !== undefined) problems.push(problem);
    if (!PRINTABLE.test(id)) problems.push(`${name}: the id ${JSON.stringify(id)} can't be one`);
    if (names.has(name)) problems.push(`the name ${name} is reported twice`);
    names.add(name);
  }
  return problems.slice(0, 10);
}
