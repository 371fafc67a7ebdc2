/** Finds which story each article is, which address it has, and which of them are taken down. */
import { AddressBook } from '../../addresses/addresses.ts';
import type { Register } from '../../addresses/register.ts';
import type { ListedTakedown } from '../../addresses/takedowns.ts';
import type { Rejection } from '../../article/article.ts';
import { isRemoved } from '../../article/takedown/takedown.ts';
import { findTakedowns, type FoundTakedown, type FoundTakedowns } from '../takedowns/find-takedowns.ts';
import type { ParsedFile } from '../process-file.ts';
import { type AssignedUrl, assignUrls, type Permalink } from './assign-urls.ts';

interface LocateOptions {
  readonly permalink: Permalink;
  /** Empty for a paper without one. */
  readonly register: Register;
  readonly listed: readonly ListedTakedown[];
  /** Every path of the content folder. */
  readonly paths: ReadonlySet<string>;
}

export interface LocatedArticles extends FoundTakedowns {
  /** The articles that the site has, in the order in which they were given. */
  readonly shown: readonly ParsedFile[];
  /** By path: why the site does not have an article. */
  readonly removed: ReadonlyMap<string, Rejection>;
  /** Files that are to vanish although they are no articles. */
  readonly vanishedFiles: ReadonlySet<string>;
  readonly book: AddressBook;
  /** By path. */
  readonly urls: ReadonlyMap<string, AssignedUrl>;
}

/** @param articles in the order of their paths */
export function locateArticles(
  articles: readonly ParsedFile[],
  { permalink, register, listed, paths }: LocateOptions,
): LocatedArticles {
  const book = new AddressBook(register, () =>
    articles.map((article) => ({ ...markedOf(article), wanted: permalink(article.fields.date, article.fields.slug) })),
  );
  const urls = assignUrls(articles.map(urlRequestOf), permalink, book);
  const located = articles.map((article) => {
    const url = urls.get(article.path)?.url ?? '';
    const { takedown, fields } = article;
    const id = book.idOf(article.path, url);
    return { ...markedOf(article), url, id, parts: partsOf(article, url), aliases: fields.aliases, takedown };
  });
  const found = findTakedowns(located, { register, listed, paths });
  const removed = new Map(
    [...found.byPath].flatMap(([path, takedown]) =>
      isRemoved(takedown) ? [[path, rejectionOf(takedown)] as const] : [],
    ),
  );
  const vanishedFiles = new Set(
    listed.flatMap(({ kind, file }) => (kind === 'vanish' && file !== undefined ? [file] : [])),
  );
  return { ...found, vanishedFiles, shown: articles.filter(({ path }) => !removed.has(path)), removed, book, urls };
}

/** The addresses of the further pages of an article. */
export const partsOf = ({ fields }: ParsedFile, url: string): string[] =>
  Array.from({ length: (fields.parts ?? 1) - 1 }, (_, at) => `${url}${at + 2}/`);

export const markedOf = ({ path, digest, features: { wordingDigest, sketch = '' } }: ParsedFile) => ({
  path,
  digest,
  wordingDigest,
  sketch,
});

const urlRequestOf = ({ path, fields, slugGiven }: ParsedFile) => ({
  path,
  date: fields.date,
  slug: fields.slug,
  slugGiven,
});

/** The reasons of rows of stories that are taken down, and so removed on purpose. */
export const takenDownReasons = ['redirected', 'gone', 'vanished'] as const;

/** Why the site does not have the article, for the report, which names no word of a story that has vanished. */
function rejectionOf({ kind, by, to }: FoundTakedown): Rejection {
  const held = (reason: (typeof takenDownReasons)[number], message: string): Rejection => {
    return { outcome: 'held', reason, message, line: undefined };
  };
  if ('shared' in by)
    return held(
      'vanished',
      `It has the ${by.shared} of a story that has vanished, so it is not published. If it is another story, give it another ${by.shared === 'words' ? 'text' : 'slug'}; to publish it all the same, remove the lines of that story, which begin with ~, from addresses.tsv.`,
    );
  const says = `as ${by.said} says`;
  if (kind === 'redirect')
    return held('redirected', `Its address leads to ${to}, ${says}. Remove that to publish the story again.`);
  if (kind === 'gone')
    return held('gone', `Its address says that it is gone, ${says}. Remove that to publish the story again.`);
  return held(
    'vanished',
    `It has vanished, ${says}: nothing of it is in the site. Once addresses.tsv knows that (npm run build -- --record), delete the file.`,
  );
}
