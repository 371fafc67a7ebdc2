/** The answers of the addresses of stories that are taken down. Pure. */
import { isElsewhere, type TakedownKind } from '../article/takedown/takedown.ts';
import { addressOfAlias } from './aliases.ts';
import { formatMarks, marksOf, parseMarks } from './marks.ts';
import { type AddressLine, isAddress, type Register } from './register.ts';
import type { DownStory } from './takedowns.ts';
import { vanishedKey } from './vanished-key.ts';

interface Plan {
  readonly register: Register;
  /** Every address with what it is in this build, but for those of the stories that are taken down. */
  readonly lines: ReadonlyMap<string, AddressLine>;
  readonly pages: () => ReadonlySet<string>;
  readonly today: string | undefined;
}

interface PlannedTakedowns {
  readonly lines: readonly AddressLine[];
  readonly down: readonly { readonly kind: TakedownKind; readonly address: string }[];
  /** By address that is gone. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Redirects that lead to no page of the site: by id of the story. They are gone. */
  readonly astray: ReadonlyMap<string, string>;
}

export function planTakedowns(stories: readonly DownStory[], plan: Plan): PlannedTakedowns {
  const lines: AddressLine[] = [];
  const reasons = new Map<string, string>();
  const astray = new Map<string, string>();
  const known = Map.groupBy(
    [...plan.register.values()].filter(({ is }) => is !== 'vanished'),
    ({ id }) => id,
  );
  const addressesOf = ({ id, addresses }: DownStory) => {
    const named = addresses.map(addressOfAlias).filter((address) => isAddress(address));
    const all = [...named, ...(known.get(id) ?? []).map(({ address }) => address)];
    return [...new Set(all)].filter((address) => !plan.lines.has(address));
  };
  const all = stories.map((story) => ({ ...story, addresses: addressesOf(story) }));
  const leads = new Map<string, string | undefined>();
  for (const { takedown, addresses } of all)
    for (const address of addresses) leads.set(address, takedown.kind === 'redirect' ? takedown.to : undefined);
  for (const { id, takedown, addresses, marked } of all) {
    const written = takedown.kind === 'redirect' ? takedown.to : undefined;
    const to = written === undefined ? undefined : endOf(written, leads, plan);
    if (written !== undefined && to === undefined) astray.set(id, written);
    const marks = marked
      ? formatMarks(marksOf(marked))
      : known.get(id)?.find(({ marks }) => marks !== undefined)?.marks;
    for (const [at, address] of addresses.entries()) {
      const common = { since: takedown.since ?? plan.today, id, marks: at === 0 ? marks : undefined };
      if (takedown.kind === 'vanish') {
        // A digest of the first address, too: the address is made of words.
        const key = vanishedKey(address);
        lines.push({ ...common, is: 'vanished', address: key, id: key, marks: textMarks(common.marks) });
        continue;
      }
      lines.push(to === undefined ? { ...common, is: 'gone', address } : { ...common, is: 'redirect', to, address });
      if (to === undefined && takedown.reason !== undefined) reasons.set(address, takedown.reason);
    }
  }
  const down = all.flatMap(({ takedown: { kind }, addresses: [address] }) =>
    kind === 'vanish' || address === undefined ? [] : [{ kind, address }],
  );
  return { lines, reasons, astray, down };
}

/** The digests of the file and of its words. The rest is made of few words, which might be guessed. */
function textMarks(marks: string | undefined): string | undefined {
  if (marks === undefined) return undefined;
  const { digest, wording } = parseMarks(marks);
  return formatMarks({ digest, path: '', wording, sketch: '' });
}

/** The page to which a redirect leads in the end; undefined when there is none. */
function endOf(target: string, leads: ReadonlyMap<string, string | undefined>, plan: Plan): string | undefined {
  const seen = new Set<string>();
  let at = target;
  while (!isElsewhere(at)) {
    const address = plan.pages().has(at) ? at : addressOfAlias(at);
    if (seen.has(address)) return undefined;
    seen.add(address);
    const line = plan.lines.get(address);
    const next = leads.has(address) ? leads.get(address) : line?.is === 'redirect' ? line.to : undefined;
    if (next === undefined) {
      const isPage = line === undefined ? plan.pages().has(address) : line.is === 'article' || line.is === 'part';
      return isPage && !leads.has(address) ? address : undefined;
    }
    at = next;
  }
  return at;
}
