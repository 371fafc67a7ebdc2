/**
 * Finds links in running text: web and mail addresses, `[[names]]`, and the files and addresses of other articles. The
 * text is never changed, except that `[[name|words]]` shows its words.
 */
import { limits } from '../limits.ts';
import { safeHref } from './sanitize-links.ts';

/** A link, or text between links. */
export interface Piece {
  readonly text: string;
  /** Where the link leads: an address, or the target as it is written; undefined for text. */
  readonly href?: string;
}

/** Scripts without spaces between words: an address ends where they follow a letter of another script. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORD = `[[\\p{L}\\p{M}\\p{N}_]--[${UNSPACED}]]`;
/** A name of digits alone is a note's number. */
const WIKI = '!?\\[\\[(?!\\s|\\d+\\]\\])[^\\[\\]\\n]{1,300}\\]\\]';
/** A character of an address; never one of ideographic punctuation, nor a letter that follows without a space. */
const CHARACTER = `(?:(?![\\u3000-\\u303F\\uFF00-\\uFF65]|(?<=[a-z\\d])[${UNSPACED}])[^\\s<>"“”«»„])`;
const WEB = `(?<!${WORD})https?://${CHARACTER}+|(?<!${WORD}|[\\-.@\\/:])www\\.${CHARACTER}+`;
/** A host without a protocol, as web pages write it; `and//or` is none. */
const BARE_HOST = `(?<![\\S--[\\(\\[“„«]])//(?=[\\p{L}\\p{N}\\-]+\\.[^\\s<>"\\/]*\\/)${CHARACTER}+`;
const MAIL = `(?<!${WORD}|[\\-.+@\\/%]|(?<!mail(?:to)?):)[[\\p{L}\\p{N}._%+\\-]--[${UNSPACED}]]{1,64}@(?:[\\p{L}\\p{N}\\-]{1,63}\\.){1,8}[[\\p{L}]--[${UNSPACED}]]{2,63}(?!${WORD}|[\\-@\\/])`;
const SEGMENT = `[\\p{L}\\p{M}\\p{N}_.~%+\\-]`;
const FILE = `(?<!${SEGMENT}|[\\/\\\\:@])(?:\\/?${SEGMENT}+\\/)*${SEGMENT}+\\.(?:md|markdown|txt)(?:#[\\p{L}\\p{N}\\-]+)?(?!${WORD}|[\\/\\-@]|\\.\\p{L})`;
const PERMALINK = `(?<![\\S--[\\(\\[“„«]])\\/(?:\\d{4}\\/\\d{2}\\/\\d{2}|undated)\\/[a-z\\d\\-]+\\/?(?![\\p{L}\\p{N}\\/])`;

const WIKI_ONLY = new RegExp(WIKI, 'gv');
const ALL = new RegExp(
  [`(?<wiki>${WIKI})`, `(?<web>${WEB}|${BARE_HOST})`, `(?<mail>${MAIL})`, `(?<path>${FILE}|${PERMALINK})`].join('|'),
  'giv',
);
const TRAILING = /[?!.,:;*_~'’‘”»…|।؟،؛]$/u;
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Whether a paragraph consists of embedded files or one web address: `![[bridge.jpg]]`. It is no beginning of a story. */
export const isLinkAlone = (text: string): boolean =>
  /^(?:(?:\s*!\[\[[^[\]\n]{1,300}\]\])+|\s*https?:\/\/\S+)\s*$/.test(text);

/** The links of Markdown text that Markdown itself does not know. */
export const wikiLinks = (text: string): Piece[] =>
  text.includes('[[') ? split(text, WIKI_ONLY, ([found]) => wikiLink(found)) : [{ text }];

/** The words of a text without the brackets of `[[name|words]]`. */
export const withoutWikiMarks = (text: string): string =>
  wikiLinks(text)
    .map((piece) => piece.text)
    .join('');

/** Whether plain text may contain a link to an article. */
export const mayLinkArticle = (text: string): boolean => /\[\[|\.(?:md|markdown|txt)|\/\d\d\/|\/undated\//i.test(text);

/** The links of plain text. */
export function plainLinks(text: string): Piece[] {
  if (!/\/\/|www\.|@/i.test(text) && !mayLinkArticle(text)) return [{ text }];
  return split(text, ALL, ({ 0: found, groups = {} }) => {
    if (groups['wiki'] !== undefined) return wikiLink(found);
    if (groups['mail'] !== undefined) return linkTo(found, safeHref(`mailto:${found}`));
    if (groups['path'] !== undefined) return { text: found, href: found };
    const address = withoutPunctuation(found);
    const href = /^www\./i.test(address) ? `http://${address}` : address;
    const hasHost = /^(?:https?:)?\/\/[^/?#]*[^/?#.]\.[^/?#.]+/i.test(href);
    return linkTo(address, hasHost ? safeHref(href) : undefined);
  });
}

const linkTo = (text: string, href: string | undefined): Piece => (href === undefined ? { text } : { text, href });

/** `[[name]]`, `[[name|words]]`, and `![[picture|its description]]`, where a number of pixels is no description. */
function wikiLink(found: string): Piece {
  const isEmbedded = found.startsWith('!');
  const [name = '', ...words] = found.replace(/^!?\[\[|\]\]$/g, '').split('|');
  const said = words
    .filter((word) => !isEmbedded || !/^\s*\d+(?:x\d+)?\s*$/.test(word))
    .join('|')
    .trim();
  if (name.trim() === '' || name.length > limits.address) return { text: found };
  return { text: said || name.trim(), href: found };
}

/** An address without the punctuation of the sentence and without brackets that it does not open. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  const surplus = new Map<string, number>();
  for (const [closing, opening] of Object.entries(BRACKETS))
    surplus.set(closing, address.split(closing).length - address.split(opening).length);
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? '';
    const left = surplus.get(last) ?? 0;
    if (left > 0) surplus.set(last, left - 1);
    else if (!TRAILING.test(last)) break;
  }
  return address.slice(0, end);
}

/** @param linkOf the piece for the beginning of a match; the rest of the match is text */
function split(text: string, pattern: RegExp, linkOf: (match: RegExpExecArray) => Piece): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const piece = linkOf(match);
    if (piece.href === undefined) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push(piece);
    const isWiki = match[0].startsWith('[[') || match[0].startsWith('![[');
    end = match.index + (isWiki ? match[0].length : piece.text.length);
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
