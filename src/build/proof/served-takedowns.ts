/**
 * The list of stories that are taken down, as a site serves it to be built again. It is made of what the pages of their addresses say, not of
 * `takedowns.yaml`: that file, like the files of the stories, may have words of a story that has vanished. Those are known by the digests of
 * the register alone.
 */
import type { AddressPlan } from '../../addresses/plan.ts';
import type { Entry } from '../../article/entry.ts';
import type { TakedownKind } from '../../article/takedown/takedown.ts';

interface ServedTakedown {
  readonly address: string;
  readonly kind: Exclude<TakedownKind, 'vanish'>;
  readonly reason?: string | undefined;
  readonly target?: string | undefined;
  readonly since?: string | undefined;
}

/**
 * @param entries the published articles
 * @returns the text of the file, in the order of the addresses; undefined when no story is taken down
 */
export function servedTakedowns(
  { lines, down, reasons }: Pick<AddressPlan, 'lines' | 'down' | 'reasons'>,
  entries: Iterable<Pick<Entry, 'url' | 'withdrawn'>>,
): string | undefined {
  const withdrawn = [...entries].flatMap(({ url, withdrawn }): ServedTakedown[] =>
    withdrawn ? [{ address: url, kind: 'withdrawn', ...withdrawn }] : [],
  );
  const ids = new Set(down.map(({ address }) => lines.get(address)?.id));
  const removed = [...lines.values()].flatMap((line): ServedTakedown[] => {
    const { address, since, id } = line;
    if (!ids.has(id)) return [];
    if (line.is === 'redirect') return [{ address, kind: 'redirect', target: line.to, since }];
    return line.is === 'gone' ? [{ address, kind: 'gone', reason: reasons.get(address), since }] : [];
  });
  const all = [...withdrawn, ...removed].sort((a, b) => (a.address < b.address ? -1 : 1));
  return all.length > 0 ? all.map(entryOf).join('') : undefined;
}

/** An entry as `takedowns.yaml` has it. A string of JSON is one of YAML. References in a reason are read when the file is. */
function entryOf({ reason, ...fields }: ServedTakedown): string {
  const written = { ...fields, reason: reason?.replaceAll('&', '&amp;') };
  const named = Object.entries(written).filter(([, value]) => value !== undefined);
  return named.map(([name, value], at) => `${at === 0 ? '-' : ' '} ${name}: ${JSON.stringify(value)}\n`).join('');
}
