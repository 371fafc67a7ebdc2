/**
 * Decides whether a text whose source names no kind is a live report. A programme, a timetable, a transcript or a list of verses has
 * times, too, so a run of entries must be unmistakable: in the order of time, in sentences, at minutes that nobody has planned.
 */
import type { WrittenEntry } from './find-entries.ts';

/** Number of entries that are enough beside a word such as "live", and without one. */
const MIN_ENTRIES = { named: 3, unnamed: 8 } as const;
/** Share of entries that have a sentence. */
const MIN_PROSE = 0.6;
/** Share of entries at a minute that is no multiple of five; in a programme it is near none, in a report near four fifths. */
const MIN_UNPLANNED = { named: 0.3, unnamed: 0.5 } as const;
/** Share of entries with the name of a speaker before the words, or one minute after the last one, in a report. */
const MAX_SPOKEN = 0.4;
const MAX_COUNTED = 0.7;
/** A sentence has at least this many words, or ideographs. */
const MIN_WORDS = 6;
const MIN_IDEOGRAPHS = 10;
const HALF_DAY = 720;

/** Words for a live report in headlines, sections and tags. */
const NAMED =
  /(?<!\p{L})(?:live(?:[ -]?(?:blog|ticker|report|updates?|coverage|text))?|live-?bericht|ticker|newsticker|as it happened|minute[ -]by[ -]minute|rolling (?:coverage|updates)|en direct|suivez en direct|minute par minute|en vivo|en directo|directo|minuto a minuto|última hora)(?!\p{L})|مباشر|لحظة بلحظة|لايف|लाइव|पल[ -]पल|直播|实时更新|實時|滚动(?:更新|播报)|即时更新/iu;
/** Words for what also has times: programmes, transcripts, and chronologies that were written afterwards. */
const OTHER =
  /(?<!\p{L})(?:schedule|programme|program|timetable|agenda|itinerary|listings?|line-?up|fixtures|tv|television|transcript|chronology|timeline|chapters?|lyrics|programm|fernsehprogramm|tv-?programm|fahrplan|ablauf|tagesordnung|termine|chronik|chronologie|zeitleiste|protokoll|wortlaut|spielplan|horaires?|calendrier|ordre du jour|retranscription|programa|horarios?|agenda|cronología|cartelera|transcripción|parrilla)(?!\p{L})|جدول|برنامج|مواعيد|تسلسل زمني|कार्यक्रम|समय ?सारणी|घटनाक्रम|节目|節目|日程|时间表|時間表|时间线|大事记|实录/iu;
const SPEAKER = /^["“„«]?(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}:\s/u;
const SENTENCE_END = /[.!?…。！？।۔؟]["'”’»)\]*_]*(?:\s|$)/u;

/**
 * @param entries the entries of the text, in its order
 * @param words headline, section, tags: what the source says of the text
 */
export function isReport(entries: readonly WrittenEntry[], words: string): boolean {
  const kind = NAMED.test(words) ? 'named' : 'unnamed';
  const { length } = entries;
  if (length < MIN_ENTRIES[kind] || OTHER.test(words)) return false;
  const minutes = entries.map((entry) => entry.minutes);
  // Times that begin with nought are those of a recording.
  if (kind === 'unnamed' && Math.min(minutes[0] ?? 0, minutes.at(-1) ?? 0) < 5) return false;
  const shareOf = (test: (entry: WrittenEntry, at: number) => boolean) => entries.filter(test).length / length;
  return (
    isInOrder(minutes) &&
    shareOf(({ hasSeconds }) => hasSeconds) < 0.5 &&
    shareOf(({ minutes }) => minutes % 5 !== 0) >= MIN_UNPLANNED[kind] &&
    shareOf(({ text }) => isProse(text)) >= MIN_PROSE &&
    shareOf(({ text }) => SPEAKER.test(text)) <= MAX_SPOKEN &&
    shareOf((_, at) => Math.abs((minutes[at] ?? 0) - (minutes[at - 1] ?? 0)) === 1) <= MAX_COUNTED
  );
}

/** Whether all times go forward or all go back. A step of more than half a day crosses midnight. */
function isInOrder(minutes: readonly number[]): boolean {
  const steps = minutes.slice(1).map((minute, at) => {
    const step = minute - (minutes[at] ?? 0);
    return step > HALF_DAY ? -1 : step < -HALF_DAY ? 1 : step;
  });
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

function isProse(text: string): boolean {
  const ideographs = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (
    (ideographs >= MIN_IDEOGRAPHS || (text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0) >= MIN_WORDS) &&
    SENTENCE_END.test(text)
  );
}
