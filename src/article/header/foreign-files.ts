/**
 * Detects files that are text and no article: pages in HTML, data in JSON, XML or CSV, mailboxes, and exports with
 * several articles. Such a file is rejected by name, also under the name of an article file, because its marks would be
 * printed. A story that begins with `<` or `{`, or quotes some HTML, is an article.
 */
import { type Rejection, reject } from '../article.ts';
import { isLabel } from './labels.ts';
import { countArticles } from './count-articles.ts';
import { isTable } from './delimited-table.ts';

const ONE_TEXT = 'Export each article as a text file of its own.';
/** Beginnings of files of a certain type. */
const BEGINNINGS: readonly (readonly [start: RegExp, name: string, remedy: string])[] = [
  [/^(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i, 'an HTML page', 'Save its text as plain text or Markdown.'],
  [
    /^<\?xml\b|^<!doctype \w|^<(?:rss|feed|channel|nitf|newsml|newsitem|newsmessage|tei|wml|opml|urlset|svg|en-export|mediawiki|xhtml|document)[\s>]/i,
    'an XML file',
    ONE_TEXT,
  ],
  [
    /^From \S+ +(?:[A-Z][a-z]{2} ){2}[ \d]\d \d\d:\d\d/,
    'a mailbox (mbox)',
    'Save each mail as a text file of its own.',
  ],
  [/^%PDF-\d/, 'a PDF document', 'Save its text as plain text.'],
  [/^<\?php\b/, 'a PHP program', 'Move it away.'],
  [/^#!\s?\/\S*\b(?:sh|bash|python\d?|perl|node|ruby|env)\b/, 'a program', 'Move it away.'],
  [/^(?:\\documentclass\b|%!PS|\{\\rtf)/, 'a file for a typesetter', 'Save its text as plain text.'],
  [/^BEGIN:(?:VCALENDAR|VCARD)/, 'a calendar or an address book', 'Move it away.'],
  [/^(?:WEBVTT\b|1\n\d\d:\d\d:\d\d,\d{3} -->)/, 'a file of subtitles', 'Move it away.'],
  [/^(?:[A-Z][A-Z ]{2,30}: .*\n){2,30}-{5}\n[A-Z ]{4,20}:/, 'an export of Movable Type', ONE_TEXT],
  [/^-- (?:MySQL|PostgreSQL|MariaDB) (?:database )?dump/i, 'a dump of a database', ONE_TEXT],
];
/** Elements that contain a text. A file of plain text whose lines begin with them is a piece of a page. */
const BLOCK_TAG =
  /^<\/?(?:p|div|span|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|br|hr|blockquote|article|section|header|footer|main|nav|figure|figcaption|img|font|center|script|style|meta|link|title|iframe|pre|strong|em|b|i|a)(?:\s[^<>]{0,2000})?\/?>/i;

/**
 * @param text the text of the whole file, its lines separated by LF
 * @param markdown whether its name is that of a Markdown file, which may contain HTML
 * @returns the rejection of a file that is no article
 */
export function rejectForeignFile(text: string, markdown: boolean): Rejection | undefined {
  const trimmed = text.trimStart();
  // Comments may stand above the markup.
  const start = trimmed.startsWith('<!--') ? trimmed.replace(/^<!--[\s\S]{0,2000}?-->\s*/, '') : trimmed;
  const known = BEGINNINGS.find(([pattern]) => pattern.test(start));
  if (known) return notAnArticle(known[1], known[2]);
  if (/^[{[]/.test(trimmed) && isJson(trimmed.trimEnd())) return notAnArticle('a JSON file', ONE_TEXT);
  if (!markdown && isMarkup(trimmed))
    return notAnArticle('a piece of an HTML page', 'Save its text as plain text, or name the file .md.');
  if (isTextile(text))
    return notAnArticle('a text in Textile', 'Export it as Markdown, or write "h1. Title" as "Title: …".');
  const lines = text.split('\n');
  if (isTable(lines)) return notAnArticle('a table of values (CSV)', ONE_TEXT);
  const count = countArticles(lines);
  return count > 1
    ? reject('several-articles', `The file contains ${count} articles, each with its own header. ${ONE_TEXT}`)
    : undefined;
}

const notAnArticle = (name: string, remedy: string): Rejection =>
  reject('file-type', `This is ${name}, not an article. ${remedy}`, 1);

/** Whether the whole text is JSON, or each of its lines is an object. An object above a text is front matter. */
function isJson(text: string): boolean {
  const last = text.at(-1);
  if (last === '}' || last === ']') {
    if (parses(text)) return true;
    const [first = '', second = ''] = text.split('\n', 2);
    if (first.startsWith('{"') && parses(first) && second.startsWith('{"') && parses(second)) return true;
  }
  // A list of objects that is cut off or has an error is no text either.
  return /^\[\s*\{\s*"[^"\n]{1,60}"\s*:/.test(text);
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A heading of Textile: "h1. Title", "h2(#who). Who pays". */
const TEXTILE_HEADING = /^h[1-6](?:[({[<>=][^\n]{0,40})?\. +\S/gm;

/** Whether the text begins with a heading of Textile, with or without a header above it, or has two of them. */
function isTextile(text: string): boolean {
  if (!/^h[1-6]/m.test(text)) return false;
  const found = [...text.matchAll(TEXTILE_HEADING)];
  const [first] = found;
  if (first === undefined || text.includes('```')) return false;
  const above = text.slice(0, first.index).trimEnd();
  return found.length > 1 || above === '' || /(?:^|\n)(?:---|\+\+\+)$|(?:^|\n)[\p{L} _-]{1,30}:[^\n]*$/u.test(above);
}

/** A line that ends like the text of an element. */
const CLOSED = /<\/(?:p|div|h[1-6]|li|ul|table|td|tr|span|article|blockquote|b|strong|a)>$|<br\s?\/?>$/i;

/** Whether at least half of the first lines begin or end with an element. */
function isMarkup(text: string): boolean {
  if (!text.slice(0, 3000).includes('<')) return false;
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .map((line) => line.trim());
  // Labels may stand above the markup.
  const story = lines.filter(
    (line) => line !== '' && !isLabel(/^([\p{L}][\p{L}\p{M} _-]{0,30}):\s/u.exec(line)?.[1] ?? ''),
  );
  const marked = story.filter((line) => BLOCK_TAG.test(line) || CLOSED.test(line)).length;
  return marked > 0 && marked * 2 >= story.length && story.some((line) => CLOSED.test(line));
}
