import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const LANGUAGES = ['de', 'ja', 'zh-cn'] as const;

type Texts = Readonly<Record<string, string>>;

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const texts = (path: string): Texts => JSON.parse(read(path)) as Texts;

/** Fields of the manifest that a person reads. */
const SHOWN = /^(?:title|label|description|markdownDescription|enumDescriptions|markdownEnumDescriptions)$/;

/** The texts of a piece of the manifest that a person reads. */
function shownTexts(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return SHOWN.test(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => shownTexts(item, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => shownTexts(item, /^\d+$/.test(key) ? field : key));
}

/** Where the editor shows a text to its user. */
const SHOWN_BY = /^window\.(?:show\w+Message|setStatusBarMessage)$|^tellShortly$/;
const SHOWN_AS = /^(?:title|prompt|placeHolder|detail|text|message|label)$/;

/** Whether a person would read it as English: words with a space between. */
const isSentence = (node: ts.Node | undefined, source: ts.SourceFile): boolean =>
  node !== undefined &&
  (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) &&
  /[a-z] [a-z]/i.test(node.getText(source));

/** The texts in the sources of the client that a person reads and nobody has translated. */
function forgottenTexts(): readonly string[] {
  const found: string[] = [];
  for (const name of readdirSync(join(root, 'client/src'), { recursive: true }).map(String)) {
    if (!name.endsWith('.ts')) continue;
    const source = ts.createSourceFile(name, read(join('client/src', name)), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const shown =
        ts.isCallExpression(node) && SHOWN_BY.test(node.expression.getText(source))
          ? node.arguments[0]
          : ts.isPropertyAssignment(node) && SHOWN_AS.test(node.name.getText(source))
            ? node.initializer
            : undefined;
      if (isSentence(shown, source)) found.push(`${name}: ${node.getText(source)}`);
      node.forEachChild(visit);
    };
    visit(source);
  }
  return found;
}

/** The first arguments of `l10n.t(…)` in the sources of the client. What isn't a plain text can't be translated. */
function translatedTexts(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of readdirSync(join(root, 'client/src'), { recursive: true }).map(String)) {
    if (!name.endsWith('.ts')) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText(source) === 'l10n.t') {
        const [text] = node.arguments;
        expect(text !== undefined && ts.isStringLiteralLike(text), `${name}: ${node.getText(source)}`).toBe(
          true,
        );
        if (text !== undefined && ts.isStringLiteralLike(text)) found.add(text.text);
      }
      node.forEachChild(visit);
    };
    const source = ts.createSourceFile(name, read(join('client/src', name)), ts.ScriptTarget.Latest, true);
    visit(source);
  }
  return found;
}

/** What has to be the same in every language: places for values, addresses of commands, code. */
const fixedParts = (text: string): readonly string[] =>
  (text.match(/\{\d\}|\(command:[^)]*\)|`[^`]*`/g) ?? []).sort();

describe('the texts of the manifest', () => {
  const { contributes, capabilities } = JSON.parse(read('package.json')) as Record<string, unknown>;
  const keys = shownTexts({ contributes, capabilities }).map((text) => /^%(.+)%$/.exec(text)?.[1] ?? text);
  const english = texts('package.nls.json');

  it('stand in one file, all of them, and nothing else does', () => {
    expect([...new Set(keys)].sort()).toEqual(Object.keys(english).sort());
  });

  it.each(LANGUAGES)('are all there in %s, with the same places and code', (language) => {
    const translated = texts(`package.nls.${language}.json`);
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) {
      expect(translated[key]?.trim(), key).not.toBe('');
      expect(fixedParts(translated[key] ?? ''), key).toEqual(fixedParts(text));
    }
  });
});

describe('the texts of the client', () => {
  const english = texts('l10n/bundle.l10n.json');

  it('stand in one file, all of them, and nothing else does', () => {
    expect(Object.keys(english).sort()).toEqual([...translatedTexts()].sort());
    for (const [key, text] of Object.entries(english)) expect(text).toBe(key);
  });

  it('are translated wherever the editor shows them', () => {
    expect(forgottenTexts()).toEqual([]);
  });

  it.each(LANGUAGES)('are all there in %s, with the same places', (language) => {
    const translated = texts(`l10n/bundle.l10n.${language}.json`);
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(translated)) {
      expect(text.trim(), key).not.toBe('');
      expect(fixedParts(text), key).toEqual(fixedParts(key));
    }
  });
});
