/** Measures the words of date leaves in a page. */
import type { Page } from 'playwright-core';

/** Runs in a page: the words of date leaves that stand on more than one line, and what may break them. */
export const findBrokenWords = () =>
  [...document.querySelectorAll('.leaf')].flatMap((leaf) => {
    const texts = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      const { overflowWrap, wordBreak } = getComputedStyle(node.parentElement ?? leaf);
      for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1 || overflowWrap !== 'normal' || wordBreak !== 'normal')
          found.push(`${word}: ${lines.size} lines, ${overflowWrap}`);
      }
    }
    return found;
  });

export const brokenWords = (page: Page) => page.evaluate(findBrokenWords);

/** The kinds of page that have a date leaf. */
export const leafKinds = ['home', 'year', 'month', 'day', 'article', 'right-to-left article', 'on this day'];
