/** Finds the line numbers of known link targets in a source. */
import { decodePath } from './decode-path.ts';

/** A link to another article or to a file, as it is written. */
export interface WrittenLink {
  /** A path, or `[[name]]` with its brackets. */
  readonly target: string;
  /** 1-based line of its first occurrence; null when it is written in another way there. */
  readonly line: number | null;
}

/** Number of targets that are searched in vain, because each costs a pass over the text. */
const MAX_MISSED = 20;
/** The character before a target that is a link, and not a word of the text or a value of the header. */
const BEFORE_TARGET = /(?:[(<"'=]|\]:\s?)$/;

/** @param targets in the order of the text, each once */
export function locateLinks(targets: readonly string[], text: string): readonly WrittenLink[] {
  let from = 0;
  let line = 1;
  let missed = 0;
  return targets.map((target) => {
    const at = missed < MAX_MISSED ? positionOf(target, text, from) : -1;
    if (at < 0) {
      missed += 1;
      return { target, line: null };
    }
    for (let end = text.indexOf('\n', from); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line += 1;
    from = at;
    return { target, line };
  });
}

function positionOf(target: string, text: string, from: number): number {
  const written = [...new Set([target, decodePath(target)])].filter(Boolean);
  for (const spelling of written) {
    const first = text.indexOf(spelling, from);
    for (let at = first, tries = 0; at >= 0 && tries < 10; at = text.indexOf(spelling, at + 1), tries += 1)
      if (/^!?\[\[/.test(spelling) || BEFORE_TARGET.test(text.slice(Math.max(0, at - 3), at))) return at;
    if (first >= 0) return first;
  }
  return -1;
}
