/**
 * How our HTML is meant to differ from what the specifications of CommonMark and GFM expect, as data: each difference has
 * its reason and the rewriting of the expected tree that makes it ours.
 */
import { pictureSource } from '../../src/article/html/pictures.ts';
import { isPictureName } from '../../src/article/pictures/picture-name.ts';
import type { Branch, Rewrite, Tree } from './html-tree.ts';
import { wordsOf } from './html-tree.ts';

export interface Difference {
  readonly name: string;
  readonly reason: string;
  readonly rewrite: Rewrite;
}

const element = (tag: string, children: readonly Tree[], attributes: Branch['attributes'] = {}): Branch => ({
  tag,
  attributes,
  children,
});

function safeTarget(href: string): string | undefined {
  return /^(?:https?:\/\/[^/\\]|mailto:)/i.test(href) && URL.canParse(href) ? new URL(href).href : undefined;
}

/** The pictures of the paper in a tree: relative addresses that end like a picture. */
const ownPicturesIn = (trees: readonly Tree[]): Branch[] =>
  trees.flatMap((tree) => {
    if (typeof tree === 'string') return [];
    return tree.tag === 'img' && isPictureName(tree.attributes['src'] ?? '') ? [tree] : ownPicturesIn(tree.children);
  });

function figureOf({ attributes: { src = '', alt = '', title } }: Branch): Branch {
  const image = element('img', [], { src: pictureSource(decodeURI(src)), alt });
  return element('figure', title === undefined ? [image] : [image, element('figcaption', [title])]);
}

export const differences: readonly Difference[] = [
  {
    name: 'pictures of the paper',
    reason: 'A picture that lies beside the article is a figure after its paragraph, with its title as the caption.',
    rewrite: (branch) => {
      const pictures = branch.tag === 'p' ? ownPicturesIn(branch.children) : [];
      if (pictures.length === 0) return [branch];
      const isAlone = wordsOf(branch.children).trim() === '';
      return [...(isAlone ? [] : [branch]), ...pictures.map(figureOf)];
    },
  },
  {
    name: 'pictures',
    reason: 'A picture is a request to another server; its description is set, as a link to it.',
    rewrite: (branch, inside) => {
      const isFigure = inside.includes('figure');
      if (branch.tag !== 'img' || isFigure) return [branch];
      const label = branch.attributes['alt']?.trim() || 'Picture';
      return inside.includes('a') ? [label] : [element('a', [label], { href: branch.attributes['src'] ?? '' })];
    },
  },
  {
    name: 'links',
    reason:
      'A link that leads nowhere from here (relative, another scheme, a place that is not there) is unwrapped; others are in their normal form.',
    rewrite: (branch) => {
      if (branch.tag !== 'a') return [branch];
      const href = safeTarget(branch.attributes['href'] ?? '');
      return href === undefined ? branch.children : [element('a', branch.children, { ...branch.attributes, href })];
    },
  },
  {
    name: 'titles',
    reason: 'A title that only a pointer finds is not set.',
    rewrite: (branch) => {
      const { title, ...attributes } = branch.attributes;
      return [title === undefined ? branch : { ...branch, attributes }];
    },
  },
  {
    name: 'headings',
    reason:
      'The headline is the only first-level heading; those of the text begin below it and skip no level; empty ones go.',
    rewrite: (branch) => {
      if (!/^h[1-6]$/.test(branch.tag)) return [branch];
      return wordsOf(branch.children).trim() === '' ? [] : [element('heading', branch.children, branch.attributes)];
    },
  },
  {
    name: 'languages of code',
    reason: 'No class comes from content.',
    rewrite: (branch) => {
      const { class: language, 'data-meta': meta, ...attributes } = branch.attributes;
      return [branch.tag === 'code' ? { ...branch, attributes } : branch];
    },
  },
  {
    name: 'boxes',
    reason: 'A list of tasks is read here, not filled in: its boxes are signs.',
    rewrite: (branch) => {
      if (branch.tag !== 'input') return [branch];
      return ['checked' in branch.attributes ? '☑' : '☐'];
    },
  },
  {
    name: 'tables',
    reason: 'Alignment is a class, as the attribute is no longer HTML, and a wide table scrolls in a frame.',
    rewrite: (branch) => {
      const { align, ...attributes } = branch.attributes;
      if (align !== undefined) return [{ ...branch, attributes: { ...attributes, class: `align-${align}` } }];
      if (branch.tag !== 'table') return [branch];
      const frame = { class: 'table', role: 'group', 'aria-label': 'Table', tabindex: '0' };
      return [element('div', [branch], frame)];
    },
  },
];

/** Our own anchors, which the specifications know nothing of; taken from our HTML, and heading levels as above. */
export const withoutAnchors: Rewrite = (branch) => {
  if (branch.tag === 'a' && branch.attributes['class'] === 'anchor') return [];
  const { id, ...attributes } = branch.attributes;
  return [id === undefined ? branch : { ...branch, attributes }];
};
export const withoutLevels: Rewrite = (branch) =>
  /^h[1-6]$/.test(branch.tag) ? [{ ...branch, tag: 'heading' }] : [branch];

/** HTML in Markdown becomes text: of these examples only the words are compared, without those of programs and styles. */
export const withoutPrograms: Rewrite = (branch) => (/^(?:script|style)$/.test(branch.tag) ? [] : [branch]);

const GFM_LINKS = 'GFM makes links of bare addresses, also where CommonMark, which has no such rule, expects none.';
const FOOTNOTES =
  'Footnotes are marked up otherwise (data-footnotes, note-1 for fn1), with the same words in the same places.';
const COMMENTS = 'GFM still has the older rules for comments; these are the ones of CommonMark 0.31.';
const SINGLE_TILDE =
  'One tilde means itself here ("~50 to ~70", "3~5月"): the specification strikes through by two, cmark-gfm by one as well.';
const HTML_WORDS = 'What stands in a tag or a CDATA section is not words: it goes, and the report says so.';

const HTML_SET =
  'Harmless HTML is set block by block: text gets a paragraph, a tag without a partner in its block goes, an empty element too.';
const EMBEDDED = 'Two brackets are a link of a wiki, or a picture when a sign of exclamation is before them.';
const AFTER_COMMENT = 'Text after a comment on one line is Markdown.';
const BRACKETED =
  'Words in angle brackets that are no element of HTML are words, because a play may be called <Hamlet>.';

/** Examples that differ for a reason of their own, by their Markdown or its beginning. */
export const exceptions: ReadonlyMap<string, string> = new Map([
  ['<a><bab><c2c>', BRACKETED],
  ['[foo]: <bar>(baz)', BRACKETED],
  ['[link](<foo\nbar>)', BRACKETED],
  ['[a]\n\n[a]: <te<st>', BRACKETED],
  ['<https://foo.bar/baz bim>', GFM_LINKS],
  ['<http://foo.bar/baz bim>', GFM_LINKS],
  ['<foo\\+@bar.example.com>', GFM_LINKS],
  ['< https://foo.bar >', GFM_LINKS],
  ['< http://foo.bar >', GFM_LINKS],
  ['https://example.com', GFM_LINKS],
  ['http://example.com', GFM_LINKS],
  ['foo@bar.example.com', GFM_LINKS],
  ["This shouldn't crash everything: (_A_@_.A", 'The example asks for no crash, not for an output.'],
  ['This is some text![^1]. Other text.[^footnote].', FOOTNOTES],
  ['A footnote in a paragraph[^1]', FOOTNOTES],
  ['a***b* c*', 'cmark reads this regression test otherwise than the rules of the specification that remark follows.'],
  ['[link](url ((title))', 'A link with a title in brackets that holds a bracket: remark takes it, cmark does not.'],
  ['*$*alpha.', 'remark looks at half of a sign beyond U+FFFF: a currency sign of Wancho counts as a letter for it.'],
  ['*<img src="foo" title="*"/>', HTML_WORDS],
  ['foo <!-- not a comment', COMMENTS],
  ['foo <!--> foo -->', COMMENTS],
  ['<strong> <title> <style> <em>', HTML_WORDS],
  ['This is <xmp> not okay', HTML_WORDS],
  ['foo <![CDATA[>&<]]>', HTML_WORDS],
  ['<table><tr><td>\n<pre>\n**Hello**', HTML_SET],
  ['<div *???-&&&-<---', HTML_SET],
  ['<a href="foo">\n*bar*', HTML_SET],
  ['<i class="foo">\n*bar*', HTML_SET],
  ['<del', HTML_SET],
  ['<pre language="haskell"><code>', HTML_SET],
  ['[a](<b)c\n', HTML_SET],
  ['<a href="foo  \nbar">', HTML_SET],
  ['<a href="foo\\\nbar">', HTML_SET],
  ['<!-- foo -->*bar*', AFTER_COMMENT],
  ['<![CDATA[\nfunction', HTML_WORDS],
  ["<?php\n\n  echo '>';", HTML_WORDS],
  ['<a foo="bar" bam =', HTML_SET],
  ['![[foo]]', EMBEDDED],
  ['A proper ~strikethrough~.', SINGLE_TILDE],
  ['These are ~not strikethroughs.', SINGLE_TILDE],
  ['~Hi~ Hello, world!', SINGLE_TILDE],
  ['This ~text~ ~~is~~', SINGLE_TILDE],
]);
