/**
 * Looks at served bytes as a browser's parser does and names whatever is not known to be harmless. The lists are written
 * here a second time, on purpose: what they allow must not follow from what the site's code allows.
 */
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { inlineHeadScript, pictureHeadScript, speculationRules } from '../../../src/security/inline-scripts.ts';

/** Attributes that any element may have, then what each element may have beside them. An element not named may not be. */
const everywhere =
  'class id lang dir aria-label aria-hidden tabindex hidden data-search data-saved data-offline data-memory data-settings'.split(
    ' ',
  );
const allowed: Readonly<Record<string, readonly string[]>> = {
  html: [],
  head: [],
  meta: ['http-equiv', 'content', 'charset', 'name', 'property', 'media'],
  title: [],
  link: ['rel', 'href', 'type', 'title'],
  script: ['data-base', 'type', 'src'],
  body: [],
  ...named(
    'header main footer nav section article div p span b bdi h1 h2 h3 h4 h5 h6 ul li dl dt dd table caption thead',
  ),
  ...named(
    'tbody tr td blockquote pre code em strong del sup sub figure figcaption hr br form label button input time a ol th details summary search fieldset legend kbd',
  ),
  section: ['aria-labelledby', 'data-footnotes', 'data-choice', 'data-words'],
  div: ['role', 'data-tools', 'data-keep', 'data-count'],
  span: ['data-theme', 'data-value', 'data-tools'],
  li: ['aria-current'],
  fieldset: ['data-choice'],
  ol: ['reversed', 'start'],
  th: ['scope'],
  time: ['datetime'],
  nav: ['aria-labelledby'],
  p: ['role', 'data-left', 'data-refused'],
  article: ['data-minutes'],
  table: ['aria-labelledby'],
  a: ['href', 'rel', 'aria-current', 'aria-keyshortcuts', 'data-year'],
  form: ['action', 'method', 'data-day', 'data-days', 'data-index', 'data-base'],
  label: ['for'],
  button: ['type', 'data-tool', 'data-back', 'aria-pressed'],
  input: [
    'type',
    'required',
    'data-empty',
    'name',
    'value',
    'min',
    'max',
    'maxlength',
    'autocomplete',
    'spellcheck',
    'checked',
    'accept',
  ],
  select: ['name'],
  option: ['value', 'selected'],
};
/** In the body of an article there is less. */
const inBody = new Set(
  'p b h2 h3 h4 h5 h6 blockquote ul ol li hr br section a em strong del code pre sup sub figure figcaption div table caption thead tbody tr th td'.split(
    ' ',
  ),
);
const classesInBody = /^(?:anchor|table|align-(?:left|center|right))$/;
const idsInBody = /^(?:[hp]-[a-z0-9-]{1,60}|(?:note|ref)-\d+)$/;
const metas =
  /^(?:viewport|description|color-scheme|theme-color|robots|og:(?:site_name|type|title|description|url|locale)|article:(?:published|modified)_time|twitter:card)$/;
const links = /^(?:icon|apple-touch-icon|manifest|canonical|stylesheet|alternate)$/;

function named(names: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, []]));
}

/** Controls, what is no character, and what turns the direction of the text around it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unfit = /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\uFFFE\uFFFF\uFDD0-\uFDEF]/u;

/** The errors of a page, each as a phrase; empty for a good one. */
export function problemsOf(html: string): string[] {
  const problems: string[] = [];
  const say = (problem: string) => problems.push(problem.slice(0, 300));
  const bad = unfit.exec(html);
  if (bad) say(`the character U+${bad[0].codePointAt(0)?.toString(16)} near ${html.slice(bad.index - 40, bad.index)}`);
  const tree = parse(html, { onParseError: ({ code }) => say(`the parser says ${code}`) });
  visit(tree, false, say);
  return problems;
}

/** The page of a former address: it leads to another page of the site, and has nothing of the article but that page's address. */
const REDIRECT =
  /^<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>The Dateline<\/title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n<link rel="canonical" href="(\/[\w/.-]*)">\n<meta http-equiv="refresh" content="0; url=\1">\n<\/head>\n<body><p><a href="\1">\1<\/a><\/p><\/body>\n<\/html>\n$/;

export const isRedirectPage = (html: string): boolean => REDIRECT.test(html);

/** The text of a page's title as a browser shows it. */
export function titleOf(html: string): string | undefined {
  let title: string | undefined;
  const find = (node: Tree.Node): void => {
    if ('tagName' in node && node.tagName === 'title') {
      title ??= node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    } else if ('childNodes' in node) node.childNodes.forEach(find);
  };
  find(parse(html));
  return title;
}

function visit(node: Tree.Node, body: boolean, say: (problem: string) => void): void {
  if (node.nodeName === '#comment') say('a comment');
  if (node.nodeName === '#text' && 'value' in node && !isBalanced(node.value)) say('a text with open isolates');
  if ('tagName' in node) checkElement(node, body, say);
  if ('content' in node) visit(node.content, body, say);
  if (!('childNodes' in node)) return;
  const within = body || ('attrs' in node && attributesOf(node)['class'] === 'body');
  for (const child of node.childNodes) visit(child, within, say);
}

const attributesOf = (node: Tree.Element) => Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));

function checkElement(node: Tree.Element, body: boolean, say: (problem: string) => void): void {
  const { tagName, namespaceURI, attrs } = node;
  const own = allowed[tagName];
  if (!own || namespaceURI !== 'http://www.w3.org/1999/xhtml') {
    say(`the element ${tagName}`);
    return;
  }
  if (body && !inBody.has(tagName)) say(`the element ${tagName} in an article's body`);
  for (const { name, value } of attrs) {
    if (!own.includes(name) && !everywhere.includes(name)) say(`the attribute ${name} of ${tagName}`);
    if (/^(?:href|src|action|data-(?:days?|index|base))$/.test(name) && !isHarmless(value, tagName, body))
      say(`${name}=${value}`);
    if (body && /^data-(?!footnotes$)/.test(name)) say(`the attribute ${name} in an article's body`);
    if (body && name === 'class' && !classesInBody.test(value)) say(`the class ${value} in an article's body`);
    if (body && name === 'id' && !idsInBody.test(value)) say(`the id ${value} in an article's body`);
    if (name === 'lang' && !/^[A-Za-z0-9-]{2,80}$/.test(value)) say(`lang=${value}`);
    if (name === 'dir' && !(body ? /^(?:ltr|rtl)$/ : /^(?:ltr|rtl|auto)$/).test(value)) say(`dir=${value}`);
  }
  const given = attributesOf(node);
  if (tagName === 'script' && !isOurs(node)) say(`a script that is none of ours: ${JSON.stringify(given)}`);
  if (tagName === 'meta' && !metas.test(given['name'] ?? given['property'] ?? 'viewport')) say('an unknown meta');
  if (tagName === 'meta' && 'http-equiv' in given && given['http-equiv'] !== 'Content-Security-Policy')
    say(`a meta that orders ${given['http-equiv']}`);
  if (tagName === 'link' && !links.test(given['rel'] ?? '')) say(`a link that is ${given['rel']}`);
}

/**
 * A file of the site's, one of the two scripts in the page, the rules of what to fetch ahead, or data that no browser runs and no
 * parser ends early.
 */
function isOurs(node: Tree.Element): boolean {
  const { src, type, ...more } = attributesOf(node);
  // The first script in the page has the base path, which is no article's.
  if (Object.keys(more).some((name) => name !== 'data-base' || src !== undefined || type !== undefined)) return false;
  const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  if (src !== undefined) return text === '' && /^\/_astro\/[\w.-]+\.js$/.test(src);
  if (type === undefined) return text === inlineHeadScript || text === pictureHeadScript;
  if (type === 'speculationrules') return text === speculationRules;
  return type === 'application/ld+json' && !/[<>&\u2028\u2029]/.test(text) && typeof JSON.parse(text) === 'object';
}

/** A path of the site, a fragment, or, where content links, an address that may be linked to. */
function isHarmless(url: string, tagName: string, body: boolean): boolean {
  if (/^#[\w-]+$/.test(url)) return tagName === 'a';
  const isOfTheSite = /^\/(?:[\w.-]+\/)*(?:[\w.-]+)?(?:#[\w-]+)?$/.test(url);
  // A copy in the archive of a page that the body links to.
  const isArchived = /^https:\/\/web\.archive\.org\/web\/\d{8}\/https?:\/\/[^\s"'<>]+$/.test(url);
  if (!body || isOfTheSite) return isOfTheSite || (tagName === 'a' && isArchived);
  if (!/^(?:https?:\/\/|mailto:)/.test(url) || !URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return ['http:', 'https:', 'mailto:'].includes(protocol) && `${username}${password}` === '';
}

/** Every isolate of a text is closed in it, so that what follows reads in its own direction. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const [mark] of text.matchAll(/[\u2066-\u2069]/g)) {
    open += mark === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}
