/** The beginning of a story, for the page that it leads: the paragraphs after the words that stand above, without marks and links. */

/** Characters, about 42 lines of a column: more than a page shows. */
const MOST = 2000;
/** A paragraph is not cut to fewer characters. */
const FEWEST = 80;
/** Only so much of a text is searched for its paragraphs. */
const MOST_HTML = 20_000;

export interface Beginning {
  /** Paragraphs of safe HTML without any other element; empty if nothing follows the words above. */
  readonly html: string;
  /** Number of characters. */
  readonly length: number;
}

/**
 * A paragraph that is one link, before the anchor of the paragraph. Such a link leads to a picture of another site or to further reading;
 * without the link, its words say nothing.
 */
const LINK_ALONE = /^\s*<a\b[^>]*>(?:(?!<\/a>).)*<\/a>\s*(?:<a class="anchor"[^>]*><\/a>)?$/s;

const LETTER = /[\p{L}\p{N}]/u;
const REFERENCE = /&(?:#x?[\da-f]+|\w+);/giy;

/**
 * @param html a body, as the sanitiser gives it
 * @param above the words that stand above it; a text that begins with them goes on after them
 */
export function beginningOf(html: string, above: string): Beginning {
  const paragraphs = Array.from(html.slice(0, MOST_HTML).matchAll(/<p\b[^>]*>(.*?)<\/p>/gs), ([, inner = '']) => inner);
  const all = paragraphs
    .filter((inner) => !LINK_ALONE.test(inner))
    .map((inner) =>
      // A number of a footnote is no word of the text.
      inner
        .replace(/<sup\b.*?<\/sup>/gs, '')
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  const [first = '', ...others] = all;
  const texts = [afterWords(first, above), ...others].filter((text) => LETTER.test(text));
  const shown: string[] = [];
  let length = 0;
  for (const text of texts) {
    const room = MOST - length;
    if (room < FEWEST) break;
    const words = text.length > room ? `${text.slice(0, room).replace(/\s\S*$/u, '')}…` : text;
    shown.push(`<p>${words}</p>`);
    length += words.length;
  }
  return { html: shown.join(''), length };
}

/** The part of a paragraph after some words; all of it when it begins with other words. */
function afterWords(text: string, above: string): string {
  const at = endOfWords(text, above);
  // The stop of the sentence, or the comma after the words.
  return at === 0 ? text : text.slice(at).replace(/^(?:[\p{P}\s]|&#x(?:22|27);)+/u, '');
}

/**
 * Where some words end at the beginning of a text of HTML, compared by letters and digits, so that quotation marks and soft hyphens
 * may differ. 0 when the text begins with other words, or when a tag stands among them.
 */
function endOfWords(text: string, words: string): number {
  let at = 0;
  for (const letter of words) {
    if (!LETTER.test(letter)) continue;
    for (;;) {
      const point = text.codePointAt(at);
      if (point === undefined || text[at] === '<') return 0;
      REFERENCE.lastIndex = at;
      const reference = text[at] === '&' ? REFERENCE.exec(text)?.[0] : undefined;
      const sign = String.fromCodePoint(point);
      at += reference?.length ?? sign.length;
      if (reference !== undefined || !LETTER.test(sign)) continue;
      if (sign !== letter) return 0;
      break;
    }
  }
  return at;
}

/** Marks of the end of a sentence or clause, which belong to the words before them. */
const STOP = /^(?:[\p{Po}\p{Pf}\p{Pe}]|&#x(?:22|27);)*/u;

/**
 * Makes the first words of a text bold from which its headline was taken.
 * @param html a body, as the sanitiser gives it @param bold the words of the headline that are bold, from its first on
 * @returns safe HTML; undefined when the text does not begin with a paragraph of these words
 */
export function runInHtml(html: string, headline: string, bold = headline): string | undefined {
  const start = /^<p\b[^>]*>/.exec(html)?.[0].length;
  if (start === undefined) return undefined;
  const text = html.slice(start, start + MOST_HTML);
  if (endOfWords(text, headline) === 0) return undefined;
  const end = endOfWords(text, bold);
  const to = end + (STOP.exec(text.slice(end))?.[0].length ?? 0);
  return `${html.slice(0, start)}<b>${text.slice(0, to)}</b>${html.slice(start + to)}`;
}
