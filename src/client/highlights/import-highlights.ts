/** Adds the highlights of an imported file to the reader's own. Apart from `stored-highlight.ts`, because few pages need it. Pure. */
import { addHighlights, parseHighlight, type StoredHighlight } from './stored-highlight.ts';

/** The fate of the entries of an imported list. The counts add up to the entries of the file. */
interface ImportedHighlights {
  readonly list: readonly StoredHighlight[];
  readonly added: number;
  /** Highlights that were there before, or that the file has twice. */
  readonly known: number;
  /** Highlights whose address is not one of this site. */
  readonly elsewhere: number;
  /** Entries that are not highlights. */
  readonly malformed: number;
  /** Highlights for which there is no room: none of the reader's own gives way. */
  readonly noRoom: number;
}

export function importHighlights(own: readonly StoredHighlight[], copy: unknown, base: string): ImportedHighlights {
  const given: readonly unknown[] = Array.isArray(copy) ? copy : [];
  const valid = given.flatMap((one) => parseHighlight(one, base) ?? []);
  const { list, added, noRoom } = addHighlights(own, valid);
  const ofAnySite = given.filter((one) => parseHighlight(withAnyUrl(one, base), base)).length;
  return {
    ...{ list, added, noRoom },
    known: valid.length - added - noRoom,
    elsewhere: ofAnySite - valid.length,
    malformed: given.length - ofAnySite,
  };
}

const withAnyUrl = (one: unknown, base: string): unknown =>
  typeof (one as StoredHighlight | null)?.url === 'string' && { ...(one as StoredHighlight), url: `${base}any/` };
