/** The rows of the report about stories that are taken down. */
import type { ListedTakedown } from '../../addresses/takedowns.ts';
import type { AddressPlan } from '../../addresses/plan.ts';
import { addressOfAlias } from '../../addresses/aliases.ts';
import type { Rejection } from '../../article/article.ts';
import type { Entry } from '../../article/entry.ts';
import type { TakedownKind } from '../../article/takedown/takedown.ts';
import { unreadVanish } from '../../article/takedown/read-takedown.ts';
import type { Permalink } from '../addresses/assign-urls.ts';
import type { LocatedArticles } from '../addresses/locate-articles.ts';
import type { ParsedFile } from '../process-file.ts';

/** Why the site does not have a file; undefined for one that is not removed by a takedown. */
export function takenDown(
  path: string,
  { byPath, removed, vanishedFiles }: Pick<LocatedArticles, 'byPath' | 'removed' | 'vanishedFiles'>,
): { readonly kind: TakedownKind; readonly rejection: Rejection } | undefined {
  const [found, rejection] = [byPath.get(path), removed.get(path)];
  if (found && rejection) return { kind: found.kind, rejection };
  // A file that is not published for another reason.
  return vanishedFiles.has(path) ? { kind: 'vanish', rejection: unreadVanish() } : undefined;
}

/** Lines for the summary: entries of the list that name no story, and redirects that lead nowhere. */
export const describeTakedowns = (notes: readonly string[], { astray }: Pick<AddressPlan, 'astray'>): string[] => [
  ...notes,
  ...Array.from(
    astray,
    ([address, to]) =>
      `${address} is to lead to ${to}, which is no page of this site. It says that the story is gone until you correct that.`,
  ),
];

/** Gives the function that tells whether the list takes an article down, by its path or the address that it asks for. */
export function listedTakedowns(
  listed: readonly ListedTakedown[],
  permalink: Permalink,
): (file: ParsedFile) => boolean {
  if (listed.length === 0) return () => false;
  const names = new Set(listed.flatMap(({ file, address }) => file ?? address ?? []));
  return ({ path, fields }) =>
    names.has(path) ||
    names.has(permalink(fields.date, fields.slug)) ||
    fields.aliases.some((alias) => names.has(addressOfAlias(alias)));
}

/** The words of the report about a story that is withdrawn, and at its address. */
export const withdrawnRow = (entry: Entry | undefined): Rejection | undefined =>
  entry?.withdrawn && {
    outcome: 'held',
    reason: 'withdrawn',
    message: 'It is withdrawn: its page says so, and it is in no list, feed, search or sitemap.',
    line: undefined,
  };
