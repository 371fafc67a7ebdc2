/** Where the columns of an edition end on a page, as a reader sees them. */
import type { Page } from 'playwright-core';

/**
 * @returns for each group of columns beside each other, how many pixels its shortest column ends before its longest: the lead and the
 * stories beside it, both columns of its beginning, the columns of the other stories
 */
export const columnGaps = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    /** The boxes of lines that are within the clip of the element: a long headline is cut, and so is the beginning of the lead. */
    const lines = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const clip = element.closest('.beginning, .headline')?.getBoundingClientRect();
      return [...range.getClientRects()].filter(
        ({ width, left, bottom }) => width > 2 && (!clip || (left < clip.right - 1 && bottom < clip.bottom + 4)),
      );
    };
    const endOf = (column: Element) => {
      const ends = [...column.querySelectorAll('.headline, .standfirst, .meta, .beginning p, img')].flatMap(lines);
      const images = [...column.querySelectorAll('img')].map((image) => image.getBoundingClientRect());
      return Math.max(...[...ends, ...images].map(({ bottom }) => bottom));
    };
    const gap = (ends: readonly number[]) => Math.max(...ends) - Math.min(...ends);
    const gaps: number[] = [];
    const [lead, side] = ['.with-side > .lead', '.side > .stack'].map((part) => document.querySelector(part));
    if (lead && side) gaps.push(gap([endOf(lead), endOf(side)]));
    for (const columns of document.querySelectorAll('.columns')) gaps.push(gap([...columns.children].map(endOf)));
    const beginning = document.querySelector('.beginning .body');
    if (beginning) {
      const { left, width } = beginning.getBoundingClientRect();
      const [first, second] = [
        ...Map.groupBy([...beginning.children].flatMap(lines), (line) => line.left < left + width / 2).values(),
      ].map((column) => Math.max(...column.map(({ bottom }) => bottom)));
      if (first !== undefined && second !== undefined) gaps.push(gap([first, second]));
    }
    return gaps;
  });
