/**
 * Tags of other site generators in Markdown: Hugo's `{{< ref "page" >}}`, Liquid's `{% include x %}` and `{{ site.url }}`,
 * the `{:.lead}` and `{#id}` of Kramdown. They are orders to a program that does not run here, not words, and are left
 * out; in code they stay.
 */

const CODE = '^ {0,3}(?<fence>```|~~~)[^]*?(?:^ {0,3}\\k<fence>|$(?![^]))|`[^`\\n]+`';
const TAGS =
  '\\{\\{[^{}]{0,2000}\\}\\}|\\{%[^{}]{0,2000}?%\\}|^\\{:[^{}\\n]*\\}[ \\t]*$|(?<=^#.{0,500})\\{[:#][^{}\\n]*\\}[ \\t]*$';
const CODE_OR_TAG = new RegExp(`(?<code>${CODE})|${TAGS}`, 'gm');
/** What stands before the target of a link. */
const TARGET = /\]\(\s*<?$|^ {0,3}\[[^\]\n]+\]:\s*<?$/m;

/** @returns the Markdown without the tags; the same text when there are none */
export function withoutTemplateTags(markdown: string): string {
  if (!/\{[{%:#]/.test(markdown)) return markdown;
  return markdown.replace(CODE_OR_TAG, (_found, code: string | undefined, _fence: unknown, at: number) => {
    if (code !== undefined) return code;
    // A link whose target goes must stay a link, or its brackets would be printed.
    return TARGET.test(markdown.slice(Math.max(0, at - 100), at)) ? '#' : '';
  });
}

/** A Markdown text without its code, whose signs mean something else. */
export const withoutCode = (markdown: string) => markdown.replace(new RegExp(CODE, 'gm'), '');
