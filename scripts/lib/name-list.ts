import type { ListedName, ReportedName } from '../../server/src/names/index/check-list';

const LIST_COLUMNS = ['name', 'version', 'month', 'rank_among_15000_most_downloaded'];
const REPORT_COLUMNS = ['name', 'id'];

/** The cells of each row in the order of `wanted`; a problem where a column is missing or a row too short. */
function readTable(
  text: string,
  separator: string,
  wanted: readonly string[],
): { readonly rows: readonly string[][] } | { readonly problem: string } {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const columns = header.split(separator);
  const places = wanted.map((column) => columns.indexOf(column));
  const missing = wanted.filter((_, i) => places[i] === -1);
  if (missing.length > 0) return { problem: `no column ${missing.join(', ')} in the first line` };
  const least = Math.max(...places) + 1;
  const rows: string[][] = [];
  for (const [i, line] of lines.entries()) {
    if (line === '') continue;
    const cells = line.split(separator);
    if (cells.length < least) return { problem: `line ${i + 2} has ${cells.length} columns` };
    rows.push(places.map((place) => cells[place] ?? ''));
  }
  return { rows };
}

/** Reads a name list: tab-separated, the first line naming the columns. Columns that aren't needed are passed over. */
export function parseList(
  text: string,
): { readonly rows: readonly ListedName[] } | { readonly problem: string } {
  const table = readTable(text, '\t', LIST_COLUMNS);
  if ('problem' in table) return table;
  const rows = table.rows.map(([name = '', version = '', month = '', rank = '']) => ({
    name,
    version,
    month,
    rank: rank === '' ? undefined : Number(rank),
  }));
  return { rows };
}

/** Reads reports of malicious names: comma-separated, the first line naming the columns, no quoted cells. */
export function parseReports(
  text: string,
): { readonly reports: readonly ReportedName[] } | { readonly problem: string } {
  if (text.includes('"')) return { problem: 'quoted cells are not read' };
  const table = readTable(text, ',', REPORT_COLUMNS);
  if ('problem' in table) return table;
  return { reports: table.rows.map(([name = '', id = '']) => ({ name, id })) };
}
