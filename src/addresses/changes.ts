/** The change of each address since the last record. */
import type { BuildAddresses } from './addresses.ts';
import type { AddressLine, Register } from './register.ts';
import { targetOf } from './plan.ts';

export interface AddressChange {
  readonly address: string;
  /** `new`: an article; `back`: an article that was gone or elsewhere; `alias`: a former address that an article names; `vanished`: the digest of an address. */
  readonly change: 'new' | 'back' | 'moved' | 'gone' | 'alias' | 'vanished';
  /** Where the address leads now. */
  readonly to?: string;
  /** Of an address that is gone: articles of which several may be its story. */
  readonly unclear?: readonly string[];
}

/** In the order of the addresses. Without a record there is nothing to compare with, and only aliases are named. */
export function changesOf({ before, lines, unclear }: BuildAddresses): AddressChange[] {
  const changes: AddressChange[] = [];
  for (const line of lines.values()) {
    const change = changeOf(before, line);
    if (!change || (before.size === 0 && change !== 'alias')) continue;
    const [to, paths] = [line.is === 'redirect' ? line.to : undefined, unclear.get(line.address)];
    changes.push({ address: line.address, change, ...(to !== undefined && { to }), ...(paths && { unclear: paths }) });
  }
  return changes.sort((a, b) => (a.address < b.address ? -1 : 1));
}

function changeOf(before: Register, line: AddressLine): AddressChange['change'] | undefined {
  const known = before.get(line.address);
  if (line.is === 'part' || (known?.is === line.is && targetOf(known) === targetOf(line))) return undefined;
  if (line.is === 'article') return known ? 'back' : 'new';
  if (line.is === 'gone' || line.is === 'vanished') return line.is;
  return known ? 'moved' : 'alias';
}

/** The number of the lines that are listed; the report has all of them. */
const MAX_LINES = 20;

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The lines about addresses at the end of a build; none when nothing has changed. */
export function describeChanges(changes: readonly AddressChange[], reportFile: string): string[] {
  if (changes.length === 0) return [];
  const kinds = Map.groupBy(changes, ({ change }) => change);
  const counts = (['new', 'back', 'moved', 'gone', 'alias', 'vanished'] as const).flatMap((kind) => {
    const count = kinds.get(kind)?.length ?? 0;
    const name = kind === 'alias' ? plural(count, 'alias', 'aliases') : `${count} ${kind}`;
    return count > 0 ? [name] : [];
  });
  // New addresses and aliases are in the rows of their articles. Of what has vanished nothing is told.
  const named = changes.filter(({ change }) => change !== 'new' && change !== 'alias' && change !== 'vanished');
  const lines = named.slice(0, MAX_LINES).map(describe);
  const more = named.length - lines.length;
  if (more > 0) lines.push(`  and ${more} more: ${reportFile} has all of them.`);
  return [`Addresses: ${counts.join(', ')}.`, ...lines];
}

function describe({ address, change, to, unclear }: AddressChange): string {
  if (change === 'back') return `  ${address} is an article again.`;
  if (to !== undefined) return `  ${address} leads to ${to} now.`;
  const which = unclear?.slice(0, 3).join(', ');
  return which === undefined
    ? `  ${address} is gone.`
    : `  ${address} is gone. Its story may be in ${which}: write the address as an alias into the file that has it.`;
}
