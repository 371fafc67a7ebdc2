/** Says of a version how it differs from the one before it, and whether the source says so. Pure. */
import type { Correction } from '../article/entry.ts';
import { type Difference, differenceOf } from './differences.ts';
import type { Version } from '../article/version.ts';
import { shownOf, type ShownVersion } from './shown.ts';

/**
 * `first`: no version is kept before it. `corrected`: its source has a correction that the one before had not. `updated`: it names a later
 * update. `unmarked`: a reader of the story could not see that it had changed. `hidden`: one of the two is not shown.
 */
export type Change = 'first' | 'corrected' | 'updated' | 'unmarked' | 'hidden';

export interface DescribedVersion {
  readonly change: Change;
  /** Corrections that the version before had not. */
  readonly corrections: readonly Correction[];
  readonly difference: Difference | undefined;
  /** The language and direction of the text. */
  readonly text: { readonly lang: string; readonly dir: 'ltr' | 'rtl' } | undefined;
}

interface WithBefore {
  readonly version: Version;
  readonly before: Version | undefined;
}

/** Describes the versions of one story. Each text is read once: it is a version, and the one before another. */
export function describeVersions<Listed extends WithBefore>(
  listed: readonly Listed[],
  siteLang: string,
): (Listed & DescribedVersion)[] {
  const known = new Map<Version, ShownVersion | undefined>();
  const shownOnce = (version: Version) => {
    if (!known.has(version)) known.set(version, shownOf(version, siteLang));
    return known.get(version);
  };
  return listed.map((one) => ({ ...one, ...describeVersion(one, shownOnce) }));
}

function describeVersion(
  { version, before }: WithBefore,
  shownOf: (version: Version) => ShownVersion | undefined,
): DescribedVersion {
  const shown = shownOf(version);
  const earlier = before && shownOf(before);
  const text = shown && { lang: shown.fields.lang, dir: shown.fields.dir };
  if (!shown || (before && !earlier)) return { change: 'hidden', corrections: [], difference: undefined, text };
  if (!earlier) return { change: 'first', corrections: [], difference: undefined, text };
  const corrections = newCorrections(earlier, shown);
  const isUpdated = (shown.fields.updated ?? '') > (earlier.fields.updated ?? '');
  const change = corrections.length > 0 ? 'corrected' : isUpdated ? 'updated' : 'unmarked';
  return { change, corrections, difference: differenceOf(earlier, shown), text };
}

/** Characters of the corrections that are listed; a page of a history has ten versions. The version itself has all of them. */
const MAX_LISTED = 2_000;

function newCorrections(before: ShownVersion, after: ShownVersion): readonly Correction[] {
  const known = new Set(before.fields.corrections?.map(({ text }) => text));
  const listed: Correction[] = [];
  let room = MAX_LISTED;
  for (const correction of after.fields.corrections ?? []) {
    if (known.has(correction.text) || correction.text.length > room) continue;
    room -= correction.text.length;
    listed.push(correction);
  }
  return listed;
}
