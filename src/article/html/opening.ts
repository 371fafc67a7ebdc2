/** The opening of a story, for the page that it leads: the paragraphs after the words that stand above, without marks and links. */

/** Characters, about 42 lines of a column: more than a page shows. */
const MOST = 2000;
/** Only so much of a text is searched for its paragraphs. */
const MOST_HTML = 20_000;

export interface Opening {
  /** Paragraphs of safe HTML without any other element; empty if nothing follows the words above. */
  readonly html: string;
  /** Number of characters. */
  readonly length: number;
}

const LETTER = /[\p{L}\p{N}]/u;
const REFERENCE = /&(?:#x?[\da-f]+|\w+);/giy;

/**
 * @param html a body, as the sanitiser gives it
 * @param above the words that stand above it; a text that begins with them goes on after them
 */
export function openingOf(html: string, above: string): Opening {
  const all = Array.from(html.slice(0, MOST_HTML).matchAll(/<p\b[^>]*>(.*?)<\/p>/gs), ([, inner = '']) =>
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
    if (length >= MOST) break;
    const words = text.length > MOST - length ? beginning(text, MOST - length) : text;
    shown.push(`<p>${words}</p>`);
    length += words.length;
  }
  return { html: shown.join(''), length };
}

/** The beginning of a text up to a space, so that neither a word nor a character reference is cut. */
const beginning = (text: string, most: number): string => text.slice(0, most).replace(/\s\S*$/u, '');

/** The part of a paragraph after some words, compared by letters and digits; all of it when it begins with other words. */
function afterWords(text: string, above: string): string {
  const letters = Array.from(above).filter((sign) => LETTER.test(sign));
  let at = 0;
  for (const letter of letters) {
    for (;;) {
      const point = text.codePointAt(at);
      if (point === undefined) return text;
      REFERENCE.lastIndex = at;
      const reference = text[at] === '&' ? REFERENCE.exec(text)?.[0] : undefined;
      const sign = String.fromCodePoint(point);
      at += reference?.length ?? sign.length;
      if (reference !== undefined || !LETTER.test(sign)) continue;
      if (sign !== letter) return text;
      break;
    }
  }
  const rest = text.slice(at);
  if (at === 0) return rest;
  // The stop of the sentence, or the comma after the words.
  return rest.replace(/^(?:[\p{P}\s]|&#x(?:22|27);)+/u, '');
}
