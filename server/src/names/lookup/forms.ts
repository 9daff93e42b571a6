/** The name without its separators: `python-dateutil` -> `pythondateutil`. */
export function joinWords(name: string): string {
  return name.includes('-') ? name.replaceAll('-', '') : name;
}

/** Where the version behind a name begins: `requests-2-32-3`, `requests2` and `requests-v2` -> 8. */
export function versionStart(name: string): number {
  let end = name.length;
  for (;;) {
    let start = end;
    while (start > 0 && isDigit(name.charCodeAt(start - 1))) start--;
    if (start === end) return end;
    if (start > 1 && name.charAt(start - 1) === 'v') start--;
    while (start > 0 && name.charAt(start - 1) === '-') start--;
    end = start;
  }
}

/** The name without the version behind it. */
export function withoutVersion(name: string): string {
  return name.slice(0, versionStart(name));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The name with each run of equal characters as one: `pillloww` -> `pilow`. */
export function withoutRepeats(name: string): string {
  let at = 1;
  while (at < name.length && name.charCodeAt(at) !== name.charCodeAt(at - 1)) at++;
  if (at >= name.length) return name;
  return name.replaceAll(/(.)\1+/g, '$1');
}
