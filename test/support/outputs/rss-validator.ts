/** The rules by which the W3C's validator judges an RSS 2.0 feed, as far as they hold for what we write. */
import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import { childrenOf, type Element, textsOf } from './parse-xml.ts';

/** Children of each element by name: how often at least and at most. */
const MANY = Number.POSITIVE_INFINITY;
const ofChannel: Readonly<Record<string, readonly [number, number]>> = {
  title: [1, 1],
  link: [1, 1],
  description: [1, 1],
  language: [1, 1],
  lastBuildDate: [1, 1],
  'atom:link': [1, 1],
  item: [0, MANY],
};
const ofItem: Readonly<Record<string, readonly [number, number]>> = {
  title: [1, 1],
  link: [1, 1],
  guid: [1, 1],
  pubDate: [0, 1],
  'dcterms:modified': [0, 1],
  'dc:creator': [0, MANY],
  'dc:rights': [0, 1],
  'creativeCommons:license': [0, 1],
  category: [0, MANY],
  description: [0, 1],
  'content:encoded': [0, 1],
  'media:content': [0, 1],
};
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const W3C_DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * The errors of a feed, each as a phrase.
 * @param address where the feed lies; undefined where the site does not know, and addresses may be relative
 */
export function rssProblems(rss: Element, address: string | undefined): string[] {
  const problems: string[] = [];
  const check = (fine: boolean, problem: string) => fine || problems.push(problem.slice(0, 300));
  const [channel, ...more] = rss.children;
  check(rss.name === 'rss' && rss.attributes['version'] === '2.0', 'the root is not RSS 2.0');
  if (channel?.name !== 'channel' || more.length > 0) return [...problems, 'there is not one channel'];
  const isUrl = (text: string) =>
    address === undefined ? /^\/\S*$/.test(text) : /^https?:\/\//.test(text) && URL.canParse(text);

  const count = (element: Element, rules: typeof ofItem) => {
    for (const { name } of element.children) check(name in rules, `${element.name} has a ${name}`);
    for (const [name, [least, most]] of Object.entries(rules)) {
      const { length } = childrenOf(element, name);
      check(length >= least && length <= most, `${element.name} has ${name} ${length} times`);
    }
    for (const { name, text } of element.children)
      check(name === 'atom:link' || name === 'media:content' || text.trim() !== '', `${name} is empty`);
    for (const link of textsOf(element, 'link')) check(isUrl(link), `the link ${link}`);
  };
  count(channel, ofChannel);
  for (const language of textsOf(channel, 'language'))
    check(/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language), `the language ${language}`);
  for (const { attributes } of childrenOf(channel, 'atom:link')) {
    check(attributes['rel'] === 'self' && attributes['type'] === 'application/rss+xml', 'the link to itself');
    check(address === undefined || attributes['href'] === address, `${attributes['href']} is not where it lies`);
  }
  const dates = [
    ...textsOf(channel, 'lastBuildDate'),
    ...childrenOf(channel, 'item').flatMap((item) => textsOf(item, 'pubDate')),
  ];
  for (const date of dates) check(isDate(date), `the date ${date}`);

  const seen = new Set<string>();
  for (const item of childrenOf(channel, 'item')) {
    count(item, ofItem);
    for (const { text, attributes } of childrenOf(item, 'guid')) {
      check(attributes['isPermaLink'] === 'false', `the guid ${text} says it is a link`);
      check(/^tag:[\w.-]+,\d{4}:\/\S*$/.test(text), `the guid ${text}`);
      check(!seen.has(text), `the guid ${text} twice`);
      seen.add(text);
    }
    for (const { attributes, children } of childrenOf(item, 'media:content')) {
      const { url = '', type = '', medium, fileSize, width, height } = attributes;
      check(isUrl(url) && /^image\/(?:jpeg|png)$/.test(type) && medium === 'image', `the picture ${url}`);
      for (const number of [fileSize, width, height])
        check(/^[1-9]\d*$/.test(number ?? ''), `the number ${number} of the picture ${url}`);
      for (const { name, text } of children)
        check(/^media:(?:title|description|credit)$/.test(name) && text !== '', `${name} of the picture ${url}`);
    }
    for (const date of textsOf(item, 'dcterms:modified')) check(W3C_DATE.test(date), `the date ${date}`);
    for (const html of textsOf(item, 'content:encoded'))
      for (const problem of htmlProblems(html, isUrl))
        check(false, `in the text of ${textsOf(item, 'guid')}: ${problem}`);
  }
  return problems;
}

/** The date is one, and its day of the week is right. */
const isDate = (date: string) => RFC_822.test(date) && new Date(date).toUTCString() === date;

const fine = new Set(
  'p h2 h3 h4 h5 h6 blockquote ul ol li hr br section a em strong del code pre sup sub div table caption thead tbody tr th td figure figcaption img'.split(
    ' ',
  ),
);

const ATTRIBUTES = /^(?:start|dir|lang|alt|width|height)$/;

/** Finds elements, attributes and addresses that no feed should have: those that run code or lead nowhere. */
export function htmlProblems(html: string, isUrl: (text: string) => boolean): string[] {
  const problems: string[] = [];
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node) {
      if (!fine.has(node.tagName)) problems.push(`the element ${node.tagName}`);
      for (const { name, value } of node.attrs) {
        const isLink = name === 'href' || name === 'src';
        if (isLink ? !isUrl(value) && !/^(?:https?:\/\/|mailto:)/.test(value) : !ATTRIBUTES.test(name))
          problems.push(`${name}=${value}`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html, { onParseError: ({ code }) => problems.push(`the parser says ${code}`) }));
  return problems;
}
