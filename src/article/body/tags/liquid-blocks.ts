/**
 * Reads the block tags of Liquid and Hugo that contain text: `{% highlight python %}` is a fenced block of code, the
 * text in `{% raw %}` stays as written, and the text in `{% comment %}` is left out.
 */
import { indentedCodeIn } from './indented-code.ts';
import { CODE } from './template-tags.ts';

type Name = 'highlight' | 'codeblock' | 'raw' | 'comment';

/** Code in Markdown, or a tag that begins or ends a block. */
const CODE_OR_BLOCK_TAG = new RegExp(
  `(?<code>${CODE})|\\{\\{?[%<]-?\\s*(?<end>end|/\\s*)?(?<name>highlight|codeblock|raw|comment)\\b(?<options>[^{}%>\\n]{0,200})[%>]\\}\\}?`,
  'gm',
);

/** @returns the Markdown without these tags; a tag without its end stays */
export function readLiquidBlocks(markdown: string): string {
  if (!/\{\{?[%<]/.test(markdown)) return markdown;
  const found = [...markdown.matchAll(CODE_OR_BLOCK_TAG)];
  const tags = found.filter(({ groups }) => groups?.['code'] === undefined);
  if (tags.length === 0) return markdown;
  const isIndentedCode = indentedCodeIn(markdown);
  const open = new Set<string | undefined>();
  let text = '';
  let written = 0;
  for (let at = 0; at < found.length; at += 1) {
    const tag = found[at] as RegExpExecArray;
    const { name, code, end, options = '' } = tag.groups ?? {};
    if (code !== undefined) {
      text += markdown.slice(written, tag.index) + withoutRawTags(code);
      written = tag.index + code.length;
      continue;
    }
    if (end !== undefined || open.has(name)) continue;
    let close = at + 1;
    while (close < found.length && !(found[close]?.groups?.['end'] && found[close]?.groups?.['name'] === name))
      close += 1;
    const last = found[close];
    if (!last) {
      // A later tag of this name has no end either.
      open.add(name);
      continue;
    }
    const inner = markdown.slice(tag.index + tag[0].length, last.index);
    // Code that is indented needs no references, and would print them.
    const block = name === 'raw' && isIndentedCode(tag.index) ? inner : blockOf(name as Name, options, inner);
    text += markdown.slice(written, tag.index) + block;
    written = last.index + last[0].length;
    at = close;
  }
  return text + markdown.slice(written);
}

function blockOf(name: Name, options: string, inner: string): string {
  if (name === 'comment') return '';
  if (name === 'raw') return withLiteralBraces(inner);
  const fence = inner.includes('```') ? '~'.repeat(Math.max(3, 1 + longestRun(inner))) : '```';
  const language = /^\s*(?:lang:)?([\w+#.-]*)/.exec(options)?.[1] ?? '';
  return `\n${fence}${language}\n${withoutRawTags(inner).replace(/^[^\S\n]*\n|\s+$/g, '')}\n${fence}\n`;
}

/** Spells braces as references, which Markdown decodes after the other tags have been removed. */
function withLiteralBraces(text: string): string {
  const isIndentedCode = indentedCodeIn(text);
  return text.replace(CODE_OR_BRACE, (found, code: string | undefined, _fence: unknown, at: number) =>
    code !== undefined || isIndentedCode(at) ? found : '&#123;',
  );
}
const CODE_OR_BRACE = new RegExp(`(?<code>${CODE})|\\{`, 'gm');

const longestRun = (text: string) => (text.match(/~+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);

/** Removes the tags that protect a sample of code from Liquid. */
const withoutRawTags = (code: string) =>
  /\{%-?\s*endraw/.test(code) ? code.replace(/\{%-?\s*(?:end)?raw\s*-?%\}\n?/g, '') : code;
