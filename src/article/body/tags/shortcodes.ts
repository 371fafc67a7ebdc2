/**
 * Shortcodes of WordPress, and the tags of forums: `[gallery ids="1,2"]`, `[caption width="300"]The bridge[/caption]`,
 * `[b]bold[/b]`. They are instructions for another program: the tags are removed, and the words between them and web
 * addresses in them stay. Words of an editor in brackets stay too: `[sic]`, `[Name]`, `[1]`, `[the mayor]`.
 */
import { indentedCodeIn } from './indented-code.ts';
import { CODE } from './template-tags.ts';

const NAME = '[a-z][a-z\\d]*(?:[-_][a-z\\d]+)*';
const TAG = `\\[(?<end>/)?(?<name>${NAME})(?<rest>[\\s=][^\\[\\]\\n]{0,2000})?/?\\](?!\\()`;
const TAGS = new RegExp(TAG, 'g');
const CODE_OR_TAG = new RegExp(`(?<code>${CODE})|${TAG}`, 'gm');
const END = new RegExp(`\\[/(${NAME})\\]`, 'g');

/** Shortcodes that have no use without their program, even without values. */
const ALONE = /^(?:gallery|playlist|embed|caption|wp_caption|nextpage|contact-form(?:-7)?|googlemaps?)$/;
/** Shortcodes whose value may stand without a name: `[youtube https://…]`, `[vimeo 12345]`. */
const WITH_VALUE =
  /^(?:youtube|vimeo|tweet|twitter|instagram|facebook|soundcloud|spotify|dailymotion|ted|gist|slideshare|scribd|flickr|audio|video|embed|gallery|caption|wp_caption|playlist|googlemaps?|polldaddy|poll|archives|contact-form(?:-7)?)$/;
const VALUE = /^\s+(?:https?:\/\/|(?=\S*\d)[\w-]+\s*$|\w[\w-]*\s*=)/;
/** A value with its name, whose quotation marks may be typographic or references. */
const QUOTED_VALUE = /^\s+[\w-]+=(?:["'“”„″]|&(?:quot|#8220|#8221|#8243|#34);)/;
/** Marks that only shortcodes have, so that most texts are not searched. */
const SOME_TAG = /\[\/[a-z]|\[[a-z][\w-]*\s[^[\]\n]*[=/\d]|\[(?:gallery|playlist|embed|caption|nextpage)\]/;
const PICTURE = /<\/?(?:img|a)\b[^<>]{0,2000}>/gi;
const CAPTION = /(\[(?:wp_)?caption\b[^[\]\n]{0,2000}\])([^[]{0,4000})(?=\[\/(?:wp_)?caption\])/g;

/**
 * @param markdown whether the text is Markdown, where code stays as it is
 * @returns the text without shortcodes and with the same lines; the same text when there are none
 */
export function withoutShortcodes(text: string, markdown: boolean): string {
  if (!SOME_TAG.test(text)) return text;
  const ended = new Set(Array.from(text.matchAll(END), ([, name]) => name));
  const isCode = markdown ? indentedCodeIn(text) : () => false;
  // In plain text, the picture of a caption would be printed as a tag, and its words alone would be a sub-heading.
  const source = markdown ? text : text.replace(CAPTION, (_, tag: string, inner: string) => tag + captionOf(inner));
  return source.replace(markdown ? CODE_OR_TAG : TAGS, (found, ...given) => {
    const { code, end, name = '', rest = '' } = given.at(-1) as Record<string, string | undefined>;
    const at = given.at(-3) as number;
    if (code !== undefined || isCode(at) || /[[\\]/.test(source.charAt(at - 1))) return found;
    // A name alone within a line, or beside brackets or a colon, is that of a link, a definition, or an editor's word.
    const isName = end === undefined && rest === '' && !ended.has(name);
    if (isName && !isAloneOnLine(source, at, found.length)) return found;
    if (!isShortcode(name, rest, end !== undefined, ended)) return found;
    return WITH_VALUE.test(name) ? (/^\s+(https?:\/\/\S+)/.exec(rest)?.[1] ?? '') : '';
  });
}

const isAloneOnLine = (text: string, at: number, length: number) =>
  /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, at - 20), at)) &&
  /^[^\S\n]*(?:\n|$)/.test(text.slice(at + length, at + length + 20));

function captionOf(inner: string): string {
  const words = inner.replace(PICTURE, '').trim();
  return words === '' ? '' : ` (${words})`;
}

function isShortcode(name: string, rest: string, isEnd: boolean, ended: ReadonlySet<string | undefined>): boolean {
  if (isEnd) return true;
  if (rest.trim() === '') return ended.has(name) || ALONE.test(name);
  return (
    QUOTED_VALUE.test(rest) ||
    (ended.has(name) && /^\s*[\w-]*=/.test(rest)) ||
    (WITH_VALUE.test(name) && VALUE.test(rest))
  );
}
