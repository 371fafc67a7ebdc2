/** The addresses of a build in the digest of its inputs. */
import { type BuildAddresses, otherAddresses } from '../../addresses/addresses.ts';
import type { Entry } from '../../article/entry.ts';

/** The part of the addresses that the site shows: what former ones answer with, and the ids of stories that have moved. */
export function digestedAddresses(
  addresses: BuildAddresses,
  entries: ReadonlyMap<string, Pick<Entry, 'id'>>,
): unknown[] {
  const moved = [...entries].flatMap(([path, { id }]) => (id === undefined ? [] : [[path, id]]));
  const others = otherAddresses(addresses).map(({ marks: _, ...line }) => line);
  return others.length + moved.length > 0 ? [others, moved] : [];
}
