/** What Markdown, GFM's automatic links, HTML, and the icons of VS Code begin or end with, wherever it stands. */
const ANYWHERE = /[\\`*_{}[\]<>()#!|~&:/@$.^]/g;

/** What makes a list, a heading or a line across the page at the beginning of a line only. */
const AT_START = /^(\s*)([-+=])/;

const BLANKS = /\s+/g;

/**
 * A text as Markdown that shows exactly it, on one line, and does nothing: no emphasis, link, image, HTML, entity or
 * block. Line ends and runs of blanks become one blank.
 *
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  return text.replace(BLANKS, ' ').replace(ANYWHERE, '\\$&').replace(AT_START, '$1\\$2');
}
