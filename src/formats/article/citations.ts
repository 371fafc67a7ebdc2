/**
 * Citations of an article in four formats. They have no access date: a static page does not know it, and permalinks do not need
 * one.
 */
import type { Story } from '../../archive/story.ts';
import { formatMessage } from '../../i18n/format-message.ts';
import { listFormat } from '../../i18n/list-format.ts';
import { messages } from '../../i18n/messages.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { initialsOf, type Person, personOf } from './person-name.ts';

/** English, because APA is an English style. */
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** APA names this many authors and then the last. Wikipedia and BibTeX set no limit, but the page needs one. */
const MOST_AUTHORS = 19;

interface Citations {
  readonly plain: string;
  readonly apa: string;
  readonly bibtex: string;
  readonly wikipedia: string;
}

/** @param named the date in the site's language; English if not given */
export function citationsOf({ entry }: Story, named?: string): Citations {
  const authors = entry.byline.map(personOf);
  const [year = '', month = '', day = ''] = entry.date?.split('-') ?? [];
  const monthName = MONTHS[Number(month) - 1] ?? '';
  const written = entry.date && `${Number(day)} ${monthName} ${year}`;
  const cited = { entry, authors, written, address: urls.address(entry.url) };
  return {
    plain: plain({ ...cited, written: named ?? written }),
    apa: apa(cited, entry.date ? `${year}, ${monthName} ${Number(day)}` : 'n.d.'),
    bibtex: bibtex(cited),
    wikipedia: wikipedia(cited),
  };
}

interface Cited extends Pick<Story, 'entry'> {
  readonly authors: readonly Person[];
  /** `7 February 2022` */
  readonly written: string | undefined;
  readonly address: string;
}

function plain({ entry, authors, written, address }: Cited): string {
  const names = authors.slice(0, MOST_AUTHORS).map(({ name }) => name);
  const { pause, cite } = messages;
  const by =
    authors.length > names.length
      ? formatMessage(cite.more, { authors: names.join(messages.comma) })
      : listFormat.format(names);
  const title = formatMessage(cite.quoted, { title: entry.title });
  return [by, title, site.title, written, address].filter(Boolean).join(pause);
}

/** APA, seventh edition, format for an article on a news site. */
function apa({ entry, authors, address }: Cited, date: string): string {
  const names = authors.map(({ name, parts }) => (parts ? `${parts.last}, ${initialsOf(parts.first)}` : name));
  const [last, few] = [names.at(-1), names.length < MOST_AUTHORS + 2];
  const by = few ? joinNames(names, ', & ') : `${names.slice(0, MOST_AUTHORS).join(', ')}, … ${last}`;
  const title = endWithStop(entry.title);
  const opening = by ? `${endWithStop(by)} (${date}). ${title}` : `${title} (${date}).`;
  return `${opening} ${site.title}. ${address}`;
}

const endWithStop = (text: string) => (/[.?!…]["”’]?$/.test(text) ? text : `${text}.`);

const joinNames = (names: readonly string[], before: string) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${before}${names.at(-1)}`;

function bibtex({ entry, authors, address }: Cited): string {
  // Braces around a name keep BibTeX from splitting it.
  const names = authors
    .slice(0, MOST_AUTHORS)
    .map(({ name, parts }) =>
      parts ? `${escapeLatex(parts.last)}, ${escapeLatex(parts.first)}` : `{${escapeLatex(name)}}`,
    );
  if (authors.length > MOST_AUTHORS) names.push('others');
  const fields = [
    ['author', names.join(' and ')],
    // Braces keep styles from lowercasing the title.
    ['title', `{${escapeLatex(entry.title)}}`],
    ['date', entry.date],
    ['organization', escapeLatex(site.title)],
    ['url', address],
  ].filter(([, value]) => value);
  const key = [entry.slug, entry.date].filter(Boolean).join('-');
  return `@online{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}`;
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Named commands, because BibTeX also counts braces after a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const escapeLatex = (text: string) =>
  text.replace(/[\\{}~^$&#_%]/g, (character) => LATEX[character] ?? `\\${character}`);

function wikipedia({ entry, authors, written, address }: Cited): string {
  const field = (name: string, value: string | undefined) => (value ? [`|${name}=${escapeWikitext(value)}`] : []);
  const fields = [
    ...authors.slice(0, MOST_AUTHORS).flatMap(({ name, parts }, at) => {
      const number = at + 1;
      if (!parts) return field(`author${number}`, name);
      return [...field(`last${number}`, parts.last), ...field(`first${number}`, parts.first)];
    }),
    ...field('title', entry.title),
    ...field('date', written),
    ...field('work', site.title),
    ...field('agency', entry.source),
    ...field('language', /^en(-|$)/i.test(entry.lang) ? undefined : entry.lang),
  ];
  return `{{cite news ${[...fields, `|url=${address}`].join(' ')}}}`;
}

/** Escapes wiki markup: parameters, templates, links, tags, entities, signatures, magic words, emphasis. */
const escapeWikitext = (text: string) =>
  text.replace(/[[\]{}|<>&~_]|'(?=')|(?<=')'/g, (character) => `&#${character.charCodeAt(0)};`);
