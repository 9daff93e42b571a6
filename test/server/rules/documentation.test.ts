import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentationUrl, RULES } from '../../../server/src/rules/table';

const text = readFileSync('docs/rules.md', 'utf8');
const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1]);

/** A heading's anchor as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

describe('docs/rules.md', () => {
  it.each(RULES)('has a section for $id that the link of its findings leads to', ({ id }) => {
    expect(headings).toContain(id);
    expect(documentationUrl(id)).toBe(
      `https://github.com/lookalike-dev/lookalike/blob/main/docs/rules.md#${anchorOf(id)}`,
    );
    expect(text).toContain(`--ignore ${id}\``);
  });

  it('links only to sections that it has', () => {
    const anchors = new Set(headings.map((heading) => anchorOf(heading ?? '')));
    const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
  });

  it('has no character that nobody sees', () => {
    expect(text).not.toMatch(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u00a0]/u);
  });
});
