/** The place line of a report, as its page prints it: without the date and the agency that stand elsewhere on the page, and with a mark. */

/** The end of a place line: ", Feb 7", ", 7 February 2022", " (Reuters)". */
const DATE = /,?\s+(?:(\p{L}{3,})\.?\s(\d{1,2})|(\d{1,2})\.?\s(\p{L}{3,})\.?)(?:,?\s(\d{4}))?$/u;
const AGENCY = /\s*[(（]([^()（）]{1,40})[)）]$/u;

/** The marks that follow a place line, with their spaces, by language; all other languages have a long dash between spaces. */
const MARKS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['de', 'fr', 'it', 'pt', 'nl', 'da', 'sv', 'no', 'nb', 'nn', 'fi', 'ar', 'fa'].map((lang) => [lang, ' – ']),
  ),
  es: '.— ',
  hi: '। ',
  mr: '। ',
  ne: '। ',
  zh: '——',
  ja: '――',
};

interface Report {
  /** `2022-02-07` */
  readonly date?: string | undefined;
  readonly lang: string;
}

/**
 * @param dateline as the article has it: "VATICAN CITY, May 8 (Dateline)"
 * @param paper the name of the paper
 * @returns the dateline without its date where that is the article's, and without its agency where that is the paper
 */
export function placeLine(dateline: string, { date, lang }: Report, paper: string): string {
  const [agency = '', name = ''] = AGENCY.exec(dateline) ?? [];
  const withDate = dateline.slice(0, dateline.length - agency.length);
  const [written = '', month = '', day, dayFirst, monthLast = '', year] = DATE.exec(withDate) ?? [];
  const place = withDate.slice(0, withDate.length - written.length);
  const isOwnDate =
    date !== undefined &&
    written !== '' &&
    Number(day ?? dayFirst) === Number(date.slice(8)) &&
    (year ?? date.slice(0, 4)) === date.slice(0, 4) &&
    isMonth(month || monthLast, date, lang);
  const isPaper = foldName(name) === foldName(paper);
  // A line that is only a date names no place.
  if (place.trim() === '') return dateline;
  return place + (isOwnDate ? '' : written) + (isPaper ? '' : agency);
}

/**
 * The mark between a place line and the first sentence, as the newspapers of a language print it: `HAMBURG — `, `Hamburg – `, `汉堡——`.
 * @param lang BCP 47
 */
export function markAfter(line: string, lang: string): string {
  const mark = MARKS[/^[a-z]*/.exec(lang.toLowerCase())?.[0] ?? ''] ?? ' — ';
  // A line that is shortened ends in a full stop already: `Washington, D.C.`
  return line.endsWith('.') ? mark.replace(/^\./, '') : mark;
}

/** Whether a word, which may be shortened to three letters, is the name of a date's month. */
function isMonth(word: string, date: string, lang: string): boolean {
  const start = word.slice(0, 3).toLowerCase();
  return [lang, 'en'].some((language) => monthIn(language, date)?.slice(0, start.length) === start);
}

function monthIn(lang: string, date: string): string | undefined {
  try {
    const month = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
    return new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC', calendar: 'gregory' })
      .format(month)
      .toLowerCase();
  } catch {
    // The article names a language that is no language code.
    return undefined;
  }
}

const foldName = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(?:the|der|die|das|le|la|el)\s+/, '')
    .trim();
