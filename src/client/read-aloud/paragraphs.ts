/** Splits an article into the paragraphs that are read aloud. */

/** A paragraph, heading or list item, with its text. */
export interface Paragraph {
  readonly element: Element;
  readonly text: string;
}

const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,blockquote,pre,td,th';
/** Not read aloud: footnotes and their numbers interrupt the listener. */
const EXCLUDED = 'section,sup a,.anchor';

/** The headline, the standfirst, then the text. The text of a nested block belongs only to the innermost block. */
export function paragraphsOf(article: Element): Paragraph[] {
  const paragraphs: { element: Element; text: string }[] = [];
  for (const part of article.querySelectorAll(':scope:not(.opens-run-in) h1, header .standfirst, .text')) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode;
      const element = parentElement?.closest(BLOCKS);
      if (!element || parentElement?.closest(EXCLUDED)) continue;
      const last = paragraphs.at(-1);
      // Voices stop at soft hyphens.
      const text = nodeValue?.replaceAll('\u00AD', '') ?? '';
      if (last?.element === element) last.text += text;
      else paragraphs.push({ element, text });
    }
  }
  return paragraphs;
}
