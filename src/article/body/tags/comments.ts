/**
 * HTML comments before Markdown on one line. In CommonMark, such a line is HTML to its end; but an author who writes
 * `<!-- note --> The **bridge** is closed.` means the rest as Markdown.
 */
import { CODE } from './template-tags.ts';

const CODE_OR_COMMENTS = new RegExp(`${CODE}|^ {0,3}(?:<!--(?:(?!-->)[^])*-->[ \\t]*)+`, 'gm');

/** @returns the Markdown without the comments that stand before other text of their line */
export function withoutLeadingComments(markdown: string): string {
  // An unclosed comment would be searched to the end of the text again and again: leave out what follows the last one.
  const last = markdown.lastIndexOf('-->');
  if (last < 0 || !markdown.includes('<!--')) return markdown;
  const lineEnd = markdown.indexOf('\n', last);
  const end = lineEnd < 0 ? markdown.length : lineEnd;
  const head = markdown.slice(0, end).replace(CODE_OR_COMMENTS, (found, _fence: unknown, at: number) => {
    const next = markdown[at + found.length] ?? '\n';
    return /^ {0,3}<!--/.test(found) && next !== '\n' ? '' : found;
  });
  return head + markdown.slice(end);
}
