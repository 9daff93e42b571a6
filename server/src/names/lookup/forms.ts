/** The name without its separators: `python-dateutil` -> `pythondateutil`. */
export function joinWords(name: string): string {
  return name.includes('-') ? name.replaceAll('-', '') : name;
}

/**
 * The form under which PyPI takes two names for the same and refuses the newer one: no separators, `l` and `i` as `1`,
 * `o` as `0`. Takes a normalised name.
 *
 * @see https://github.com/pypi/warehouse `ultranormalize_name`
 */
export function collisionForm(name: string): string {
  return name.replaceAll(/[-lio]/g, (character) => (character === '-' ? '' : character === 'o' ? '0' : '1'));
}

/** The name without the version behind it: `requests-2-32-3`, `requests2` and `requests-v2` -> `requests`. */
export function withoutVersion(name: string): string {
  let end = name.length;
  for (;;) {
    let start = end;
    while (start > 0 && isDigit(name.charCodeAt(start - 1))) start--;
    if (start === end) return name.slice(0, end);
    if (name.charAt(start - 1) === 'v' && name.charAt(start - 2) !== '') start--;
    while (start > 0 && name.charAt(start - 1) === '-') start--;
    end = start;
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
