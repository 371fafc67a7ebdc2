/**
 * Headers of one label a line in the notations of other programs: Nikola (`.. title: x`, also in a comment), Org
 * (`#+TITLE: x`), Logseq (`title:: x`), Lektor (fields between `---` lines) and Pandoc (`% title`).
 */
import type { Rejection } from '../article.ts';
import type { HoldLabel } from '../hold/holds.ts';
import { type LabelledTree, readTree } from './label-tree.ts';
import { headerProblem, isLabel, type Header } from './labels.ts';

/** Notations with one pattern for every line. A line belongs to the header as long as the pattern matches. */
const NIKOLA = /^\.\.\s+([a-z][\w-]*):(?!:)\s*(.*)$/i;
const ORG = /^#\+(?:hugo_)?([a-z_]+):\s*(.*)$/i;
const LOGSEQ = /^([a-z][\w -]{0,30})::\s+(.*)$/i;
const LEKTOR = /^_?([a-z][\w-]*):(?:\s+(.*))?$/i;
/** Structure that only Org has: headings, blocks, property lists and links. */
const ORG_BODY = /^(?:\*{1,6} \S|#\+\w+|:[A-Z]+:\s*$)|\[\[[^\]]+\]\[/m;

/**
 * @param lines the lines of the whole file
 * @returns the header; a rejection when its text is in a markup that is not read; undefined when there is none
 */
export function readLineHead(lines: readonly string[]): Header | Rejection | undefined {
  const open = lines.findIndex((line) => line.trim() !== '');
  const first = lines[open] ?? '';
  if (!/^(?:\.\.\s|#\+|<!--|%\s|_?[a-z][\w -]{0,30}::?(?:\s|$))/i.test(first)) return undefined;
  if (first.startsWith('<!--')) return readComment(lines, open);
  if (NIKOLA.test(first)) return headOf(takeLines(lines, open, NIKOLA), lines);
  if (ORG.test(first)) return readOrg(lines, open);
  if (LOGSEQ.test(first)) {
    const head = takeLines(lines, open, LOGSEQ);
    return head.pairs.some(({ label }) => isLabel(label)) ? headOf(head, lines) : undefined;
  }
  return first.startsWith('%') ? readPandoc(lines, open) : readLektor(lines, open);
}

interface Head {
  readonly pairs: readonly LabelledTree[];
  /** Index of the first line of the body. */
  readonly end: number;
}

function headOf({ pairs, end }: Head, lines: readonly string[], more: readonly HoldLabel[] = []): Header {
  const { values, holdLabels, corrections = [], unknown } = readTree(pairs);
  const body = lines.slice(end).join('\n');
  return {
    kind: 'header',
    values,
    holdLabels: [...holdLabels, ...tagHolds(pairs), ...more],
    corrections,
    unknown,
    body,
    bodyLine: end + 1,
  };
}

/** In Nikola and Org, the tags `draft` and `private` hold a text back. */
const tagHolds = (pairs: readonly LabelledTree[]): HoldLabel[] =>
  pairs.flatMap(({ label, value, line }) =>
    /^(?:file)?tags$/i.test(label) &&
    typeof value === 'string' &&
    /(?:^|[,:\s])(?:draft|private)(?:$|[,:\s])/i.test(value)
      ? [{ kind: 'draft', label, value, line }]
      : [],
  );

function takeLines(lines: readonly string[], open: number, pattern: RegExp, stop = lines.length): Head {
  const pairs: LabelledTree[] = [];
  let end = open;
  for (; end < stop; end++) {
    const [, label, value = ''] = pattern.exec((lines[end] ?? '').trimEnd()) ?? [];
    if (label === undefined) break;
    // Nikola writes zones as `UTC+01:00`.
    const text = value.trim().replace(/(?<=\d )UTC(?=[+-]\d)/, '');
    pairs.push({ label, value: text || null, line: end + 1 });
  }
  return { pairs, end };
}

/** A comment above the text whose lines are all labels. */
function readComment(lines: readonly string[], open: number): Header | undefined {
  const close = lines.findIndex((line, index) => index >= open && index < open + 60 && line.includes('-->'));
  if (close < 0 || !/-->\s*$/.test(lines[close] ?? '')) return undefined;
  const inner = lines.map((line, index) =>
    index < open || index > close
      ? ''
      : line
          .replace(/^<!--/, '')
          .replace(/-->\s*$/, '')
          .trim(),
  );
  const start = inner.findIndex((line) => line !== '');
  if (start < 0) return undefined;
  const { pairs, end } = takeLines(
    inner,
    start,
    NIKOLA.test(inner[start] ?? '') ? NIKOLA : /^([\p{L}_][\p{L}\p{M}\w -]{0,30}):\s*(.*)$/u,
  );
  const isWhole = inner.slice(end, close + 1).every((line) => line === '');
  const known = pairs.filter(({ label }) => isLabel(label));
  if (!isWhole || (known.length < 2 && !known.some(({ label }) => /^(?:title|date)$/i.test(label)))) return undefined;
  return headOf({ pairs, end: close + 1 }, lines);
}

function readOrg(lines: readonly string[], open: number): Header | Rejection {
  const { pairs, end } = takeLines(lines, open, ORG);
  if (ORG_BODY.test(lines.slice(end).join('\n')))
    return headerProblem(
      'An Org text (lines such as "#+TITLE:" and "* heading") is not read. Export it as Markdown.',
      open + 1,
    );
  const plain = pairs.map(({ label, value, line }) => ({
    // `<2022-02-07 Mon 10:00>` is a date, `:town:bridge:` are tags.
    label: /^filetags$/i.test(label) ? 'tags' : label,
    value:
      typeof value !== 'string'
        ? value
        : /^:.*:$/.test(value)
          ? value.slice(1, -1).replaceAll(':', ', ')
          : value.replace(/^[<[](\d{4}-\d\d-\d\d)(?:\s+\p{L}+\.?)?(\s+\d\d:\d\d)?[>\]]$/u, '$1$2'),
    line,
  }));
  return headOf({ pairs: plain, end }, lines);
}

/** A title block of Pandoc: one line each for title, authors and date. */
function readPandoc(lines: readonly string[], open: number): Header | undefined {
  const { pairs, end } = takeLines(lines, open, /^(%)\s*(.*)$/);
  if (pairs.length < 2 || pairs.length > 3 || (lines[end]?.trim() ?? '') !== '') return undefined;
  return headOf(
    { pairs: pairs.map((pair, index) => ({ ...pair, label: ['title', 'author', 'date'][index] ?? '' })), end },
    lines,
  );
}

/** Fields between `---` lines, one of which contains the text. */
function readLektor(lines: readonly string[], open: number): Header | Rejection | undefined {
  const rules = lines.flatMap((line, index) => (/^---\s*$/.test(line) ? [index] : []));
  if (rules.length === 0 || rules.length > 60) return undefined;
  const fields = [open, ...rules.map((rule) => rule + 1)].map((from) => {
    const start = lines.findIndex((line, index) => index >= from && line.trim() !== '');
    return { start, match: LEKTOR.exec(lines[start]?.trimEnd() ?? '') };
  });
  const isText = ({ match }: (typeof fields)[number]) =>
    /^(?:body|text|content)$/i.test(match?.[1] ?? '') && !match?.[2];
  const text = fields.findIndex(isText);
  if (text < 0 || fields.slice(0, text).some(({ match }) => !match))
    return fields.length > 1 && fields.every(({ match }) => match) && /^_/.test(lines[open] ?? '')
      ? headerProblem('A Lektor file without the field "body:" is not read. Write its text below that field.', open + 1)
      : undefined;
  const close = rules[text] ?? lines.length;
  if (close < lines.length && lines.slice(close + 1).some((line) => line.trim() !== '') && !fields[text + 1]?.match)
    return undefined;
  const pairs = fields.flatMap(({ start, match }, index) => {
    if (index === text || !match) return [];
    const until = rules.find((rule) => rule > start) ?? lines.length;
    const value = [match[2] ?? '', ...lines.slice(start + 1, until)].join(' ').trim();
    return [{ label: match[1] ?? '', value: value || null, line: start + 1 }];
  });
  const end = (fields[text]?.start ?? 0) + 1;
  const header = headOf({ pairs, end }, lines);
  return { ...header, body: lines.slice(end, close).join('\n') };
}
