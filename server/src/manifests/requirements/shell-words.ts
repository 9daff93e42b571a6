/** One word of the options' part of a line, as Python's `shlex.split` cuts it. */
export interface Word {
  /** Without quotes and escapes. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The offset of the value's first character when the value stands in the text as it is, else -1. */
  readonly at: number;
}

export interface Words {
  readonly words: readonly Word[];
  /** The offset of a quote that is never closed (pip stops reading the file there), else -1. */
  readonly openQuote: number;
}

const BACKSLASH = 92;
const DOUBLE = 34;
const SINGLE = 39;

/** Cuts `text[start, end)` into words as a POSIX shell would, comments left in. Linear; never throws. */
export function shellWords(text: string, start: number, end: number): Words {
  const words: Word[] = [];
  let openQuote = -1;
  let at = start;
  while (at < end) {
    if (isSeparator(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const from = at;
    while (at < end && !isSpecial(text.charCodeAt(at))) at++;
    if (at >= end || isSeparator(text.charCodeAt(at))) {
      words.push({ value: text.slice(from, at), start: from, end: at, at: from });
      continue;
    }
    const quoted = quotedWord(text, from, end);
    words.push(quoted.word);
    if (quoted.openQuote >= 0) openQuote = quoted.openQuote;
    at = quoted.word.end;
  }
  return { words, openQuote };
}

/** A word with quotes or backslashes in it. */
function quotedWord(text: string, start: number, end: number): { word: Word; openQuote: number } {
  const pieces: string[] = [];
  let openQuote = -1;
  let valueAt = -1;
  /** Where the current run of literal characters started. */
  let run = start;
  let at = start;
  const take = (to: number) => {
    if (to <= run) return;
    valueAt = pieces.length === 0 ? run : -1;
    pieces.push(text.slice(run, to));
  };
  while (at < end && !isSeparator(text.charCodeAt(at))) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      take(at);
      run = at + 1;
      at = Math.min(at + 2, end);
    } else if (code === DOUBLE || code === SINGLE) {
      take(at);
      const opened = at;
      run = at + 1;
      at = run;
      while (at < end && text.charCodeAt(at) !== code) {
        const next = text.charCodeAt(at + 1);
        if (code === DOUBLE && text.charCodeAt(at) === BACKSLASH && (next === DOUBLE || next === BACKSLASH)) {
          take(at);
          run = at + 1;
          at++;
        }
        at++;
      }
      at = Math.min(at, end);
      take(at);
      if (at >= end) openQuote = opened;
      else at++;
      run = at;
    } else {
      at++;
    }
  }
  take(at);
  return { word: { value: pieces.join(''), start, end: at, at: valueAt }, openQuote };
}

function isSeparator(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 10;
}

function isSpecial(code: number): boolean {
  return isSeparator(code) || code === BACKSLASH || code === DOUBLE || code === SINGLE;
}
