/** Reads XML with a parser that forgives nothing, for the tests of feeds and sitemaps. */
import { type XmlAttribute, XmlDocument, XmlElement } from 'libxml2-wasm';

/** An element as the tests look at it. */
export interface Element {
  /** With the prefix that its namespace has in our documents. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

const prefixes: Readonly<Record<string, string>> = {
  '': '',
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://purl.org/syndication/history/1.0': 'fh:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://backend.userland.com/creativeCommonsRssModule': 'creativeCommons:',
  'https://rslstandard.org/rsl': 'rsl:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://www.google.com/schemas/sitemap-image/1.1': 'image:',
  'http://www.sitemaps.org/schemas/sitemap/0.9': 'map:',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news:',
};

/** @throws when the document is ill-formed or uses a namespace that is none of ours */
export function readXml(xml: string): Element {
  const document = XmlDocument.fromString(xml);
  try {
    return elementOf(document.root);
  } finally {
    document.dispose();
  }
}

function elementOf(element: XmlElement): Element {
  const prefix = prefixes[element.namespaceUri];
  if (prefix === undefined) throw new Error(`unknown namespace ${element.namespaceUri}`);
  const children: Element[] = [];
  for (let child = element.firstChild; child; child = child.next)
    if (child instanceof XmlElement) children.push(elementOf(child));
  const attributes = element.attrs.map(({ name, prefix, value }: XmlAttribute) => [
    prefix ? `${prefix}:${name}` : name,
    value,
  ]);
  return { name: prefix + element.name, attributes: Object.fromEntries(attributes), text: element.content, children };
}

export const childrenOf = ({ children }: Element, name: string) => children.filter((child) => child.name === name);
export const childOf = (element: Element, name: string) => childrenOf(element, name)[0];
export const textsOf = (element: Element, name: string) => childrenOf(element, name).map(({ text }) => text);
/** The address of an Atom link. */
export const linkOf = (element: Element, rel: string) =>
  childrenOf(element, 'atom:link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'];
