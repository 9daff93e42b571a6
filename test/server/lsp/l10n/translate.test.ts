import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { takeValuesOut, translationFor } from '../../../../server/src/lsp/l10n/translate';

const SOURCES = join(import.meta.dirname, '../../../../server/src');
const LANGUAGES = ['de', 'ja', 'zh-cn'] as const;

/** What stands for a value of a title that isn't between backquotes. */
const SAMPLES: Readonly<Record<string, string>> = {
  'rule': 'name.typo',
  'shownUrl(mirror)': 'https://pkgs.acme.example/',
  'first.title': 'Take `x` from `y` only',
};

/** A text with samples in the places of its values; `undefined` where it isn't a text. */
function sampleOf(node: ts.Expression | undefined, source: ts.SourceFile): string | undefined {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.templateSpans.reduce(
    (text, { expression, literal }) => text + (SAMPLES[expression.getText(source)] ?? 'x') + literal.text,
    node.head.text,
  );
}

/** The same for each of the texts that a condition chooses from. */
function samplesOf(node: ts.Expression | undefined, source: ts.SourceFile): readonly string[] {
  if (node !== undefined && ts.isConditionalExpression(node))
    return [node.whenTrue, node.whenFalse].flatMap((one) => samplesOf(one, source));
  const sample = sampleOf(node, source);
  return sample === undefined ? [] : [sample];
}

/** The English texts of the server's sources that have translations: titles, and what is said in tips. */
function englishTexts(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of readdirSync(SOURCES, { recursive: true }).map(String)) {
    if (!/^(?:analysis|lsp|policy|sources)\b.*\.ts$/.test(name)) continue;
    const source = ts.createSourceFile(
      name,
      readFileSync(join(SOURCES, name), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node): void => {
      const isTitle =
        (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
        node.name.getText(source) === 'title';
      const titles = isTitle ? samplesOf(node.initializer, source) : [];
      for (const title of titles) found.add(takeValuesOut(title).key);
      if (ts.isCallExpression(node) && node.expression.getText(source) === 'say') {
        const said = sampleOf(node.arguments[0], source);
        expect(said, `${name}: ${node.getText(source)}`).toBeDefined();
        found.add(said ?? '');
      }
      node.forEachChild(visit);
    };
    visit(source);
  }
  // The progress of an update is the client's own to show.
  found.delete('Updating the package index');
  return found;
}

const places = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();

describe('the texts of the server', () => {
  const english = [...englishTexts()].sort();

  it('are found', () => {
    expect(english).toContain('Change to {0}');
    expect(english).toContain('number {0} by downloads on PyPI');
    expect(english).toContain('Take {0} from {1} only, and nothing else from there');
    expect(english.length).toBeGreaterThan(50);
  });

  it.each(LANGUAGES)('are all there in %s, with the same places, and no other text is', (language) => {
    const path = join(SOURCES, `lsp/l10n/${language}.json`);
    const texts = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>;
    expect(Object.keys(texts)).toEqual(english);
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('');
      expect(places(text), key).toEqual(places(key));
    }
  });
});

describe('a translation', () => {
  it.each([
    ['de', 'Change to `django`', 'Zu `django` ändern'],
    ['de-AT', 'Change to `django`', 'Zu `django` ändern'],
    ['de_CH.UTF-8', 'Ignore name.typo on this line', 'name.typo in dieser Zeile ignorieren'],
    ['ja', 'Change to `django`', '`django` に変更'],
    ['zh-cn', 'Change to `django`', '更改为 `django`'],
    ['zh-Hans', 'Change to `django`', '更改为 `django`'],
    ['zh-tw', 'Change to `django`', 'Change to `django`'],
    ['zh-Hant-HK', 'Change to `django`', 'Change to `django`'],
    ['fr', 'Change to `django`', 'Change to `django`'],
    ['C', 'Change to `django`', 'Change to `django`'],
    [undefined, 'Change to `django`', 'Change to `django`'],
    ['de', 'A title that nobody knows `x`', 'A title that nobody knows `x`'],
    ['de', 'constructor', 'constructor'],
    ['de', 'Change to `{0}`', 'Zu `{0}` ändern'],
  ])('%s: %s', (locale, title, expected) => {
    expect(translationFor(locale).title(title)).toBe(expected);
  });

  it('puts values where the language wants them', () => {
    expect(translationFor('de').say('number {0} by downloads', 7)).toBe('Nummer 7 nach Downloads');
    expect(translationFor('fr').say('number {0} by downloads', 7)).toBe('number 7 by downloads');
  });
});
