/**
 * The files that keep the texts of stories as they were published: JSON, one version a line, sorted by story and time, in a file for
 * each year of the stories. Lines are only added, so that branches of a repository merge without a conflict.
 */
import { isAddress } from '../addresses/register.ts';
import type { Version } from '../article/version.ts';

/** A line without its text. */
export interface VersionLine {
  /** The id of the story in the register of addresses: its first address. */
  readonly story: string;
  /** When the text was first published, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string;
  /** The path of the source below the content folder. */
  readonly path: string;
  /** SHA-256 of the bytes of the source. */
  readonly digest: string;
  /** False for other bytes that show the same: only their digest is kept. */
  readonly hasText: boolean;
}

/** The name of such a file: the year of its stories. */
export const VERSION_FILE = /^(?:\d{4}|undated)\.jsonl$/;
/** The file that keeps the versions of a story. A story keeps its id, so it stays in this file when its date changes. */
export const fileOfStory = (story: string): string => `${/^\/(\d{4})\//.exec(story)?.[1] ?? 'undated'}.jsonl`;

/** The line of a version; without a title and a text, of other bytes that show the same as the version before. */
export const formatLine = (
  story: string,
  { at, path, digest, title, text }: Pick<Version, 'at' | 'path' | 'digest'> & Partial<Version>,
): string => JSON.stringify({ story, at, path, digest, title, text });

/** A sentence about a line that cannot be used, with the remedy. */
export interface LineProblem {
  readonly problem: string;
}

const RESTORE = 'Restore the line from an earlier commit, or remove it.';

/** The marks that git leaves in a file. */
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/** @returns undefined for a blank line */
export function parseLine(
  row: string,
): (VersionLine & { readonly version: Version | undefined }) | LineProblem | undefined {
  const line = row.trim();
  if (line === '') return undefined;
  if (CONFLICT.test(line))
    return { problem: 'this is a mark of a merge conflict. Keep the lines of both sides, and remove the marks.' };
  let read: Partial<Record<keyof Version | 'story', unknown>> | null;
  try {
    read = JSON.parse(line) as typeof read;
  } catch {
    return { problem: `this is no JSON. ${RESTORE}` };
  }
  const { story, at, path, digest, title, text } = read ?? {};
  const wrong = (name: string, rule: string) => ({ problem: `"${name}" is not ${rule}. ${RESTORE}` });
  if (typeof story !== 'string' || !isAddress(story)) return wrong('story', 'an address of this site');
  if (typeof at !== 'string' || !isInstant(at)) return wrong('at', 'a time such as 2026-01-05T12:00:00Z');
  if (typeof path !== 'string' || path === '' || path.length > 4096) return wrong('path', 'the path of a file');
  if (typeof digest !== 'string' || !/^[\da-f]{64}$/.test(digest)) return wrong('digest', 'a SHA-256');
  if (text === undefined) return { story, at, path, digest, hasText: false, version: undefined };
  if (typeof text !== 'string') return wrong('text', 'a text');
  if (typeof title !== 'string' || title === '' || title.length > 1000) return wrong('title', 'a headline');
  return { story, at, path, digest, hasText: true, version: { at, path, digest, title, text } };
}

function isInstant(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 19) === text.slice(0, 19);
}

/** The instant one second later. */
export const nextSecond = (at: string): string => new Date(Date.parse(at) + 1000).toISOString().replace('.000', '');

/** By story, then by time. A line begins with both, so lines in the order of their bytes are in this order. */
export const inOrder = (a: Pick<VersionLine, 'story' | 'at'>, b: Pick<VersionLine, 'story' | 'at'>): number =>
  a.story < b.story ? -1 : a.story > b.story ? 1 : a.at < b.at ? -1 : a.at > b.at ? 1 : 0;

/** The text of a file: sorted, without repeats. */
export const formatFile = (lines: Iterable<string>): string =>
  [...new Set(lines)]
    .sort()
    .map((line) => `${line}\n`)
    .join('');
