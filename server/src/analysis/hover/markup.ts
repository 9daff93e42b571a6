import { escapeMarkdown } from './markdown-escape';
import { visibleText } from './visible-text';

/** The two kinds of text that an editor shows. */
export type MarkupKind = 'markdown' | 'plaintext';

/** Puts texts of any origin together for an editor; none of them can act as markup or hide anything. */
export interface Markup {
  text(text: string): string;
  strong(text: string): string;
  /** A link; where there are no links, the label with the address behind it. `address` is the project's own. */
  link(label: string, address: string): string;
  /** `items` are finished markup, as are `blocks`. */
  list(items: readonly string[]): string;
  blocks(blocks: readonly string[]): string;
}

const MARKDOWN: Markup = {
  text: (text) => escapeMarkdown(visibleText(text)),
  strong: (text) => `**${escapeMarkdown(visibleText(text))}**`,
  link: (label, address) => `[${escapeMarkdown(visibleText(label))}](${address})`,
  list: (items) => items.map((item) => `- ${item}`).join('\n'),
  blocks: (blocks) => blocks.join('\n\n'),
};

const PLAIN: Markup = {
  text: visibleText,
  strong: visibleText,
  link: (label, address) => `${visibleText(label)}: ${address}`,
  list: (items) => items.map((item) => `- ${item}`).join('\n'),
  blocks: (blocks) => blocks.join('\n\n'),
};

export function markupOf(kind: MarkupKind): Markup {
  return kind === 'markdown' ? MARKDOWN : PLAIN;
}
