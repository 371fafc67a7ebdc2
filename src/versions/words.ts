/** Compares two paragraphs word by word. Pure; its time is bounded. */
import { diffArrays } from 'diff';

/** A run of words that stayed, were removed or were added; `gap` stands for words that stayed and are left out. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added' | 'gap';
  readonly text: string;
}

/** Changed words up to which two paragraphs are compared; beyond it, one is removed and the other added. */
const MAX_EDITS = 400;
/** Characters; longer paragraphs are not compared. */
const MAX_PARAGRAPH = 20_000;
/** Words around a change that are shown. */
const CONTEXT = 12;
/** Two paragraphs are one that was edited when they share this part of their words. */
const ALIKE = 0.4;

/** Words without spaces and signs. Scripts that set no spaces are taken by their characters. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu) ?? [text],
  );

/** Whether one paragraph is the edited form of the other. */
export function areAlike(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) > MAX_PARAGRAPH) return false;
  const [words, others] = [wordsOf(a), wordsOf(b)];
  return words.intersection(others).size >= ALIKE * Math.max(words.size, others.size);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(lang, { granularity: 'word' });
  } catch {
    // The language of an article may be none that has a form.
    made = new Intl.Segmenter('und', { granularity: 'word' });
  }
  segmenters.set(lang, made);
  return made;
}

const tokensOf = (text: string, lang: string): string[] =>
  Array.from(segmenterOf(lang).segment(text), ({ segment }) => segment);

/** A run of equal, removed or added tokens, as jsdiff gives it. */
interface Run {
  readonly value: readonly string[];
  readonly added?: boolean;
  readonly removed?: boolean;
}

const kindOf = ({ added, removed }: Run): Piece['kind'] => (added ? 'added' : removed ? 'removed' : 'same');

/** @param before a paragraph, or undefined where the other one is new @param lang of the text, which decides where words end */
export function comparedWords(before: string | undefined, after: string | undefined, lang: string): readonly Piece[] {
  const whole: readonly Piece[] = [
    ...(before === undefined ? [] : [{ kind: 'removed' as const, text: before }]),
    ...(after === undefined ? [] : [{ kind: 'added' as const, text: after }]),
  ];
  if (before === undefined || after === undefined || Math.max(before.length, after.length) > MAX_PARAGRAPH)
    return whole;
  const runs: readonly Run[] | undefined = diffArrays(tokensOf(before, lang), tokensOf(after, lang), {
    maxEditLength: MAX_EDITS,
  });
  if (!runs) return whole;
  return shortened(joined(runs.map((run) => ({ kind: kindOf(run), text: run.value.join('') }))), lang);
}

/** Joins changes between which only a space or a sign stayed, so that a changed phrase is read as one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let [removed, added] = ['', ''];
  const push = (kind: Piece['kind'], text: string) => {
    const last = result.at(-1);
    if (kind === 'same' && last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text };
    else if (text !== '') result.push({ kind, text });
  };
  const end = () => {
    const space = removed.endsWith(' ') && added.endsWith(' ') ? ' ' : '';
    push('removed', removed.slice(0, removed.length - space.length));
    push('added', added.slice(0, added.length - space.length));
    push('same', space);
    [removed, added] = ['', ''];
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (removed !== '' && added !== '' && at < pieces.length - 1 && !/[\p{L}\p{N}]/u.test(text)) {
      removed += text;
      added += text;
    } else {
      end();
      push(kind, text);
    }
  }
  end();
  return result;
}

/** Leaves out the middle of words that stayed. */
function shortened(pieces: readonly Piece[], lang: string): readonly Piece[] {
  return pieces.flatMap((piece, at): readonly Piece[] => {
    if (piece.kind !== 'same') return [piece];
    const tokens = tokensOf(piece.text, lang);
    // A word and the space behind it are two tokens.
    const [head, tail] = [at === 0 ? 0 : CONTEXT * 2, at === pieces.length - 1 ? 0 : CONTEXT * 2];
    if (tokens.length <= head + tail + CONTEXT) return [piece];
    const same = (text: string): Piece[] => (text === '' ? [] : [{ kind: 'same', text }]);
    const gap: Piece = { kind: 'gap', text: head === 0 ? '… ' : tail === 0 ? ' …' : ' … ' };
    const [first, last] = [tokens.slice(0, head).join(''), tokens.slice(tokens.length - tail).join('')];
    return [...same(first.trimEnd()), gap, ...same(last.trimStart())];
  });
}
