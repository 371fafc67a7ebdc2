/**
 * A client of RFC 7089 (Memento): it follows the links of a page to its TimeMap and to its mementos, and checks each answer against the
 * rules of the RFC. It knows nothing of the program that it tests.
 */
import assert from 'node:assert/strict';

/** A link of a `Link` header (RFC 8288) or of a TimeMap (RFC 6690), with its address resolved. */
export interface WebLink {
  readonly to: string;
  readonly rels: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** Reads links character by character, as RFC 8288 (appendix B.2) does. @param context the address against which they are resolved */
export function readLinks(text: string, context: string): WebLink[] {
  const links: WebLink[] = [];
  let at = 0;
  const skip = (pattern: RegExp) => {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = at;
    const found = sticky.exec(text);
    if (found) at = sticky.lastIndex;
    return found;
  };
  while (at < text.length) {
    skip(/[\s,]*/);
    if (at >= text.length) break;
    const target = skip(/<([^>]*)>/);
    assert.ok(target, `no link at ${at}: ${text.slice(at, at + 40)}`);
    const attributes: Record<string, string> = {};
    while (skip(/\s*;\s*/)) {
      const found = skip(/([\w!#$&+.^`|~-]+)(?:=(?:"((?:[^"\\]|\\.)*)"|([^\s",;]+)))?/);
      assert.ok(found, `no attribute at ${at}`);
      const [, name = '', quoted, token] = found;
      // A second attribute of one name is ignored.
      attributes[name.toLowerCase()] ??= (quoted ?? token ?? '').replace(/\\(.)/g, '$1');
    }
    const { rel = '' } = attributes;
    links.push({ to: new URL(target[1] ?? '', context).href, rels: rel.split(/\s+/).filter(Boolean), attributes });
  }
  return links;
}

/** RFC 7089, 2.1.1: the fixed form of RFC 1123 in GMT. @returns milliseconds */
function readDatetime(value: string | null | undefined): number {
  assert.match(
    value ?? '',
    /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/,
  );
  const time = Date.parse(value ?? '');
  assert.equal(new Date(time).toUTCString(), value, 'the day of the week is that of the date');
  return time;
}

export interface FoundMemento {
  readonly address: string;
  readonly time: number;
  readonly text: string;
}

/** How addresses of the site are asked for: a site that is tested is at another origin than its addresses say. */
export type Ask = (address: string, method?: 'GET' | 'HEAD') => Promise<Response>;

const linksOf = (response: Response, address: string) => readLinks(response.headers.get('link') ?? '', address);
const withRel = (links: readonly WebLink[], rel: string) => links.filter(({ rels }) => rels.includes(rel));
/** The only link of a relation. */
function only(links: readonly WebLink[], rel: string): WebLink {
  const [link, ...more] = withRel(links, rel);
  assert.ok(link && more.length === 0, `one link with the relation ${rel}`);
  return link;
}

/** Checks the TimeMap (RFC 7089, 5). @returns its mementos, oldest first */
async function readTimeMap(ask: Ask, address: string, original: string): Promise<WebLink[]> {
  const response = await ask(address);
  assert.equal(response.status, 200);
  // Section 5: link-value format of RFC 6690 is a must.
  assert.match(response.headers.get('content-type') ?? '', /^application\/link-format(?:;|$)/);
  assert.equal(response.headers.get('memento-datetime'), null, 'a TimeMap is no memento');
  const links = readLinks(await response.text(), address);
  assert.equal(only(links, 'original').to, original);
  const self = only(links, 'self');
  assert.equal(self.to, address);
  assert.equal(self.attributes['type'], 'application/link-format');
  const mementos = withRel(links, 'memento');
  assert.ok(mementos.length > 0, 'a TimeMap has mementos');
  assert.equal(links.length, mementos.length + 2, 'every link of the TimeMap has a relation that is known');
  const times = mementos.map(({ attributes }) => readDatetime(attributes['datetime']));
  assert.deepEqual(
    times,
    [...new Set(times)].sort((a, b) => a - b),
    'each memento has a time of its own, oldest first',
  );
  assert.equal(new Set(mementos.map(({ to }) => to)).size, mementos.length);
  assert.deepEqual(withRel(links, 'first'), [mementos[0]]);
  assert.deepEqual(withRel(links, 'last'), [mementos.at(-1)]);
  assert.equal(readDatetime(self.attributes['from']), times[0]);
  assert.equal(readDatetime(self.attributes['until']), times.at(-1));
  return mementos;
}

/**
 * Walks from a page to its mementos, and checks everything on the way.
 * @param original the address of the page
 * @returns undefined for a page without a TimeMap
 */
export async function followMementos(ask: Ask, original: string): Promise<readonly FoundMemento[] | undefined> {
  const page = await ask(original);
  assert.equal(page.status, 200);
  // Section 2.1.1: the header is a promise that the state does not change any more, which a living page cannot give.
  assert.equal(page.headers.get('memento-datetime'), null, 'the page of a story is no memento');
  const links = linksOf(page, original);
  if (withRel(links, 'timemap').length === 0) return undefined;
  const timeMap = only(links, 'timemap');
  assert.equal(timeMap.attributes['type'], 'application/link-format');
  const listed = await readTimeMap(ask, timeMap.to, original);
  const found: FoundMemento[] = [];
  for (const [place, { to, attributes }] of listed.entries()) {
    for (const method of ['HEAD', 'GET'] as const) {
      const response = await ask(to, method);
      assert.equal(response.status, 200, to);
      // Section 2.1.1: the header is a must, with the time that the TimeMap names.
      assert.equal(response.headers.get('memento-datetime'), attributes['datetime']);
      const around = linksOf(response, to);
      // Sections 2.2.1 and 2.2.3: the first is a must, the second a should.
      assert.equal(only(around, 'original').to, original);
      assert.equal(only(around, 'timemap').to, timeMap.to);
      // Section 2.2.4: each has its time, and the relations say its place.
      for (const memento of withRel(around, 'memento')) {
        const there = listed.findIndex((one) => one.to === memento.to);
        assert.equal(memento.attributes['datetime'], listed[there]?.attributes['datetime']);
        assert.equal(memento.rels.includes('first'), there === 0);
        assert.equal(memento.rels.includes('last'), there === listed.length - 1);
        assert.equal(memento.rels.includes('prev'), there === place - 1);
        assert.equal(memento.rels.includes('next'), there === place + 1);
      }
      // There is no TimeGate, so nothing may promise one.
      assert.doesNotMatch(response.headers.get('vary') ?? '', /accept-datetime/i);
      assert.deepEqual(withRel(around, 'timegate'), []);
      if (method === 'GET')
        found.push({ address: to, time: readDatetime(attributes['datetime']), text: await response.text() });
    }
  }
  return found;
}
