/** Reads the days of an article's corrections. A day that cannot be read is a warning; the words are shown nevertheless. */
import type { Correction, Warning } from '../entry.ts';
import { isMeantAsDay, type WrittenCorrection } from './corrections.ts';
import { labelled } from '../header/fields.ts';
import { limits } from '../limits.ts';
import { cutBetweenWords } from '../text/sentences.ts';
import { withoutInlineMarks } from '../text/inline-marks.ts';
import type { DateConvention } from './date-conventions.ts';
import { isDay, readDate } from './parse-date.ts';

/** A day before the text: `2022-02-09: …`, `(9 February 2022) …`, `9 February 2022 – …`. */
const DAY_BEFORE =
  /^(?:[([]([^()[\]]{6,40})[)\]][:：]?|([^:：–—]{6,40}?)(?:\s*[:：]|\s+[–—-]\s)|(\d{4}-\d\d-\d\d)(?=\s))\s*/u;
const WRITE = 'Write it like "Correction 2022-02-09: …".';

interface Options {
  readonly convention: DateConvention;
  /** The article's own day. */
  readonly date: string | undefined;
  readonly markdown: boolean;
}

/** @returns the corrections, newest first, those without a day last */
export function readCorrections(written: readonly WrittenCorrection[], { convention, date, markdown }: Options) {
  const warnings: Warning[] = [];
  const warn = (line: number, message: string) => void warnings.push({ code: 'bad-correction', message, line });
  const corrections: Correction[] = [];
  let length = 0;
  for (const { line, ...given } of written) {
    const { day, text: words } =
      given.written === undefined ? dayIn(given.text, convention) : { day: given.written, text: given.text };
    const plain = labelled(words);
    const text = cutBetweenWords(markdown ? withoutInlineMarks(plain) : plain, limits.correction);
    length += text.length;
    if (text === '') {
      warn(line, `The correction has no words and is left out. ${WRITE}`);
      continue;
    }
    if (corrections.length === limits.corrections || length > limits.correctionsTogether) {
      warn(line, `Only ${corrections.length} corrections are shown. Join some of them.`);
      break;
    }
    if (text.length < plain.length && !markdown)
      warn(line, `The correction is cut at ${limits.correction} characters. Shorten it.`);
    const value = day === undefined ? undefined : readDate(day, convention);
    if (value === undefined) warn(line, `The correction has no day. ${WRITE}`);
    else if (!isDay(value)) warn(line, `The day of the correction is not shown: ${value.message}`);
    else if (date !== undefined && value.date < date)
      warn(line, `The correction is of ${value.date}, before the article’s own day ${date}. Check both days.`);
    corrections.push({ ...(value && isDay(value) && { date: value.date }), text });
  }
  return {
    corrections: corrections.toSorted((a, b) =>
      (a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0,
    ),
    warnings,
  };
}

/** Finds a day before the text. */
function dayIn(text: string, convention: DateConvention): { day: string | undefined; text: string } {
  const plain = labelled(text);
  const before = DAY_BEFORE.exec(plain);
  const first = before?.[1] ?? before?.[2] ?? before?.[3];
  if (before && first !== undefined && isMeantAsDay(first, convention))
    return { day: first, text: plain.slice(before[0].length) };
  return { day: undefined, text: plain };
}
