/** All articles by day, month and year, put together once in a build. */
import { type CollectionEntry, getCollection } from 'astro:content';

type Article = CollectionEntry<'articles'>;
export interface Period {
  key: string;
  articles: Article[];
  previous?: string;
  next?: string;
}

let opened: ReturnType<typeof build> | undefined;
export function openArchive() {
  opened ??= build();
  return opened;
}

async function build() {
  const order = (a: Article, b: Article) =>
    a.data.date < b.data.date ? -1 : a.data.date > b.data.date ? 1 : a.id < b.id ? -1 : 1;
  const articles = (await getCollection('articles')).sort(order);
  return { articles, days: periods(articles, 10), months: periods(articles, 7), years: periods(articles, 4) };
}

function periods(articles: Article[], length: number): Period[] {
  const byKey = Map.groupBy(articles, ({ data }) => data.date.slice(0, length));
  const keys = [...byKey.keys()];
  return keys.map((key, at) => ({
    key,
    articles: byKey.get(key) ?? [],
    previous: keys[at - 1],
    next: keys[at + 1],
  }));
}

export const daysOf = ({ articles }: Period) => periods(articles, 10);
export const monthsOf = ({ articles }: Period) => periods(articles, 7);
export const path = (key: string) => `/${key.replaceAll('-', '/')}/`;

const names = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
export const dayName = (date: string) => names.format(new Date(date));
const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
export const monthName = (month: string) => monthNames.format(new Date(`${month}-01`));
