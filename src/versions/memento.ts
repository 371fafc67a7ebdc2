/**
 * The versions of a story for programs that know RFC 7089 (Memento): the TimeMap, which lists them, and the headers of the story and of
 * each version. Addresses are absolute where the origin of the site is known, else they are paths, which a program resolves. Pure.
 */

interface Memento {
  readonly address: string;
  /** As in HTTP: `Wed, 09 Feb 2022 10:15:00 GMT`. */
  readonly datetime: string;
}

export interface TimeMap {
  /** The address of the story. */
  readonly original: string;
  /** The address of the TimeMap itself. */
  readonly address: string;
  /** Oldest first; one at least. */
  readonly mementos: readonly Memento[];
}

/** Names and values of headers. */
export type MementoHeaders = readonly (readonly [name: string, value: string])[];

/** The date of a header (RFC 9110, 5.6.7). @param at `YYYY-MM-DDTHH:MM:SSZ` */
export const httpDate = (at: string): string => new Date(at).toUTCString();

const FORMAT = 'application/link-format';

const linkOf = (address: string, rel: string, attributes: Readonly<Record<string, string | undefined>> = {}) =>
  [
    `<${address}>`,
    `rel="${rel}"`,
    ...Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${value}"`])),
  ].join('; ');

const timeMapLink = ({ address, mementos }: TimeMap, rel: string) =>
  linkOf(address, rel, { type: FORMAT, from: mementos[0]?.datetime, until: mementos.at(-1)?.datetime });

/** A link to a memento with its place among them: `rel="first memento"`. */
function mementoLink({ mementos }: TimeMap, at: number, from?: number): string {
  const rels = [
    ...(at === 0 ? ['first'] : []),
    ...(at === mementos.length - 1 ? ['last'] : []),
    ...(from !== undefined && at === from - 1 ? ['prev'] : []),
    ...(from !== undefined && at === from + 1 ? ['next'] : []),
    'memento',
  ];
  const { address, datetime } = mementos[at] as Memento;
  return linkOf(address, rels.join(' '), { datetime });
}

/** The text of a TimeMap (RFC 7089, 5). */
export const formatTimeMap = (map: TimeMap): string =>
  `${[
    linkOf(map.original, 'original'),
    timeMapLink(map, 'self'),
    ...map.mementos.map((_, at) => mementoLink(map, at)),
  ].join(',\n')}\n`;

/** Reads a TimeMap that this program wrote; undefined for any other text. */
export function parseTimeMap(text: string): TimeMap | undefined {
  const links = [
    ...text.matchAll(/^<([^<>\s]+)>; rel="([a-z ]+)"(?:;.*?; datetime="([^"]+)"|; datetime="([^"]+)")?/gm),
  ];
  const find = (rel: string) => links.find(([, , rels]) => rels === rel)?.[1];
  const [original, address] = [find('original'), find('self')];
  const mementos = links.flatMap(([, address = '', rels = '', , datetime]) =>
    rels.endsWith('memento') && datetime !== undefined ? [{ address, datetime }] : [],
  );
  return original === undefined || address === undefined || mementos.length === 0
    ? undefined
    : { original, address, mementos };
}

/** The header of the page of the story (RFC 7089, 2.2): it is no memento itself. */
export const originalHeaders = (map: TimeMap): MementoHeaders => [
  ['Link', [timeMapLink(map, 'timemap'), ...linksAround(map, [0, map.mementos.length - 1])].join(', ')],
];

/** The headers of a version. @param at its place among the mementos */
export const mementoHeaders = (map: TimeMap, at: number): MementoHeaders => {
  const others = [0, at - 1, at, at + 1, map.mementos.length - 1];
  return [
    ['Memento-Datetime', (map.mementos[at] as Memento).datetime],
    [
      'Link',
      [linkOf(map.original, 'original'), timeMapLink(map, 'timemap'), ...linksAround(map, others, at)].join(', '),
    ],
  ];
};

const linksAround = (map: TimeMap, places: readonly number[], from?: number): string[] =>
  [...new Set(places)]
    .filter((place) => map.mementos[place] !== undefined)
    .map((place) => mementoLink(map, place, from));
