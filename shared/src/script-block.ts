const OPENING = /^\ufeff?# \/\/\/ script[ \t]*$/m;

/**
 * Whether a Python file has the beginning of a metadata block. Takes time linear in the text and no memory, so that it
 * can be asked of every Python file that is opened.
 *
 * @see https://peps.python.org/pep-0723/
 */
export function hasScriptBlock(text: string): boolean {
  return OPENING.test(text);
}
