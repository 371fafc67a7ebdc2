/** Describes an article for a terminal as the parser understood it: each field with the place in the source that gave it. */
import { escapeUnprintable } from '../article/text/escape-unprintable.ts';
import type { Entry, Origin } from '../article/entry.ts';
import { describePlace } from './report-text.ts';
import type { ReportRow } from './report-row.ts';

const origins: Readonly<Record<Origin, string>> = {
  'front-matter': 'front matter',
  header: 'header line',
  inline: 'date line',
  'file-name': 'file name',
  folders: 'folders',
  'first-line': 'first line',
  'first-heading': 'first heading',
  'first-sentence': 'derived from the first sentence',
  'first-paragraph': 'first paragraph',
  dateline: 'dateline',
  'closing-line': 'last line',
  script: 'script of the text',
  wording: 'words of the text',
  site: 'SITE_LANG',
};

/**
 * A line with the place of the file, then one line for each field, message and warning.
 * @param entry absent when the file is not published
 * @param contentDir the content folder as it is to be shown
 */
export function describeArticle(row: ReportRow, entry: Entry | undefined, contentDir: string): string[] {
  const lines = entry ? fieldLines(entry) : [line(row.outcome, row.message ?? '')];
  const warnings = row.warnings.map(({ message, line: at }) =>
    line('warning', at === undefined ? message : `line ${at}: ${message}`),
  );
  return [describePlace(contentDir, row.path, entry ? null : row.line), ...lines, ...warnings];
}

function fieldLines({ origins: from, ...entry }: Entry): string[] {
  const fields: readonly (readonly [name: string, value: string | undefined, from?: Origin | undefined])[] = [
    ['headline', entry.title, from.title],
    ['date', [entry.date ?? 'none', entry.time].filter(Boolean).join(' '), from.date],
    ['updated', entry.updated],
    ['byline', entry.byline.join('; ') || undefined, from.byline],
    ['dateline', entry.dateline, from.dateline],
    ['summary', entry.summary || undefined, from.summary],
    ['section', entry.section, from.section],
    ['tags', entry.tags.join('; ') || undefined],
    ['source', entry.source, from.source],
    ['credit', entry.credit, from.credit],
    ['pictures', entry.pictures?.map(({ path, lead }) => (lead ? `${path} (lead picture)` : path)).join('; ')],
    ['language', entry.lang, from.lang],
    ['words', String(entry.words)],
    ['address', entry.url, from.slug],
  ];
  return fields.flatMap(([name, value, origin]) =>
    value === undefined ? [] : [line(name, origin ? `${value} (${origins[origin]})` : value)],
  );
}

/** The width of the longest name of a line. */
const NAME_WIDTH = 8;

const line = (name: string, text: string) => `  ${name.padEnd(NAME_WIDTH)}  ${escapeUnprintable(text)}`;
