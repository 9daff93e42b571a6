import type { Credentials } from '../../../../shared/src/credential-messages';

/**
 * The login for a host in the text of a `.netrc` file; the entry `default` stands for all others. Understands quoted
 * words and comments, and passes macros over. Takes any text.
 *
 * @see https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html
 */
export function findInNetrc(text: string, host: string): Credentials | undefined {
  const words = wordsOf(text);
  let found: { username: string; password: string } | undefined;
  let matches = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === 'machine' || word === 'default') {
      if (found !== undefined) return found;
      matches = word === 'default' || words[++i]?.toLowerCase() === host.toLowerCase();
      if (matches) found = { username: '', password: '' };
    } else if (word === 'login' || word === 'password' || word === 'account') {
      const value = words[++i] ?? '';
      if (!matches || found === undefined) continue;
      if (word === 'login') found.username = value;
      if (word === 'password') found.password = value;
    }
  }
  return found;
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  let inMacro = false;
  for (const line of text.split(/\r?\n/)) {
    // A macro goes on to the next empty line.
    if (inMacro) {
      inMacro = line.trim() !== '';
      continue;
    }
    for (const [, quoted, bare] of line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)) {
      // A password may begin with `#`.
      if (bare?.startsWith('#') === true && words.at(-1) !== 'password') break;
      if (bare === 'macdef') {
        inMacro = true;
        break;
      }
      words.push(quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1'));
    }
  }
  return words;
}
