/** Finds a second headline among the labels of a header. The first one counts, and a warning names the other. */
import type { Warning } from '../entry.ts';
import { fieldOf, type Header } from './labels.ts';

/** A label in the first column, in YAML, TOML or a header line, with its value. */
const LABELLED = /^["']?(\p{L}[\p{L}\p{M}\p{N} _-]{0,30})["']?[ \t]*[:=][ \t]*(.*)$/u;
/** The first line of a TOML table: labels below it are not those of the article. */
const TABLE = /^\[\[?[\w. "-]+\]\]?[ \t]*$/;

/** @param lines the lines of the whole file */
export function warnRepeatedTitle(lines: readonly string[], { kind, values, bodyLine }: Header): Warning[] {
  const first = values.get('title');
  if (kind === 'none' || !first) return [];
  const header = lines.slice(0, bodyLine - 1);
  const table = header.findIndex((line) => TABLE.test(line));
  const titles = header.slice(0, table < 0 ? undefined : table).flatMap((line, at) => {
    const [, label = '', value = ''] = LABELLED.exec(line) ?? [];
    return fieldOf(label) === 'title' ? [{ line: at + 1, value: value.trim().replace(/^(["'])(.*)\1$/, '$2') }] : [];
  });
  const counted = titles.find(({ line }) => line === first.line)?.value;
  const other = titles.find(({ line, value }) => line !== first.line && value !== '' && value !== counted);
  if (counted === undefined || !other) return [];
  const message =
    `${JSON.stringify(other.value.slice(0, 80))} is a second headline. The one in line ${first.line} is shown. ` +
    'Remove one of them.';
  return [{ code: 'repeated-title', message, line: other.line }];
}
