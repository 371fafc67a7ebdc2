/** Highlights and notes as Markdown, JSON and CSV. Pure. */
import type { StoredHighlight } from './stored-highlight.ts';

/** A file to be saved. */
export interface ExportFormat {
  readonly name: string;
  readonly extension: string;
  readonly type: string;
  /** @param origin of the site, such as `https://news.example` */
  readonly write: (highlights: readonly StoredHighlight[], origin: string) => string;
}

/** In the order of the stories, the one with the newest highlight first, and within a story in that of its text. */
function byStory(highlights: readonly StoredHighlight[]): readonly StoredHighlight[][] {
  const stories = new Map<string, StoredHighlight[]>();
  for (const one of highlights) stories.set(one.url, [...(stories.get(one.url) ?? []), one]);
  return [...stories.values()].map((some) => some.toSorted((a, b) => a.start - b.start));
}

/** A text within Markdown that means its letters alone. */
const escapeMarkdown = (text: string) =>
  text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/^(\s*\d*)([-+=.)])/gm, '$1\\$2');

/** Words of a story on one line each, whatever an imported file had in them. */
const quoted = (text: string) => `> ${escapeMarkdown(text.replace(/\s+/g, ' ').trim())}`;

const markdownOf = (highlights: readonly StoredHighlight[], origin: string) =>
  byStory(highlights)
    .map((some) => {
      const [{ title, url, date } = { title: '', url: '', date: '' }] = some;
      const head = `## [${escapeMarkdown(title.replace(/\s+/g, ' '))}](${new URL(url, origin).href})`;
      const parts = some.flatMap(({ exact, note }) => [quoted(exact), ...(note ? [escapeMarkdown(note)] : [])]);
      return [head, ...(date ? [date] : []), ...parts].join('\n\n');
    })
    .join('\n\n')
    .concat('\n');

/**
 * A cell of a CSV file by RFC 4180. Spreadsheets read a cell that begins with one of these signs as a formula, which may send the other
 * cells away; an apostrophe before it makes it a text.
 */
const cellOf = (text: string) => `"${text.replace(/^[\s\0]*[=+\-@＝＋－＠\t\r]/u, "'$&").replaceAll('"', '""')}"`;

const csvOf = (highlights: readonly StoredHighlight[], origin: string) => {
  const rows = byStory(highlights)
    .flat()
    .map(({ title, url, date, exact, note, at }) => [
      title,
      new URL(url, origin).href,
      date,
      exact,
      note,
      new Date(at).toISOString(),
    ]);
  // The byte order mark tells spreadsheets that the letters are UTF-8.
  return `\uFEFF${[['title', 'url', 'date', 'quote', 'note', 'highlighted'], ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
};

export const formats: readonly ExportFormat[] = [
  { name: 'Markdown', extension: 'md', type: 'text/markdown', write: markdownOf },
  {
    name: 'JSON',
    extension: 'json',
    type: 'application/json',
    // As in a copy of the history, so that it can be restored in the same way.
    write: (highlights) => `${JSON.stringify({ highlights }, undefined, 2)}\n`,
  },
  { name: 'CSV', extension: 'csv', type: 'text/csv', write: csvOf },
];
