/** Gives the published articles their addresses and their ids, with what the register of addresses knows. */
import type { BuildAddresses } from '../../addresses/addresses.ts';
import type { Entry, Warning } from '../../article/entry.ts';
import type { TextFeatures } from '../../article/features/features.ts';
import type { Takedown } from '../../article/takedown/takedown.ts';
import { type LocatedArticles, markedOf, partsOf } from './locate-articles.ts';
import type { LinkedSite } from '../links/link-index.ts';

export interface AddressOptions {
  /** The result of `locateArticles` for these articles and for those that are taken down. */
  readonly located: LocatedArticles;
  readonly others: LinkedSite['others'];
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

export function assignAddresses({ located, others, today, pagesBelow, foundFor }: AddressOptions): AssignedAddresses {
  const { book, urls, byPath, down } = located;
  const entries = new Map<string, Entry>();
  const features = new Map<string, TextFeatures>();
  const published = located.shown.map((article) => {
    const { path, fields, digest, bytes } = article;
    const assigned = urls.get(path);
    if (!assigned) throw new Error(`No address was given to ${JSON.stringify(path)}.`);
    const { slug, url } = assigned;
    const id = book.idOf(path, url);
    const withdrawn = withdrawnOf(byPath.get(path));
    const moved = id === url ? {} : { id };
    const entry = { ...fields, ...withdrawn, slug, url, ...moved, digest, bytes, ...foundFor(path) };
    entries.set(path, entry);
    features.set(path, article.features);
    // A story that is withdrawn has no history.
    const below = (!entry.withdrawn && pagesBelow?.(id, path, entry)) || [];
    return { ...markedOf(article), url, id, parts: [...partsOf(article, url), ...below], aliases: fields.aliases };
  });
  const addresses = book.plan(published, { pages: () => others(entries).pages, today, down });
  const warningsOf = (path: string) => [...(urls.get(path)?.warnings ?? []), ...(addresses.warnings.get(path) ?? [])];
  return { entries, features, addresses, warningsOf };
}

/** The field of a story that is withdrawn. */
const withdrawnOf = (takedown: Takedown | undefined): Pick<Entry, 'withdrawn'> =>
  takedown?.kind === 'withdrawn'
    ? {
        withdrawn: {
          ...(takedown.reason !== undefined && { reason: takedown.reason }),
          ...(takedown.since !== undefined && { since: takedown.since }),
        },
      }
    : {};
