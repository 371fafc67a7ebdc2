/**
 * The register of addresses, `addresses.tsv`: every address that the paper ever published, one a line, sorted. A line has five
 * fields, separated by tabs: the address, what it is now, since when, the id of the story, and marks by which the story is known again.
 */
import { readTarget } from '../article/takedown/takedown.ts';
import { isVanishedKey } from './vanished-key.ts';

/**
 * The state of an address. A `part` is a further page of a long article. The address and the id of a story that has vanished are those of
 * `vanishedKey`.
 */
type AddressState =
  | { readonly is: 'article' }
  | { readonly is: 'part'; readonly to: string }
  | { readonly is: 'redirect'; readonly to: string }
  | { readonly is: 'gone' }
  | { readonly is: 'vanished' };

/** A line. Addresses are root-relative, without the base path, and encoded as in a URL. */
export type AddressLine = AddressState & {
  readonly address: string;
  /** `YYYY-MM-DD`; undefined where no story has a date. */
  readonly since: string | undefined;
  /** The first address of the story: feeds and JSON know it by that. */
  readonly id: string;
  /** See `marks.ts`. A former address of a story that lives elsewhere has none. */
  readonly marks: string | undefined;
};

/** The lines by address. */
export type Register = ReadonlyMap<string, AddressLine>;

/** A problem of the file, with its 1-based line. */
export interface RegisterProblem {
  readonly line: number;
  readonly problem: string;
}

export const REGISTER_FILE = 'addresses.tsv';

const HEAD = '# The addresses of this paper, which npm run build -- --record keeps. See docs/addresses.md.';
const NONE = '-';

const MAX_ADDRESS = 1000;
/** No white space, no quotes, no query, nothing that the rules of a server would read as a pattern. */
const ADDRESS = /^\/(?:[A-Za-z0-9._~+,=@()!/-]|%[0-9A-F]{2})*$/;
/** Most addresses are those of articles, which need no closer look. */
const PLAIN = /^(?:\/[a-z\d-]+)+\/$/;
const DECODED = /^(?:\/(?!\/)|[\p{L}\p{M}\p{N}._~+,=@()! -])*$/u;

/** Whether a text is an address that may be redirected: within the site, without dot segments, not too long. */
export function isAddress(text: string): boolean {
  if (text.length > MAX_ADDRESS) return false;
  if (PLAIN.test(text)) return true;
  if (!ADDRESS.test(text)) return false;
  try {
    const path = decodeURIComponent(text);
    const isPlain = DECODED.test(path) && path.split('/').length === text.split('/').length;
    return isPlain && !/\/\.{1,2}(?:\/|$)/.test(path);
  } catch {
    return false;
  }
}

function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** The text of the file. */
export function formatRegister(lines: Iterable<AddressLine>): string {
  const rows = Array.from(lines, (line) => {
    const state = 'to' in line ? `${line.is} ${line.to}` : line.is;
    return [line.address, state, line.since ?? NONE, line.id, line.marks ?? NONE].join('\t');
  });
  return [HEAD, ...rows.sort(), ''].join('\n');
}

/**
 * Reads the file. Two lines of one address, as a merge may leave them, are one when they are of the same story; the address is then an article
 * rather than a redirect, and a redirect rather than gone.
 */
export function parseRegister(text: string): Register | RegisterProblem {
  const lines = new Map<string, AddressLine>();
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    // An editor may have written a return alone; the whole file would be one comment.
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const fail = (problem: string): RegisterProblem => ({ line: at + 1, problem });
    if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line))
      return fail('this is a mark of a merge conflict. Keep the lines of both sides, and remove the marks.');
    const read = readLine(line);
    if (typeof read === 'string') return fail(read);
    const other = lines.get(read.address);
    if (other && other.id !== read.id)
      return fail(
        `${read.address} is in two lines with the stories ${other.id} and ${read.id}. Remove the one that is wrong.`,
      );
    if (!other || rank(read) < rank(other)) lines.set(read.address, read);
  }
  return splitIds(lines);
}

const rank = ({ is, marks }: AddressLine) =>
  ['article', 'part', 'redirect', 'gone', 'vanished'].indexOf(is) * 2 + (marks === undefined ? 1 : 0);

/** After a merge, two articles may have one id: the first keeps it, and the other begins with its own address. */
function splitIds(lines: ReadonlyMap<string, AddressLine>): Register {
  const seen = new Set<string>();
  const split = new Map(lines);
  for (const line of [...lines.values()].sort((a, b) => (a.address < b.address ? -1 : 1))) {
    if (line.is !== 'article') continue;
    if (seen.has(line.id)) split.set(line.address, { ...line, id: line.address });
    seen.add(line.id);
  }
  return split;
}

/** For what no version up to this one writes. */
const NEWER = 'If a newer version of the program wrote it, build with that version.';
const KEEP = 'Restore the line from an earlier version of the file, or remove it.';

/** A line, or the sentence that says what is wrong with it. */
function readLine(text: string): AddressLine | string {
  const fields = text.split('\t');
  const [address = '', state = '', since = '', id = '', marks = ''] = fields;
  if (fields.length !== 5)
    return `there are ${fields.length} fields, and a line has 5, separated by tabs. ${fields.length > 5 ? `${NEWER} Else: ` : ''}${KEEP}`;
  const isVanished = state === 'vanished' && isVanishedKey(address) && id === address;
  for (const written of isVanished ? [] : [address, id])
    if (!isAddress(written)) return `${JSON.stringify(written.slice(0, 80))} is no address of this site. ${KEEP}`;
  if (since !== NONE && !isDay(since))
    return `${JSON.stringify(since.slice(0, 40))} is no day. Write one such as 2026-01-05.`;
  if (!/^[\w.-]+$/.test(marks)) return `the marks of the story cannot be read. ${KEEP}`;
  const common = { address, since: since === NONE ? undefined : since, id, marks: marks === NONE ? undefined : marks };
  if (isVanished) return { ...common, is: 'vanished' };
  if (state === 'article' || state === 'gone') return { ...common, is: state };
  const [is, to = '', ...more] = state.split(' ');
  if ((is !== 'redirect' && is !== 'part') || more.length > 0)
    return `${JSON.stringify(state.slice(0, 80))} is no state. Write article, part ADDRESS, redirect ADDRESS or gone. ${NEWER}`;
  if (!isAddress(to) && !(is === 'redirect' && readTarget(to) === to))
    return `${JSON.stringify(to.slice(0, 80))} is no address of this site to lead to. ${KEEP}`;
  return { ...common, is, to };
}
