/** Gives the published articles their addresses and their ids, with what the register of addresses knows. */
import { AddressBook, type BuildAddresses } from '../../addresses/addresses.ts';
import type { Register } from '../../addresses/register.ts';
import type { Entry, Warning } from '../../article/entry.ts';
import type { TextFeatures } from '../../article/features/features.ts';
import { assignUrls, type Permalink } from './assign-urls.ts';
import type { LinkedSite } from '../links/link-index.ts';
import type { ParsedFile } from '../process-file.ts';

export interface AddressOptions {
  readonly permalink: Permalink;
  readonly others: LinkedSite['others'];
  /** Empty for a paper without one. */
  readonly register: Register;
  /** See `PlanOptions`. */
  readonly today: string | undefined;
  /** The addresses of pages below that of an article, besides those of its further parts: its versions. @param id see `Published` */
  readonly pagesBelow?: ((id: string, path: string, entry: Entry) => readonly string[]) | undefined;
  /** The fields that ingestion adds to those of the parser, by path: pictures, and in a preview why an article is not published. */
  readonly foundFor: (path: string) => Pick<Entry, 'pictures' | 'unpublished'>;
}

interface AssignedAddresses {
  /** In the order of the articles. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly features: ReadonlyMap<string, TextFeatures>;
  readonly addresses: BuildAddresses;
  readonly warningsOf: (path: string) => readonly Warning[];
}

/** @param articles in the order of their paths */
export function assignAddresses(
  articles: readonly ParsedFile[],
  { permalink, others, register, today, pagesBelow, foundFor }: AddressOptions,
): AssignedAddresses {
  const book = new AddressBook(register, () =>
    articles.map((article) => ({ ...markedOf(article), wanted: permalink(article.fields.date, article.fields.slug) })),
  );
  const urls = assignUrls(articles.map(urlRequestOf), permalink, book);
  const entries = new Map<string, Entry>();
  const features = new Map<string, TextFeatures>();
  const published = articles.map((article) => {
    const { path, fields, digest, bytes } = article;
    const assigned = urls.get(path);
    if (!assigned) throw new Error(`No address was given to ${JSON.stringify(path)}.`);
    const { slug, url } = assigned;
    const id = book.idOf(path, url);
    const entry = { ...fields, slug, url, ...(id !== url && { id }), digest, bytes, ...foundFor(path) };
    entries.set(path, entry);
    features.set(path, article.features);
    const parts = Array.from({ length: (fields.parts ?? 1) - 1 }, (_, at) => `${url}${at + 2}/`);
    if (pagesBelow) parts.push(...pagesBelow(id, path, entry));
    return { ...markedOf(article), url, id, parts, aliases: fields.aliases };
  });
  const addresses = book.plan(published, { pages: () => others(entries).pages, today });
  const warningsOf = (path: string) => [...(urls.get(path)?.warnings ?? []), ...(addresses.warnings.get(path) ?? [])];
  return { entries, features, addresses, warningsOf };
}

const markedOf = ({ path, digest, features: { wordingDigest, sketch = '' } }: ParsedFile) => ({
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
