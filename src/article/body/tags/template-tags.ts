/**
 * Template tags of other site generators in Markdown: `{{< ref "page" >}}` of Hugo, `{% include x %}` and `{{ site.url
 * }}` of Liquid, `{:.lead}` and `{#id}` of Kramdown. They are instructions for another program and are removed, except
 * in code.
 */
import type { Warning } from '../../entry.ts';
import { indentedCodeIn } from './indented-code.ts';

/** Code in Markdown: a fenced block or a span. */
export const CODE = '^ {0,3}(?<fence>```|~~~)[^]*?(?:^ {0,3}\\k<fence>|$(?![^]))|`[^`\\n]+`';
const TAGS =
  '\\{\\{[^{}]{0,2000}\\}\\}|\\{%[^{}]{0,2000}?%\\}|^\\{:[^{}\\n]*\\}[ \\t]*$|(?<=[)\\]*_`>])\\{:[^{}\\n]*\\}|(?<=^#.{0,500})\\{[:#][^{}\\n]*\\}[ \\t]*$';
/** The place of Kramdown's table of contents: a list of one item, whose words are not printed. */
const CONTENTS = /^(?:[-*+]|1\.)[ \t]+[^\n]*\n\{:[ \t]*toc\b[^{}\n]*\}[ \t]*$/gm;
/** The place of a table of contents: `[TOC]` of Python-Markdown and editors, `[[_TOC_]]` of GitLab. Pages have none. */
const PLACE_OF_CONTENTS = '^ {0,3}(?:\\[[Tt][Oo][Cc]\\]|\\[\\[_?TOC_?\\]\\])[ \\t]*$';
/** Where the words in brackets are the name of a link instead. */
const NAMED_TOC = /^ {0,3}\[toc\]:/im;
const CODE_OR_TAG = new RegExp(`(?<code>${CODE})|(?<place>${PLACE_OF_CONTENTS})|${TAGS}`, 'gm');
/** The Markdown before the target of a link or definition. */
const TARGET = /\]\(\s*<?(?:\{\{[^{}]*\}\})?$|^ {0,3}\[[^\]\n]+\]:\s*<?$/m;

/** A tag that names another article: `{{< ref "name.md" >}}`, `{% post_url 2022-02-07-name %}`, `{% link name.md %}`. */
const REFERENCE = /^\{[{%][<%]?\s*(?:(?:rel)?ref|post_url|link)\s+["']?([^"'{}%>]+?)["']?\s*[>%]?[}%]\}$/;

/** Tags that show a picture: `{{< figure src="a.jpg" caption="…" >}}`, `{% include image.html url="a.jpg" %}`. */
const PICTURE =
  /^\{[{%][<%]?\s*(?:figure|image|img|(?:include|render)\s+[\w./-]*(?:image|figure|img|picture)[\w./-]*)\s/i;
/** Hexo's tag, without names of values: `{% asset_img a.jpg The bridge %}`. */
const ASSET = /^\{%\s*asset_img\s+(\S+\.\w+)\s*([^{}]*?)\s*%\}$/;

/** A picture in Markdown in place of a tag that shows one; undefined for any other tag. */
function pictureOf(tag: string): string | undefined {
  const values = PICTURE.test(tag)
    ? new Map(
        Array.from(tag.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, name, a, b]) => [name, a ?? b ?? '']),
      )
    : undefined;
  const first = (...names: string[]) => names.map((name) => values?.get(name)).find(Boolean);
  const [, file, words] = ASSET.exec(tag) ?? [];
  const address = file ?? first('src', 'url', 'file', 'path', 'link');
  if (address === undefined) return undefined;
  const said = (words ?? first('caption', 'alt', 'description', 'title') ?? '').replace(/[[\]\\]/g, '\\$&');
  return `![${said}](${encodeURI(address.toWellFormed()).replace(/[()]/g, '\\$&')})`;
}

export const templateTags: Warning = {
  code: 'template-tags',
  message: 'Tags of another site generator are not run and are left out.',
};

/** @returns the Markdown without template tags; the same text when there are none */
export function withoutTemplateTags(markdown: string): string {
  if (!/\{[{%:#]|\[_?toc/i.test(markdown)) return markdown;
  const withoutContents = markdown.replace(CONTENTS, '');
  const isIndentedCode = indentedCodeIn(withoutContents);
  return withoutContents.replace(CODE_OR_TAG, (found, code?: string, _fence?: string, place?: string, at = 0) => {
    if (code !== undefined || isIndentedCode(at)) return found;
    if (place !== undefined) return NAMED_TOC.test(markdown) ? found : '';
    const isTarget = TARGET.test(withoutContents.slice(Math.max(0, at - 100), at));
    const name = REFERENCE.exec(found)?.[1];
    if (isTarget && name !== undefined) return encodeURI(name.toWellFormed());
    // A tag before the rest of a target stands for the address of the site.
    if (isTarget && /^[/{\w]/.test(withoutContents.slice(at + found.length, at + found.length + 1))) return '';
    // Keep a placeholder target: without one, the brackets of the link would be printed.
    return isTarget ? '#' : (pictureOf(found) ?? '');
  });
}

/** Removes code, where other characters have another meaning. */
export const withoutCode = (markdown: string) => markdown.replace(new RegExp(CODE, 'gm'), '');
