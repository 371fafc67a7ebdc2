/** An article as it is read out. */

/** A paragraph, a heading, an item of a list, and what it says. */
export interface Paragraph {
  readonly element: Element;
  readonly text: string;
}

const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,blockquote,pre,td,th';
/** Notes and their numbers interrupt who listens. */
const LEFT_OUT = 'section,sup a,.anchor';

/** The headline, the standfirst, then the text, each paragraph with what is in it and in no smaller one. */
export function paragraphsOf(article: Element): Paragraph[] {
  const paragraphs: { element: Element; text: string }[] = [];
  for (const part of article.querySelectorAll('h1, header .standfirst, .text')) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode;
      const element = parentElement?.closest(BLOCKS);
      if (!element || parentElement?.closest(LEFT_OUT)) continue;
      const last = paragraphs.at(-1);
      if (last?.element === element) last.text += nodeValue;
      else paragraphs.push({ element, text: nodeValue ?? '' });
    }
  }
  return paragraphs;
}
