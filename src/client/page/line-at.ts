/** The line of a paragraph at a height. Pure. */

export interface Line {
  /** From the top of the window, in pixels. */
  readonly top: number;
  readonly height: number;
  /** False for a line of no paragraph. */
  readonly isText: boolean;
}

/**
 * @param y from the top of the window @param height of a line
 * @param block the paragraph there, whose lines all have that height; undefined: there is none
 */
export function lineAt(y: number, height: number, block?: { readonly top: number; readonly bottom: number }): Line {
  if (!block) return { top: y - height / 2, height, isText: false };
  const lines = Math.max(1, Math.round((block.bottom - block.top) / height));
  const number = Math.min(lines - 1, Math.max(0, Math.floor((y - block.top) / height)));
  return { top: block.top + number * height, height, isText: true };
}
