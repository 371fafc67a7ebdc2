/**
 * The words of a story in lists. A headline that was taken from the first sentence would be said twice, above the summary and in
 * it. Papers set such a brief as one paragraph with a bold opening: a run-in headline.
 */
import type { Entry } from '../../article/entry.ts';

interface StoryWords {
  /** The headline, or the bold opening of a run-in one. */
  readonly headline: string;
  /** The rest of the sentence that the headline opens, empty if it is the whole one; undefined for a headline of its own. */
  readonly runIn: string | undefined;
  /** The text below the headline; empty if there is none. */
  readonly standfirst: string;
}

/** Quotation marks and the like before the first word. */
const BEFORE = /^[\p{P}\s]*/u;
/** Marks that belong to the word before them. */
const AFTER = /^[\p{Pe}\p{Pf}\p{Po}"']*/u;
/** A letter that goes on with the word before it. Chinese and its like write no spaces between words. */
const IN_WORD = /^(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{M}\p{N}]/u;
const ENDS_SENTENCE = /[.!?…。！？؟।][\p{Pe}\p{Pf}"']*$/u;

/** The same length as the text, so that places in both agree. */
const fold = (text: string) =>
  Array.from(text, (sign) => {
    const lower = /[‘’]/.test(sign) ? "'" : /[“”„«»]/.test(sign) ? '"' : sign.toLowerCase();
    return lower.length === sign.length ? lower : sign;
  }).join('');

/** How many characters of a text its beginning takes up that has the same words; 0 if it begins with others. */
function lengthOfOpening(text: string, opening: string): number {
  const words = opening.replace(BEFORE, '').replace(/[\p{Po}\s]+$/u, '');
  const from = (BEFORE.exec(text)?.[0] ?? '').length;
  const to = from + words.length;
  if (words === '' || fold(text.slice(from, to)) !== fold(words) || IN_WORD.test(text.slice(to))) return 0;
  return to + (AFTER.exec(text.slice(to))?.[0] ?? '').length;
}

/** Words that lead in to a sentence, which a derived headline leaves out: "In 1972, …". */
const MOST_LEAD_IN = 120;

/** As `lengthOfOpening`, for a headline that leaves out how its sentence begins. */
function lengthWithLeadIn(text: string, headline: string): number {
  const from = fold(text).indexOf(fold(headline));
  const leadIn = text.slice(0, Math.max(0, from));
  if (from < 0 || from > MOST_LEAD_IN || /[.!?]\s/u.test(leadIn)) return 0;
  const end = lengthOfOpening(text.slice(from), headline);
  return end === 0 ? 0 : from + end;
}

/** @returns the words of a story in a list, in which no standfirst begins with its headline */
export function storyWords({ title, summary, origins }: Pick<Entry, 'title' | 'summary' | 'origins'>): StoryWords {
  const isDerived = origins.title === 'first-sentence';
  const end = lengthOfOpening(summary, title) || (isDerived ? lengthWithLeadIn(summary, title) : 0);
  const rest = summary.slice(end).trim();
  const isWhole = end > 0 && (rest === '' || ENDS_SENTENCE.test(summary.slice(0, end)));
  if (end > 0 && !isWhole) return { headline: summary.slice(0, end).trim(), runIn: rest, standfirst: '' };
  // A headline can be longer than the summary, which is cut at fewer characters.
  const isRepeated = isWhole ? rest === '' : lengthOfOpening(title, summary.replace(/[.…]+$/u, '')) > 0;
  if (!isRepeated) return { headline: title, runIn: undefined, standfirst: isWhole ? rest : summary };
  return { headline: title, runIn: isDerived ? '' : undefined, standfirst: '' };
}

/** The words of a story that leads, and the part of its text that they are, after which its opening goes on. */
interface LeadWords extends StoryWords {
  readonly above: string;
}

/** A lead whose summary is cut within its first sentence has no standfirst: its text goes on below the headline instead. */
export function leadWords(entry: Pick<Entry, 'title' | 'summary' | 'origins'>): LeadWords {
  const words = storyWords(entry);
  if (entry.origins.summary !== 'first-paragraph' || !entry.summary.endsWith('…'))
    return { ...words, above: words.runIn === '' ? entry.title : entry.summary };
  if (words.runIn === undefined) return { ...words, standfirst: '', above: '' };
  return { ...words, runIn: '', above: words.headline };
}
