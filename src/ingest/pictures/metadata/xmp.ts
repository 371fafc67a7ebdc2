/**
 * Reads the words of XMP, which is RDF in XML. Only a few properties are looked for, by their usual prefixes, so no parser of XML
 * runs over hostile bytes: no entity is expanded and nothing is loaded.
 */
import type { RawWords } from './raw-words.ts';

/** Bytes that are looked at. Programs for pictures may store their whole history as XMP. */
const MOST_BYTES = 256 * 1024;

export function readXmp(block: Uint8Array): RawWords {
  const text = Buffer.from(block.buffer, block.byteOffset, Math.min(block.length, MOST_BYTES)).toString();
  const of = (name: string) => property(text, name);
  return {
    alt: of('Iptc4xmpCore:AltTextAccessibility'),
    caption: of('dc:description'),
    maker: of('dc:creator'),
    credit: of('photoshop:Credit'),
  };
}

/** The value of a property: an attribute, the text of an element, or the items in it; the first language of several. */
function property(text: string, name: string): string | undefined {
  const start = text.indexOf(`<${name}`);
  if (start >= 0 && /[\s>/]/.test(text.charAt(start + name.length + 1))) {
    const end = text.indexOf(`</${name}>`, start);
    if (end < 0) return undefined;
    const inner = text.slice(text.indexOf('>', start) + 1, end);
    const items = [...inner.matchAll(/<rdf:li([^<>]*)>([^<]*)<\/rdf:li>/g)];
    if (items.length === 0) return inner.includes('<') ? undefined : decodeXml(inner);
    // A list of texts in several languages has one that stands for all.
    const [first] = [items.find(([, attributes]) => attributes?.includes('x-default')), ...items].filter(
      (item) => item !== undefined,
    );
    const isList = /<rdf:(?:Seq|Bag)/.test(inner);
    return decodeXml(isList ? items.map(([, , item]) => item).join(', ') : (first?.[2] ?? ''));
  }
  const at = text.indexOf(`${name}=`);
  if (at < 0) return undefined;
  const quote = text.charAt(at + name.length + 1);
  const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + name.length + 2) : -1;
  return end < 0 ? undefined : decodeXml(text.slice(at + name.length + 2, end));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeXml = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (found, decimal, hex, named) => {
    if (named) return NAMED[String(named).toLowerCase()] ?? found;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
