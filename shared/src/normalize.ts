/**
 * The PEP 503 form of a name: lower case, each run of `-`, `_`, `.` as one `-`. Takes any text and never throws;
 * characters that no PyPI name may have stay as they are (lower-cased without a locale).
 *
 * @see https://peps.python.org/pep-0503/#normalized-names
 */
export function normalizeName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}
