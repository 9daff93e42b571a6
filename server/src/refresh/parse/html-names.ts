/** The text between `<a …>` and `</a>` of a simple index may be this long; longer ones are no names. */
const LONGEST = 4096;

/**
 * The texts of the links of a simple index in HTML, as devpi, Nexus, Artifactory and old mirrors serve it, piece by piece.
 * Each is the name of a project. Takes any bytes.
 *
 * @see https://peps.python.org/pep-0503/
 */
export async function readHtmlNames(
  chunks: AsyncIterable<Uint8Array>,
  onName: (name: string) => void,
): Promise<void> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of chunks) rest = takeLinks(rest + decoder.decode(chunk, { stream: true }), onName);
  takeLinks(rest + decoder.decode(), onName);
}

/** Takes the whole links of a text, and gives back what may go on in the next piece. */
function takeLinks(text: string, onName: (name: string) => void): string {
  let at = 0;
  for (;;) {
    const open = findLink(text, at);
    if (open < 0) return text.slice(Math.max(at, text.length - 2));
    const head = text.indexOf('>', open);
    const close = head < 0 ? -1 : text.indexOf('<', head);
    if (close < 0) return text.length - open > LONGEST ? '' : text.slice(open);
    const name = text.slice(head + 1, close).trim();
    // A link without text (around an image) is none of a project.
    if (name !== '' && name.length <= LONGEST) onName(withEntities(name));
    at = close;
  }
}

/** Where the next `<a` stands that is followed by white space or `>`; -1 where none does. */
function findLink(text: string, from: number): number {
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
    const letter = text.charAt(at + 1);
    if ((letter === 'a' || letter === 'A') && /[\s>]/.test(text.charAt(at + 2))) return at;
  }
  return -1;
}

function withEntities(name: string): string {
  return name.replace(/&(?:#(\d{1,6})|amp);/g, (_entity, code: string | undefined) =>
    code === undefined ? '&' : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
  );
}
