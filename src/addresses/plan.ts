/**
 * The answer of each address that was ever published: the page of an article, a redirect to one, or a tombstone. Pure; the same register and
 * articles always give the same plan, and the plan of the register that it writes is the same again.
 */
import type { Warning } from '../article/entry.ts';
import { isElsewhere, type TakedownKind } from '../article/takedown/takedown.ts';
import { addressOfAlias, aliasProblem } from './aliases.ts';
import { headsOf } from './claim.ts';
import type { AddressLine, Register } from './register.ts';
import { formatMarks, type Marked, marksOf } from './marks.ts';
import { planTakedowns } from './plan-takedowns.ts';
import type { DownStory } from './takedowns.ts';
import { vanishedKey } from './vanished-key.ts';

/** A published article with its address. */
export interface Published extends Marked {
  readonly url: string;
  /** The id of its story. */
  readonly id: string;
  /** Addresses of its further pages. */
  readonly parts: readonly string[];
  /** Former addresses that its source names. */
  readonly aliases: readonly string[];
}

interface PlanOptions {
  readonly register: Register;
  /** In the order of their paths. */
  readonly articles: readonly Published[];
  /** Stories that are taken down, and that are none of the articles. */
  readonly down?: readonly DownStory[];
  /** The pages and public files of the site; called only when an article names a former address. */
  readonly pages: () => ReadonlySet<string>;
  /** The day of the edition, or of the newest story. */
  readonly today: string | undefined;
}

export interface AddressPlan {
  /** Every address with what it is now, by address. */
  readonly lines: ReadonlyMap<string, AddressLine>;
  /** By path of the article: aliases that cannot be served. */
  readonly warnings: ReadonlyMap<string, readonly Warning[]>;
  /** The stories that are taken down and have not vanished. */
  readonly down: readonly { readonly kind: TakedownKind; readonly address: string }[];
  /** Why a story is gone, by address. */
  readonly reasons: ReadonlyMap<string, string>;
  /** The addresses of redirects that lead to no page, by id of the story that was to be read there. */
  readonly astray: ReadonlyMap<string, string>;
}

export function planAddresses({ register, articles, down = [], pages, today }: PlanOptions): AddressPlan {
  const lines = new Map<string, AddressLine>();
  /** Keeps the day since when an address is what it is. */
  const set = (line: AddressLine) => {
    const before = register.get(line.address);
    const isSame = before?.is === line.is && targetOf(before) === targetOf(line);
    lines.set(line.address, { ...line, since: isSame ? before.since : line.since });
  };
  const removed = new Map(down.map((story) => [story.id, story]));
  const live = new Map<string, string>();
  for (const { url, id, parts, ...marked } of articles) {
    live.set(id, url);
    set({ is: 'article', address: url, since: today, id, marks: formatMarks(marksOf(marked)) });
    for (const part of parts) set({ is: 'part', to: url, address: part, since: today, id, marks: undefined });
  }
  const vanishing = new Set(down.flatMap((one) => (one.takedown.kind === 'vanish' ? one.addresses : [])));
  const hasVanished = (address: string) => vanishing.has(address) || register.has(vanishedKey(address));
  const { aliases, named, warnings } = readAliases(articles, { register, live, lines, pages, hasVanished });
  for (const [address, { url, id }] of aliases)
    set({ is: 'redirect', to: url, address, since: today, id, marks: undefined });
  const resolve = resolver({ register, articles, live, named });
  for (const line of register.values()) {
    const { address, id } = line;
    if (lines.has(address) || removed.has(id)) continue;
    if (line.is === 'vanished') {
      lines.set(address, line);
      continue;
    }
    const to = resolve(line);
    // The marks of a story are at its only page, or where its page was last.
    const marks = live.has(id) ? undefined : line.marks;
    const page = line.is === 'redirect' ? register.get(line.to) : line;
    const part = to && page?.is === 'part' ? to + page.address.slice(page.to.length) : undefined;
    const target = part !== undefined && lines.get(part)?.is === 'part' ? part : to;
    set(
      target === undefined
        ? { is: 'gone', address, since: today, id, marks }
        : { is: 'redirect', to: target, address, since: today, id, marks },
    );
  }
  const takedowns = planTakedowns(down, { register, lines, pages, today });
  for (const line of takedowns.lines)
    if (removed.get(line.id)?.takedown.since === undefined) set(line);
    else lines.set(line.address, line);
  return { lines, warnings, reasons: takedowns.reasons, astray: takedowns.astray, down: takedowns.down };
}

export const targetOf = (line: AddressLine): string | undefined => ('to' in line ? line.to : undefined);

interface Known {
  readonly register: Register;
  /** The address of each story that is published, by id. */
  readonly live: ReadonlyMap<string, string>;
}

/**
 * Gives the function that finds where the story of a line is read now: at its own page, at that of the same text, at the article that names an
 * address of the story as its alias, or where it was read last.
 */
function resolver({
  register,
  articles,
  live,
  named,
}: Known & Pick<PlanOptions, 'articles'> & Pick<Aliases, 'named'>): (line: AddressLine) => string | undefined {
  const missing = headsOf(register).filter(({ line }) => !live.has(line.id));
  const sameTexts = new Map<string, string>();
  if (missing.length > 0) {
    const byText = new Map<string, Set<string>>();
    for (const article of articles) {
      const { digest, wording } = marksOf(article);
      for (const key of [digest, wording])
        if (key !== '') byText.set(key, (byText.get(key) ?? new Set()).add(article.url));
    }
    for (const { line, marks } of missing) {
      const [only, ...others] = byText.get(marks.digest) ?? byText.get(marks.wording) ?? [];
      if (only !== undefined && others.length === 0) sameTexts.set(line.id, only);
    }
  }
  const storyOf = (id: string, seen: Set<string>): string | undefined => {
    if (seen.has(id)) return undefined;
    seen.add(id);
    const found = live.get(id) ?? named.get(id) ?? sameTexts.get(id);
    if (found !== undefined) return found;
    // The story was read at the page of another one, which may have moved since.
    for (const { line } of heads.get(id) ?? []) {
      if (line.is === 'redirect' && isElsewhere(line.to)) return line.to;
      const other = line.is === 'redirect' ? register.get(line.to)?.id : undefined;
      const there = other === undefined ? undefined : storyOf(other, seen);
      if (there !== undefined) return there;
    }
    return undefined;
  };
  const heads = Map.groupBy(missing, ({ line }) => line.id);
  return ({ id }) => storyOf(id, new Set());
}

interface Aliases {
  /** By address. */
  readonly aliases: ReadonlyMap<string, Published>;
  /** Stories that are not published any more and whose address an article names: the address of that article, by id. */
  readonly named: ReadonlyMap<string, string>;
  readonly warnings: ReadonlyMap<string, readonly Warning[]>;
}

interface AliasOptions extends Known {
  readonly lines: ReadonlyMap<string, AddressLine>;
  readonly pages: () => ReadonlySet<string>;
  readonly hasVanished: (address: string) => boolean;
}

function readAliases(articles: readonly Published[], options: AliasOptions): Aliases {
  const { register, live, lines, pages, hasVanished } = options;
  const aliases = new Map<string, Published>();
  const named = new Map<string, string>();
  const warnings = new Map<string, Warning[]>();
  for (const article of articles) {
    const told: Warning[] = [];
    for (const alias of new Set(article.aliases.map(addressOfAlias))) {
      if (alias === article.url || article.parts.includes(alias)) continue;
      const known = register.get(alias);
      // No message has the address: it is made of words.
      const isVanished = hasVanished(alias);
      const problem = isVanished
        ? 'is that of a story that has vanished'
        : lines.has(alias)
          ? 'is that of an article'
          : aliases.has(alias)
            ? `is also named by ${aliases.get(alias)?.path}`
            : known && known.id !== article.id && live.has(known.id)
              ? `belongs to ${live.get(known.id)}, as addresses.tsv says`
              : aliasProblem(alias, pages());
      if (problem !== undefined) {
        told.push({
          code: 'bad-alias',
          message: `The former address${isVanished ? '' : ` ${alias.slice(0, 200)}`} ${problem}, so it does not lead to this article. Remove or correct it.`,
        });
      } else if (known?.marks !== undefined && known.id !== article.id) {
        // The page of a story that is gone: all its addresses lead here.
        if (!named.has(known.id)) named.set(known.id, article.url);
      } else aliases.set(alias, article);
    }
    if (told.length > 0) warnings.set(article.path, told);
  }
  return { aliases, named, warnings };
}
