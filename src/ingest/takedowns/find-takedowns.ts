/** Finds the stories that are taken down: by the labels of their files, by `takedowns.yaml`, and by the register of addresses. */
import { addressOfAlias } from '../../addresses/aliases.ts';
import { headsOf } from '../../addresses/claim.ts';
import type { Marked } from '../../addresses/marks.ts';
import { fnv1a } from '../../article/text/fnv.ts';
import type { Register } from '../../addresses/register.ts';
import { type DownStory, type ListedTakedown, TAKEDOWNS_FILE, VanishedStories } from '../../addresses/takedowns.ts';
import { isRemoved, strongest, type Takedown } from '../../article/takedown/takedown.ts';

/** An article with the address that it has, or would have. */
export interface LocatedArticle extends Marked {
  readonly url: string;
  readonly id: string;
  readonly parts: readonly string[];
  readonly aliases: readonly string[];
  /** By the labels of the file. */
  readonly takedown: Takedown | undefined;
}

export interface FoundTakedown extends Takedown {
  /** The source of the wish: the label of the file, a line of `takedowns.yaml`, or what it has in common with a story that has vanished. */
  readonly by: { readonly said: string } | { readonly shared: 'address' | 'words' };
}

export interface FoundTakedowns {
  /** By path of the article. */
  readonly byPath: ReadonlyMap<string, FoundTakedown>;
  readonly down: readonly DownStory[];
  /** Lines for the summary: entries of the file that name no story. */
  readonly notes: readonly string[];
}

interface Known {
  readonly register: Register;
  readonly listed: readonly ListedTakedown[];
  /** Every path of the content folder. */
  readonly paths: ReadonlySet<string>;
}

export function findTakedowns(articles: readonly LocatedArticle[], { register, listed, paths }: Known): FoundTakedowns {
  const byPath = new Map<string, FoundTakedown>();
  const files = new Map(listed.flatMap((one) => (one.file === undefined ? [] : [[one.file, one] as const])));
  const addresses = new Map(listed.flatMap((one) => (one.address === undefined ? [] : [[one.address, one] as const])));
  const ofId = Map.groupBy(
    listed.filter(({ address }) => address !== undefined && register.has(address)),
    ({ address = '' }) => register.get(address)?.id ?? '',
  );
  const used = new Set<ListedTakedown>();
  const vanished = new VanishedStories(register);
  const isAnyListed = listed.length > 0;
  for (const article of articles) {
    const named = isAnyListed
      ? [
          files.get(article.path),
          ...addressesOf(article).map((address) => addresses.get(address)),
          ...(ofId.get(article.id) ?? []),
        ].filter((one) => one !== undefined)
      : [];
    for (const one of named) used.add(one);
    const ways: FoundTakedown[] = [
      ...(article.takedown ? [{ ...article.takedown, by: { said: 'its label' } }] : []),
      ...named.map((one) => ({ ...one, by: { said: `${TAKEDOWNS_FILE}:${one.line}` } })),
      ...(vanished.hasAddress(article.url) ? [{ kind: 'vanish', by: { shared: 'address' } } as const] : []),
      ...(vanished.hasText(article) ? [{ kind: 'vanish', by: { shared: 'words' } } as const] : []),
    ];
    const found = strongest(ways) as FoundTakedown | undefined;
    if (found) byPath.set(article.path, found);
  }
  // A copy of the words would leave them in the site.
  for (const article of articles) if (byPath.get(article.path)?.kind === 'vanish') vanished.add([], article);
  for (const article of articles)
    if (byPath.get(article.path)?.kind !== 'vanish' && vanished.hasText(article))
      byPath.set(article.path, { kind: 'vanish', by: { shared: 'words' } });
  const down = articles.flatMap((article): DownStory[] => {
    const takedown = byPath.get(article.path);
    return takedown && isRemoved(takedown)
      ? [{ id: article.id, takedown, addresses: addressesOf(article), marked: article }]
      : [];
  });
  const others = storiesWithoutFile(
    listed.filter((one) => !used.has(one)),
    { articles, register, paths, vanished },
  );
  return { byPath, down: [...down, ...others.down], notes: others.notes };
}

const addressesOf = ({ url, parts, aliases }: LocatedArticle) => [url, ...parts, ...aliases.map(addressOfAlias)];

interface Rest {
  readonly articles: readonly LocatedArticle[];
  readonly register: Register;
  readonly paths: ReadonlySet<string>;
  readonly vanished: VanishedStories;
}

/** Stories that the register alone knows, and addresses that nobody knows. */
function storiesWithoutFile(
  listed: readonly ListedTakedown[],
  { articles, register, paths, vanished }: Rest,
): Pick<FoundTakedowns, 'down' | 'notes'> {
  if (listed.length === 0) return { down: [], notes: [] };
  const live = new Set(articles.map(({ id }) => id));
  const byPath = new Map(
    headsOf(register).flatMap(({ line, marks }) => (live.has(line.id) ? [] : [[marks.path, line.id]])),
  );
  const takedowns = new Map<string, Takedown[]>();
  const notes: string[] = [];
  const addresses = new Map<string, string[]>();
  for (const one of listed) {
    const { line, file, address, kind } = one;
    const known = address === undefined ? byPath.get(fnv1a(file ?? '')) : register.get(address)?.id;
    const id = known ?? address;
    // A file that is held or rejected is not published anyway.
    if (known === undefined && file !== undefined && paths.has(file)) continue;
    if (address !== undefined && known === undefined && vanished.hasAddress(address)) continue;
    if (known === undefined) notes.push(unknown(line, file, address));
    if (id === undefined || (known === undefined && kind === 'withdrawn')) continue;
    if (live.has(id)) continue;
    takedowns.set(id, [...(takedowns.get(id) ?? []), one]);
    if (address !== undefined) addresses.set(id, [...(addresses.get(id) ?? []), address]);
  }
  const down = [...takedowns].flatMap(([id, ways]): DownStory[] => {
    const takedown = strongest(ways);
    if (!takedown) return [];
    // A story without a file cannot stay at its address.
    const kind = takedown.kind === 'withdrawn' ? 'gone' : takedown.kind;
    return [{ id, takedown: { ...takedown, kind }, addresses: addresses.get(id) ?? [], marked: undefined }];
  });
  return { down, notes };
}

const unknown = (line: number, file: string | undefined, address: string | undefined) =>
  `${TAKEDOWNS_FILE}:${line}: ${file ?? address} is no ${file === undefined ? 'address of a story' : 'file'} that this paper knows. Correct it, or remove the entry.`;
