/**
 * Filters one block of raw HTML. Each formatting tag is printed once and inside one block, so that the result is hardly
 * longer than the source, however the source is nested.
 */
import { limits } from '../../limits.ts';
import { attributeOf, BLOCKS, CONTAINERS, FORMATTING, INLINE, labelOfPicture, TAG } from './harmless-tags.ts';

/** A filtered block. More end tags may be appended until all blocks of the same parent are known. */
export interface Chunk {
  readonly parts: string[];
}

/** An open container and the block of HTML that opened it. */
interface OpenContainer {
  readonly name: string;
  readonly chunk: Chunk;
}

const TOKEN = new RegExp(
  `<!--[^]*?(?:-->|$)|<!\\[CDATA\\[[^]*?(?:\\]\\]>|$)|<\\?[^]*?(?:\\?>|$)|<(script|style)\\b[^]*?(?:</\\1\\s*>|$)|${TAG}|<[!?/a-z][^<>]*>?`,
  'gi',
);

/** @param containers the containers that earlier blocks have opened; it is changed */
export function filterBlock(html: string, containers: OpenContainer[]): Chunk {
  const chunk: Chunk = { parts: [] };
  const write = (part: string) => chunk.parts.push(part);
  /** Formatting that is printed, and formatting that awaits its first word. */
  const open: string[] = [];
  let pending: { readonly name: string; readonly tag: string }[] = [];

  const closeFormatting = (count = open.length) => {
    for (let left = count; left > 0; left -= 1) write(`</${open.pop()}>`);
  };
  /** @param words as HTML */
  const writeWords = (words: string) => {
    if (words.trim() !== '') {
      for (const { name, tag } of pending) {
        write(tag);
        open.push(name);
      }
      pending = [];
    }
    write(words);
  };
  const format = (name: string, isEnd: boolean, attributes: string) => {
    if (isEnd) {
      const awaiting = pending.findLastIndex((opened) => opened.name === name);
      if (awaiting >= 0) pending = pending.toSpliced(awaiting, 1);
      else closeFormatting(open.includes(name) ? open.length - open.lastIndexOf(name) : 0);
      return;
    }
    const href = name === 'a' ? attributeOf(attributes, 'href') : undefined;
    const isNested = open.includes(name) || pending.some((opened) => opened.name === name);
    if (!isNested) pending.push({ name, tag: href === undefined ? `<${name}>` : `<${name} href="${href}">` });
  };
  const contain = (name: string, isEnd: boolean, attributes: string) => {
    if (isEnd) {
      const at = containers.findLastIndex((opened) => opened.name === name);
      if (at < 0) return;
      closeContainers(containers.splice(at).slice(1));
      write(`</${name}>`);
    } else if (containers.length < limits.nesting) {
      containers.push({ name, chunk });
      const start = name === 'ol' ? /^\d{1,9}$/.exec(attributeOf(attributes, 'start') ?? '')?.[0] : undefined;
      write(start === undefined ? `<${name}>` : `<ol start="${start}">`);
    }
  };
  const tag = (written: string, isEnd: boolean, attributes: string) => {
    const name = written === 'tfoot' ? 'tbody' : written;
    const formatting = FORMATTING.get(name);
    if (formatting !== undefined) format(formatting, isEnd, attributes);
    else if (name === 'img') {
      const picture = labelOfPicture(attributes);
      if (!picture) return;
      if (picture.image !== undefined) {
        write(picture.image);
        return;
      }
      const isLinked = open.includes('a') || pending.some((opened) => opened.name === 'a');
      if (isLinked) writeWords(picture.label);
      else write(`<a href="${picture.src}">${picture.label}</a>`);
    } else if (name === 'br') write('<br>');
    else if (INLINE.has(name)) return;
    else {
      closeFormatting();
      if (CONTAINERS.has(name)) contain(name, isEnd, attributes);
      else if (BLOCKS.has(name)) write(isEnd ? endOf(name) : `<${name}>`);
      // Any other element separates paragraphs.
      else write('<p>');
    }
  };

  const writeText = (text: string) => writeWords(text.replaceAll('<', '&lt;'));
  let end = 0;
  for (const match of html.matchAll(TOKEN)) {
    const [found, , slash, name, attributes = ''] = match;
    if (match.index > end) writeText(html.slice(end, match.index));
    end = match.index + found.length;
    if (name !== undefined) tag(name.toLowerCase(), slash === '/', attributes);
  }
  if (end < html.length) writeText(html.slice(end));
  closeFormatting();
  return chunk;
}

/** An end tag `</p>` without a start would print an empty paragraph; what follows it is a paragraph of its own. */
const endOf = (name: string) => (name === 'hr' ? '' : name === 'p' ? '<p>' : `</${name}>`);

/** Ends the containers that are never closed in the block that opened them. */
export function closeContainers(containers: readonly OpenContainer[]): void {
  for (const { name, chunk } of containers.toReversed()) chunk.parts.push(`</${name}>`);
}
