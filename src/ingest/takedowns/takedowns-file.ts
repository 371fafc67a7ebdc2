/**
 * Reads `takedowns.yaml`, the list of stories that are taken down: by file or by address. An entry that cannot be read is a problem of the
 * whole build, because a story that was to be taken down must not be published.
 */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { addressOfAlias } from '../../addresses/aliases.ts';
import type { ListedTakedown } from '../../addresses/takedowns.ts';
import { readAlias } from '../../article/derive/alias.ts';
import { isNo, isYes } from '../../article/hold/hold-values.ts';
import {
  isTakedownKind,
  readReason,
  readSince,
  readTarget,
  type Takedown,
  takedownKinds,
} from '../../article/takedown/takedown.ts';

/** A problem, with its 1-based line. */
export interface TakedownsProblem {
  readonly line: number;
  readonly problem: string;
}

/** Most characters of the file: some ten thousand entries. */
const MAX_LENGTH = 4_000_000;
const EXAMPLE = '"- address: /2026/11/28/story/" and below it "  kind: gone"';
const LABELS = ['file', 'address', 'kind', 'reason', 'target', 'since'];

const quoted = (text: string) => JSON.stringify(text.slice(0, 100));

/** @param ownAddress the address of the site, such as `https://news.example/paper/`, which an entry may begin with */
export function readTakedowns(text: string, ownAddress?: string): readonly ListedTakedown[] | TakedownsProblem {
  if (text.length > MAX_LENGTH)
    return {
      line: 1,
      problem: `the file has ${text.length} characters, and ${MAX_LENGTH} are the limit. Remove entries that addresses.tsv knows.`,
    };
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const lineOf = (offset: number | undefined) => counter.linePos(offset ?? 0).line;
  const [error] = document.errors;
  if (error) return { line: lineOf(error.pos[0]), problem: `this is no YAML (${error.message}). Correct it.` };
  const { contents } = document;
  if (contents === null) return [];
  if (!isSeq(contents)) return { line: lineOf(contents.range?.[0]), problem: `a list is needed: ${EXAMPLE}.` };
  const takedowns: ListedTakedown[] = [];
  const lines = new Map<string, number>();
  for (const item of contents.items) {
    const line = lineOf(isNode(item) ? item.range?.[0] : 0);
    const read = isMap(item) ? readEntry(item, ownAddress) : `an entry has lines with names: ${EXAMPLE}.`;
    if (typeof read === 'string') return { line, problem: read };
    const name = read.file ?? read.address ?? '';
    const other = lines.get(name);
    if (other !== undefined)
      return { line, problem: `${quoted(name)} is also in line ${other}. Remove one of the two.` };
    lines.set(name, line);
    takedowns.push({ ...read, line });
  }
  return takedowns;
}

/** An entry, or the sentence that says what is wrong with it. */
function readEntry(map: YAMLMap, ownAddress: string | undefined): Omit<ListedTakedown, 'line'> | string {
  const values = new Map<string, string>();
  for (const { key, value } of map.items) {
    const label = isScalar(key) ? String(key.value).trim().toLowerCase() : '';
    if (!LABELS.includes(label) && !isTakedownKind(label))
      return `${quoted(label)} is not known here. An entry has ${LABELS.join(', ')}.`;
    if (!isScalar(value) || typeof value.value !== 'string') return `${label} needs a text.`;
    values.set(label, value.value.trim());
  }
  const takedown = readTakedown(values);
  if (typeof takedown === 'string') return takedown;
  const [file, address] = [values.get('file'), values.get('address')];
  if ((file === undefined) === (address === undefined))
    return 'an entry names the story once: by "file", the path below the content folder, or by "address".';
  if (file !== undefined) {
    const path = file.replace(/^(?:\.\/|content\/(?!$))?/, '').replaceAll('\\', '/');
    return path === '' || /^\/|(?:^|\/)\.{1,2}(?:\/|$)/.test(path)
      ? `${quoted(file)} is no path below the content folder. Write one such as world/visit.txt.`
      : { ...takedown, file: path };
  }
  const read = addressIn(address ?? '', ownAddress);
  return read === undefined
    ? `${quoted(address ?? '')} is no address of this site. Write its path, such as /2026/11/28/story/.`
    : { ...takedown, address: read };
}

function addressIn(written: string, ownAddress: string | undefined): string | undefined {
  const isFull = ownAddress !== undefined && written.startsWith(ownAddress);
  const path = isFull ? `/${written.slice(ownAddress.length)}` : written;
  const alias = path.startsWith('/') ? readAlias(path) : undefined;
  return alias === undefined ? undefined : addressOfAlias(alias);
}

/** A kind is named by `kind: gone` and `reason: …`, or as in an article's file: `gone: …`. */
function readTakedown(values: ReadonlyMap<string, string>): Takedown | string {
  const named = takedownKinds.filter((kind) => values.has(kind));
  const kind = values.get('kind')?.toLowerCase() ?? named[0];
  if (kind === undefined || !isTakedownKind(kind) || named.length + Number(values.has('kind')) > 1)
    return `an entry has one "kind", which is ${takedownKinds.slice(0, -1).join(', ')} or ${takedownKinds.at(-1)}.`;
  const said = values.get(kind);
  if (said !== undefined && (said === '' || isNo(said)))
    return `"${kind}: ${said}" takes nothing down. Write a reason or yes, or remove the entry.`;
  const written = values.get('since');
  const since = written === undefined ? undefined : readSince(written);
  if (written !== undefined && since === undefined)
    return `${quoted(written)} is no day. Write one such as 2026-11-28.`;
  const reason = readReason(
    values.get('reason') ?? (said === undefined || isYes(said) || kind === 'redirect' ? '' : said),
  );
  const target = values.get('target') ?? (kind === 'redirect' ? said : undefined);
  const to = target === undefined ? undefined : readTarget(target);
  if (kind === 'redirect' && to === undefined)
    return `a redirect needs a "target": an address of this site such as /2026/11/28/story/, or one that begins with https://.`;
  if (kind !== 'redirect' && target !== undefined) return 'only a redirect has a "target". Remove it.';
  if (kind === 'withdrawn' && reason === undefined && since === undefined)
    return 'a story is withdrawn with a "reason", which its page shows. Write one.';
  return {
    kind,
    ...(reason !== undefined && kind !== 'vanish' && { reason }),
    ...(since !== undefined && { since }),
    ...(to !== undefined && { to }),
  };
}
