/** The same texts in the form that the peers read: Markdown with front matter, in folders of days. */
import type { CorpusFile, Form, Story } from './generate-corpus.ts';

const DESCRIPTION = 200;
const WORDS_PER_MINUTE = 230;

/** The description and the reading time are given here; Dateline derives them from the text. */
export const asMarkdown: Form = ({ date, name, headline, paragraphs }: Story) => {
  const words = paragraphs.reduce((sum, text) => sum + text.split(' ').length, 0);
  const [lead = ''] = paragraphs;
  const description = lead.length > DESCRIPTION ? `${lead.slice(0, lead.lastIndexOf(' ', DESCRIPTION))}…` : lead;
  const head = [
    `title: ${JSON.stringify(headline)}`,
    `date: "${date}"`,
    `description: ${JSON.stringify(description)}`,
    `minutes: ${Math.max(1, Math.round(words / WORDS_PER_MINUTE))}`,
  ];
  return {
    path: `${date.replaceAll('-', '/')}/${name}.md`,
    text: `---\n${head.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`,
  };
};

const NAMES: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { month: 'long', year: 'numeric' },
  10: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};
const LAYOUTS: Readonly<Record<number, string>> = { 4: 'year', 7: 'month', 10: 'day' };

/**
 * The `_index.md` files that make sections of days, months and years in Hugo, which knows no pages made from data yet.
 * The periods before and after are named in them, so that no template has to search.
 * @param keys of one kind, in order: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 */
export function sectionsOf(keys: readonly string[]): readonly CorpusFile[] {
  const length = keys[0]?.length ?? 0;
  const naming = new Intl.DateTimeFormat('en-GB', { ...NAMES[length], timeZone: 'UTC' });
  const path = (key: string | undefined) => key?.replaceAll('-', '/');
  return keys.map((key, at) => {
    const head = [
      `title: ${JSON.stringify(naming.format(new Date(key)))}`,
      `date: ${key}${'-01-01'.slice(0, 10 - length)}`,
      `layout: ${LAYOUTS[length]}`,
      ...(at > 0 ? [`previous: ${path(keys[at - 1])}`] : []),
      ...(at < keys.length - 1 ? [`next: ${path(keys[at + 1])}`] : []),
    ];
    return { path: `${path(key)}/_index.md`, text: `---\n${head.join('\n')}\n---\n` };
  });
}
