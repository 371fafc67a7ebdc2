/** The addresses of a build in the digest of its inputs. */
import { type BuildAddresses, otherAddresses } from '../../addresses/addresses.ts';
import type { Entry } from '../../article/entry.ts';

/**
 * The part of the addresses that the site shows: what former ones answer with, the ids of stories that have moved, and what is taken down.
 */
export function digestedAddresses(
  addresses: BuildAddresses,
  entries: ReadonlyMap<string, Pick<Entry, 'id' | 'withdrawn'>>,
): unknown[] {
  const moved = [...entries].flatMap(([path, { id }]) => (id === undefined ? [] : [[path, id]]));
  const others = otherAddresses(addresses).map(({ marks: _, ...line }) => line);
  const withdrawn = [...entries].flatMap(([path, { withdrawn }]) => (withdrawn ? [[path, withdrawn]] : []));
  const takedowns = [...addresses.reasons, ...addresses.vanished.keys, ...withdrawn];
  return [...(others.length + moved.length > 0 ? [others, moved] : []), ...(takedowns.length > 0 ? [takedowns] : [])];
}
