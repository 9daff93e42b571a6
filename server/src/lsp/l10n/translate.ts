import type { Say } from '../../analysis/hover/say';
import { fill } from '../../analysis/hover/say';
import german from './de.json';
import japanese from './ja.json';
import chinese from './zh-cn.json';

/** The texts of one language, by the English ones. */
type Texts = Readonly<Record<string, string>>;

/**
 * What the server says in the language of its client: the titles of actions, and what stands in tips. Diagnostics are
 * English in every language, so that an editor and a report in CI read the same.
 */
export interface Translation {
  readonly say: Say;
  /** The title of an action, which has its values in it. One that nobody has translated is left as it is. */
  title(english: string): string;
}

/**
 * @param locale as the client gives it: `de`, `de-AT`, `zh-cn`, `zh-Hans-CN`; English for any other
 */
export function translationFor(locale: string | undefined): Translation {
  const texts = textsFor(locale?.toLowerCase().replaceAll('_', '-') ?? '');
  return {
    say: (english, ...values) => fill(textOf(texts, english), values),
    title(english) {
      const { key, values } = takeValuesOut(english);
      return fill(textOf(texts, key), values);
    },
  };
}

function textsFor(locale: string): Texts {
  const [language = '', ...rest] = locale.split('-');
  if (language === 'de') return german;
  if (language === 'ja') return japanese;
  // The traditional characters of `zh-tw` and `zh-hant` are other ones.
  const isSimplified = rest.length === 0 || rest.some((part) => ['cn', 'sg', 'hans'].includes(part));
  return language === 'zh' && isSimplified ? chinese : {};
}

function textOf(texts: Texts, english: string): string {
  return Object.hasOwn(texts, english) ? (texts[english] ?? english) : english;
}

/** Names between backquotes, addresses, and ids of rules. */
const VALUE = /`[^`]*`|https?:\/\/\S+|\b[a-z]+\.[a-z-]+\b/g;

/** A title with places in it, as the tables have it, and what stands in them. */
export function takeValuesOut(title: string): { readonly key: string; readonly values: readonly string[] } {
  const values: string[] = [];
  const key = title.replace(VALUE, (value) => `{${values.push(value) - 1}}`);
  return { key, values };
}
