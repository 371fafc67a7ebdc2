/**
 * Template tags of other site generators in Markdown: `{{< ref "page" >}}` of Hugo, `{% include x %}` and `{{ site.url
 * }}` of Liquid, `{:.lead}` and `{#id}` of Kramdown. They are instructions for another program and are removed, except
 * in code.
 */
import { indentedCodeIn } from './indented-code.ts';

/** Code in Markdown: a fenced block or a span. */
export const CODE = '^ {0,3}(?<fence>```|~~~)[^]*?(?:^ {0,3}\\k<fence>|$(?![^]))|`[^`\\n]+`';
const TAGS =
  '\\{\\{[^{}]{0,2000}\\}\\}|\\{%[^{}]{0,2000}?%\\}|^\\{:[^{}\\n]*\\}[ \\t]*$|(?<=[)\\]*_`>])\\{:[^{}\\n]*\\}|(?<=^#.{0,500})\\{[:#][^{}\\n]*\\}[ \\t]*$';
const CODE_OR_TAG = new RegExp(`(?<code>${CODE})|${TAGS}`, 'gm');
/** The Markdown before the target of a link or definition. */
const TARGET = /\]\(\s*<?$|^ {0,3}\[[^\]\n]+\]:\s*<?$/m;

/** @returns the Markdown without template tags; the same text when there are none */
export function withoutTemplateTags(markdown: string): string {
  if (!/\{[{%:#]/.test(markdown)) return markdown;
  const isIndentedCode = indentedCodeIn(markdown);
  return markdown.replace(CODE_OR_TAG, (found, code: string | undefined, _fence: unknown, at: number) => {
    if (code !== undefined || isIndentedCode(at)) return found;
    // Keep a placeholder target: without one, the brackets of the link would be printed.
    return TARGET.test(markdown.slice(Math.max(0, at - 100), at)) ? '#' : '';
  });
}

/** Removes code, where other characters have another meaning. */
export const withoutCode = (markdown: string) => markdown.replace(new RegExp(CODE, 'gm'), '');
