/**
 * Marks where long words may be divided, with soft hyphens: a browser need not have rules of its own, and few have those of every
 * language. The rules are those of TeX, from the package `hyphen`; a language's are loaded when a long word of it is seen.
 */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** The rules of languages that are printed with hyphens. Bundlers leave a `require` of this kind to Node. */
const RULES: Readonly<Record<string, () => { readonly patterns: Patterns }>> = {
  en: () => load('hyphen/en-gb'),
  'en-us': () => load('hyphen/en-us'),
  de: () => load('hyphen/de'),
  fr: () => load('hyphen/fr'),
  es: () => load('hyphen/es'),
  pt: () => load('hyphen/pt'),
  it: () => load('hyphen/it'),
  ca: () => load('hyphen/ca'),
  nl: () => load('hyphen/nl'),
  da: () => load('hyphen/da'),
  sv: () => load('hyphen/sv'),
  no: () => load('hyphen/no'),
  nb: () => load('hyphen/nb'),
  nn: () => load('hyphen/nn'),
  fi: () => load('hyphen/fi'),
  is: () => load('hyphen/is'),
  pl: () => load('hyphen/pl'),
  cs: () => load('hyphen/cs'),
  sk: () => load('hyphen/sk'),
  sl: () => load('hyphen/sl'),
  hr: () => load('hyphen/hr'),
  hu: () => load('hyphen/hu'),
  ro: () => load('hyphen/ro'),
  tr: () => load('hyphen/tr'),
  el: () => load('hyphen/el'),
  ru: () => load('hyphen/ru'),
  uk: () => load('hyphen/uk'),
  bg: () => load('hyphen/bg'),
};

type Patterns = readonly unknown[];
type Hyphenate = (word: string) => string;

/** Words from this length on are divided: shorter ones fit every line. */
const LONG_WORD =
  /(?<![\p{L}\p{M}\p{N}\u00AD_@#/\\.])[\p{L}\p{M}]{14,60}(?![\p{L}\p{M}\p{N}\u00AD_@/\\]|\.[\p{L}\p{N}])/gu;
/** Text that may have a long word. Few texts have any, and a look for spaces is cheaper than `LONG_WORD` at each letter. */
const LONG_RUN = /\S{14,}/g;
/** So many letters stay together at each end of a word. */
const LEAST = 4;
/** The package remembers each word that it has seen; it forgets them after so many. */
const MOST_WORDS = 5_000;

const hyphenators = new Map<string, Hyphenate>();

/** @returns undefined for a language without rules */
function hyphenatorOf(lang: string): Hyphenate | undefined {
  const code = lang.toLowerCase();
  const name = Object.hasOwn(RULES, code) ? code : (code.split('-')[0] as string);
  const known = hyphenators.get(name);
  if (known || !Object.hasOwn(RULES, name)) return known;
  const { patterns } = (RULES[name] as () => { readonly patterns: Patterns })();
  const create = load('hyphen') as (patterns: Patterns, options: object) => Hyphenate;
  let divide: Hyphenate | undefined;
  let seen = 0;
  const hyphenate: Hyphenate = (word) => {
    if (!divide || seen >= MOST_WORDS) {
      divide = create(patterns, { html: false, minWordLength: 14 });
      seen = 0;
    }
    seen += 1;
    const parts = divide(word).split('\u00AD');
    while (parts.length > 1 && (parts[0] as string).length < LEAST) parts.splice(0, 2, parts.slice(0, 2).join(''));
    while (parts.length > 1 && (parts.at(-1) as string).length < LEAST) parts.push(parts.splice(-2).join(''));
    return parts.join('\u00AD');
  };
  hyphenators.set(name, hyphenate);
  return hyphenate;
}

/**
 * @param isKept whether the word at an index stays as it is
 * @returns the text with soft hyphens in its long words; the same text in a language without rules
 */
export function hyphenateLongWords(text: string, lang: string, isKept: (at: number) => boolean): string {
  return text.replace(LONG_RUN, (run, start: number) =>
    run.replace(LONG_WORD, (word, at: number) => (isKept(start + at) ? word : (hyphenatorOf(lang)?.(word) ?? word))),
  );
}
