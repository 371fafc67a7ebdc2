/** The addresses of the release that is served, from its build report: they stand for the register of a paper that has none. */
import { readFileSync } from 'node:fs';
import { type AddressLine, isAddress, type Register } from '../../addresses/register.ts';
import { formatMarks, marksOf, UNKNOWN } from '../../addresses/marks.ts';
import type { PreviousTree } from '../../release/reuse-file.ts';

type Release = Pick<PreviousTree, 'tree'> | undefined;

/** @param release the release that is served; one without a readable report gives nothing */
export const lastAddresses = (release: Release): Register => registerOf(rowsOf(release));

/**
 * As `lastAddresses`, but undefined where each article of the release is published at its address again.
 * @param published the articles of this build, by path
 */
export function lastAddressesUnlessKept(
  release: Release,
  published: ReadonlyMap<string, { readonly url: string; readonly digest: string }>,
): Register | undefined {
  const rows = rowsOf(release);
  const isKept = ({ path = '', url, digest }: Row) => {
    const now = published.get(path);
    return now ? now.url === url && now.digest === digest : typeof url !== 'string';
  };
  return rows.every(isKept) ? undefined : registerOf(rows);
}

function registerOf(rows: readonly Row[]): Register {
  const lines = new Map<string, AddressLine>();
  for (const { path, url, date, digest } of rows) {
    if (typeof url !== 'string' || typeof digest !== 'string' || typeof path !== 'string' || !isAddress(url)) continue;
    const marks = formatMarks(marksOf({ path, digest, wordingDigest: UNKNOWN, sketch: '' }));
    lines.set(url, { is: 'article', address: url, since: date ?? undefined, id: url, marks });
  }
  return lines;
}

interface Row {
  readonly path?: string;
  readonly url?: string | null;
  readonly date?: string | null;
  readonly digest?: string | null;
}

function rowsOf(release: Release): readonly Row[] {
  if (release === undefined) return [];
  try {
    const { entries } = JSON.parse(readFileSync(`${release.tree}.report.json`, 'utf8')) as {
      readonly entries?: readonly Row[];
    };
    return Array.isArray(entries) ? entries : [];
  } catch {
    return [];
  }
}
