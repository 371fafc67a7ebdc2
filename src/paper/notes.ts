/** Lines about settings that the publisher has not made and should, or that contradict each other. Pure. */
import type { Language } from '../languages.ts';
import type { Paper } from './load-paper.ts';

/** The authority of a paper that has none. */
export const EXAMPLE_AUTHORITY = 'the-dateline.example,2026';

interface Known {
  readonly lang: Language;
  readonly base: string;
  readonly origin: string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export function notesOn(paper: Paper, known: Known): string[] {
  const { settings, pages } = paper;
  const notes: string[] = [];
  if (settings.feedAuthority === undefined && Object.keys(settings).length > 0)
    notes.push(
      `feedAuthority is that of the example (${EXAMPLE_AUTHORITY}). Set a domain of yours and a year in paper.yaml, before anybody subscribes to a feed.`,
    );
  if (known.lang === 'de' && !pages.some(({ slug }) => /^(?:imprint|impressum)/.test(slug)))
    notes.push('This paper has no imprint, which papers in Germany must have. Write it in pages/impressum.md.');
  return [...notes, ...notesOnRights(paper, known)];
}

/** Licences of Creative Commons that allow every use, also that by machines; the others forbid trade or changes. */
const ALLOWS_ALL =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses\/by(?:-sa)?|publicdomain\/(?:zero|mark))\//i;

function notesOnRights({ rights, licence }: Paper, { base, origin, today }: Known): string[] {
  if (!rights) return [];
  const { uses, securityExpires: expires } = rights;
  const forbidden = uses.flatMap(([use, allowed]) => (allowed ? [] : [use]));
  const notes: string[] = [];
  if (expires !== undefined && expires <= today)
    notes.push(
      `rights, security, expires: security.txt is out of date since ${expires}, and nobody may trust it. Check the contact, and write a day within a year.`,
    );
  if (forbidden.length > 0 && ALLOWS_ALL.test(licence?.url ?? ''))
    notes.push(
      `rights: ${licence?.name} allows what ${forbidden.join(', ')} forbids. Choose another licence, or allow it; whoever has the licence may rely on it.`,
    );
  if (uses.length > 0 && origin === undefined)
    notes.push('rights: robots.txt cannot name license.xml before the origin of the site is known. Set url.');
  if (base !== '/')
    notes.push(
      `rights: programs look for robots.txt, trust.txt and .well-known/ at the root of the host. Copy those of the site from ${base} there.`,
    );
  return notes;
}
