/** Reads from the labels or the first lines of a file that its story is to be taken down. A text whose wish cannot be read is not published. */
import { type Rejection, reject } from '../article.ts';
import { fieldOf, type Header, type HeaderValue } from '../header/labels.ts';
import { plainLabel } from '../header/plain-label.ts';
import { isNo, isYes } from '../hold/hold-values.ts';
import { nearestWord } from '../text/edit-distance.ts';
import {
  isTakedownKind,
  readDayAndReason,
  readReason,
  readTarget,
  type Takedown,
  type TakedownKind,
  takedownKinds,
} from './takedown.ts';

export type ReadTakedown = Takedown | Rejection | undefined;

const nameOf = (kind: TakedownKind) => kind.charAt(0).toUpperCase() + kind.slice(1);

const EXAMPLES: Readonly<Record<TakedownKind, string>> = {
  withdrawn: 'Withdrawn: 2026-11-28 The agency has denied it.',
  redirect: 'Redirect: /2026/11/28/other-story/ or an https address',
  gone: 'Gone: 2026-11-28 A court has ordered it.',
  vanish: 'Vanish: yes',
};

/** A file that asks to vanish and is not published for another reason: no word of it is told. */
export const unreadVanish = (line?: number): Rejection => ({
  outcome: 'held',
  reason: 'vanished',
  message: 'It is to vanish, as its label says, so nothing of it is in the site.',
  line,
});

/** @param firstLine 1-based number of the first line with text: a headline may stand there */
export function readTakedown(head: Header, firstLine: number): ReadTakedown {
  for (const kind of takedownKinds.toReversed()) {
    const given = head.values.get(kind);
    const read = given && readValue(kind, given);
    if (!given || read === undefined) continue;
    const isHeld = read === 'yes';
    // The label is one of those that hold a text, and is judged with them.
    if (isHeld && head.holdLabels.some(({ line, kind: hold }) => line === given.line && hold === 'switch')) continue;
    if (isHeld) return withoutReason(given.line);
    if (head.kind === 'header' && given.line === firstLine && !head.values.has('title') && mayBeHeadline(read))
      return unclear(kind, firstLine);
    return read;
  }
  return misspelt(head);
}

/** The kind that a label with this value asks for; `yes` for a withdrawal without a reason; undefined for a plain no. */
function readValue(kind: TakedownKind, { value, line }: HeaderValue): ReadTakedown | 'yes' {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return unreadable(kind, line);
  if (isNo(text)) return undefined;
  if (kind === 'vanish') return { kind };
  if (kind === 'redirect') {
    const to = readTarget(text);
    return to === undefined ? unreadable(kind, line) : { kind, to };
  }
  if (isYes(text)) return kind === 'gone' ? { kind } : 'yes';
  const read = { kind, ...readDayAndReason(text) };
  return 'since' in read || 'reason' in read ? read : unreadable(kind, line);
}

const mayBeHeadline = (read: ReadTakedown) =>
  read !== undefined && 'kind' in read && read.reason !== undefined && read.since === undefined;

function unreadable(kind: TakedownKind, line: number): Rejection {
  const message = `The label "${nameOf(kind)}" has no value that can be used, so the story is not published. Write "${EXAMPLES[kind]}", or remove the line.`;
  return reject('bad-takedown', message, line);
}

const withoutReason = (line: number): Rejection => ({
  outcome: 'held',
  reason: 'unpublished',
  message: `Line ${line} says that the story is withdrawn, without a reason. Write one, such as "${EXAMPLES.withdrawn}", to leave it at its address.`,
  line,
});

const unclear = (kind: TakedownKind, line: number): Rejection =>
  reject(
    'unclear-takedown',
    `The first line may take the story down, and may be its headline, so the story is not published. Write the day before the reason, as in "${EXAMPLES[kind]}", or "Title: ${nameOf(kind)}: …".`,
    line,
  );

const WORDS: Readonly<Record<string, TakedownKind>> = {
  ...{ withdrawn: 'withdrawn', retracted: 'withdrawn', redirect: 'redirect', vanish: 'vanish', vanished: 'vanish' },
};
/** Words of their own. */
const NOT_MISSPELT = new Set([
  'varnish',
  'vanishes',
  'withdraw',
  'withdraws',
  'withdrawal',
  'withdrew',
  'retract',
  'redirects',
]);

/** A label that only looks like one of these rejects its file where that one would take the story down. */
function misspelt({ unknown, holdLabels }: Header): Rejection | undefined {
  for (const label of unknown) {
    const plain = plainLabel(label);
    if (plain.length > 12 || NOT_MISSPELT.has(plain)) continue;
    const word = nearestWord(plain, Object.keys(WORDS));
    const given = holdLabels.find((hold) => hold.label === label);
    const text = typeof given?.value === 'string' ? given.value.trim() : '';
    const kind = word === undefined ? undefined : WORDS[word];
    if (!given || kind === undefined || text === '' || isNo(text)) continue;
    if (kind === 'redirect' ? readTarget(text) === undefined : kind === 'vanish' && !isYes(text)) continue;
    const message = `The label ${JSON.stringify(label.slice(0, 40))} looks like one that takes a story down; did you mean "${nameOf(kind)}"? Correct the label or remove the line.`;
    return reject('unclear-takedown', message, given.line);
  }
  return undefined;
}

const LABEL = /^\s*(\p{L}[\p{L}\p{M} _-]{1,30})[:：]\s*(\S.*)$/u;
/** Number of lines at the beginning of a text that are examined. */
const OPENING_LINES = 12;

/**
 * Takes such a line from the first lines of a text without a header, such as the line above `date 2022-02-07 The lead…`.
 * @param firstLine 1-based line of the source of the first given line
 * @returns the lines, blank where that line was, so that all keep their numbers
 */
export function liftTakedown(
  lines: readonly string[],
  firstLine: number,
): { readonly lines: readonly string[]; readonly takedown?: ReadTakedown } {
  const start = lines.findIndex((line) => line.trim() !== '');
  for (let at = Math.max(start, 0); at < Math.min(lines.length, start + OPENING_LINES); at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') break;
    const [, label = '', value = ''] = LABEL.exec(line.slice(0, 2000)) ?? [];
    const kind = fieldOf(label);
    if (!isTakedownKind(kind)) continue;
    const takedown = readOpeningLine(kind, value.trim(), firstLine + at);
    if (takedown) return { lines: lines.with(at, ''), takedown };
  }
  return { lines };
}

/** A line of prose takes nothing down: "Redirect: how traffic will flow" is a headline. */
function readOpeningLine(kind: TakedownKind, value: string, line: number): ReadTakedown {
  if (kind === 'vanish') return isYes(value) ? { kind } : undefined;
  if (kind === 'redirect') {
    const to = readTarget(value);
    return to === undefined ? undefined : { kind, to };
  }
  if (isNo(value)) return undefined;
  if (isYes(value)) return kind === 'gone' ? { kind } : undefined;
  const read = { kind, ...readDayAndReason(value) };
  if (read.since !== undefined) return read;
  return readReason(value) === undefined ? undefined : unclear(kind, line);
}
