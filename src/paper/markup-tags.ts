/** The tags of markup that a publisher has written, with their attributes. Pure. */

/** A start tag. Names are in small letters. */
export interface Tag {
  readonly name: string;
  /** Values by name, with character references as they are written; of an attribute that is written twice, the first. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The text up to the end tag, of elements whose content is text. */
  readonly text: string;
  /** The 1-based line on which the tag begins. */
  readonly line: number;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/g;
const TAG = /<!--[\s\S]*?-->|<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
/** Elements whose content has no tags. */
const TEXT: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'xmp']);

/** The start tags in the order of the markup, without those in comments and in the text of scripts and the like. */
export function tagsOf(markup: string): Tag[] {
  const tags: Tag[] = [];
  const lower = markup.toLowerCase();
  TAG.lastIndex = 0;
  for (let match = TAG.exec(markup); match; match = TAG.exec(markup)) {
    const { 0: whole, 1: name, 2: inside = '', index } = match;
    if (name === undefined) continue;
    const known = { name: name.toLowerCase(), attributes: attributesOf(inside) };
    const begin = index + whole.length;
    const end = TEXT.has(known.name) ? lower.indexOf(`</${known.name}`, begin) : -1;
    if (end >= 0) TAG.lastIndex = end;
    const line = markup.slice(0, index).split('\n').length;
    tags.push({ ...known, text: end < 0 ? '' : markup.slice(begin, end), line });
  }
  return tags;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'));
  }
  return attributes;
}
