/** The dateline that opens an agency report: `ISLAMABAD, Feb 7 (Reuters) - `, `WASHINGTON, DC— `, `Moscow [Russia], May 2 (ANI): `. */
import { weekdaysOf } from '../date/month-words.ts';
import { limits } from '../limits.ts';

export interface Dateline {
  /** The dateline without its dash: "ISLAMABAD, Feb 7 (Reuters)". */
  readonly text: string;
  /** The agency in brackets, if any. */
  readonly source: string | undefined;
  /** The paragraph without the dateline. */
  readonly rest: string;
}

const CAPITALS = "(?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]+|ST\\.)(?:[ /](?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]*|de|la|do|of))*";
const TITLE_CASE = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ ]\\p{Lu}[\\p{L}\\p{M}.'’-]+){0,3}";
const ANY_PLACE = `(?:${CAPITALS}|${TITLE_CASE}(?:/${TITLE_CASE})?)`;
const REGION = `(?:,[ ]${TITLE_CASE}|,[ ][A-Z]{2}|,[ ]\\p{Lu}\\.(?:[ ]?\\p{Lu}\\.)?|[ ]\\[${TITLE_CASE}\\])`;
/** Words of a script without capitals. */
const UNCASED_WORD =
  '(?:[\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Hebrew}\\p{Script=Bengali}\\p{Script=Tamil}][\\p{L}\\p{M}.-]+)';
const UNCASED = `${UNCASED_WORD}(?:[ ]${UNCASED_WORD}){0,2}`;
const UNCASED_AGENCY =
  '(?:وكالة |وكالات)[^()/]{0,40}|رويترز|أ ?\\.?ف ?\\.?ب\\.?|د ?\\.?ب ?\\.?أ\\.?|أ ?\\.?ش ?\\.?أ\\.?|واس|سانا|قنا|وام|كونا|بترا|وفا|معا|الأناضول|شينخوا|سبوتنيك|भाषा|वार्ता|यूनीवार्ता|एजेंसी|एजेंसियां|आईएएनएस|पीटीआई|एएनआई|रॉयटर|रायटर|एपी|एएफपी|רויטרס|সংবাদ সংস্থা';
const YEAR = '(?:,?[ ]\\d{4})?';
/** French and Spanish write months in small letters. */
const FRENCH_OR_SPANISH_DAY =
  '(?:le[ ])?\\d{1,2}(?:er)?[ ](?:de[ ])?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|(?:janv|févr|avr|juil|sept|oct|nov|déc|ene|feb|mar|abr|jun|jul|ago|sep|dic)\\.?)';
/**
 * A date in a dateline. English and German capitalise months. In other languages the dateline needs an agency or a
 * place in capitals.
 */
const DATE = `(?:,[ ](?:${FRENCH_OR_SPANISH_DAY}|\\p{Lu}\\p{L}{2,8}\\.?[ ]\\d{1,2}|\\d{1,2}\\.?[ ]\\p{Lu}\\p{L}{2,8}\\.?)${YEAR})`;
const ANY_DATE = `(?:,?[ ](?:le[ ])?(?:\\p{L}{3,9}\\.?[ ]\\d{1,2}|\\d{1,2}(?:er)?\\.?[ ]\\p{L}{3,9}\\.?)${YEAR})`;
/** States and provinces after the name of a town, in full and as newspapers abbreviate them, and common countries. */
const STATE =
  'A\\.?[LKZR]\\.?|C\\.?[AOT]\\.?|D\\.?[ ]?[CE]\\.?|F\\.?L\\.?|G\\.?A\\.?|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N\\.?[BCDEHJLMSVY]\\.?|O[HKR]|P\\.?[AR]\\.?|R\\.?I\\.?|S\\.?[CD]\\.?|T[NX]|UT|V[TA]|W[AVIY]|B\\.?C\\.?|' +
  '(?:Vic|Qld|Tas|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|W\\. ?Va|Wyo|Ont|Que|Alta|Sask|Man)\\.|' +
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York|Zealand|South Wales|Brunswick)|North (?:Carolina|Dakota|Korea)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South (?:Carolina|Dakota|Africa|Korea|Sudan)|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|Manitoba|Nova Scotia|Victoria|Queensland|' +
  'England|Scotland|Wales|Ireland|Northern Ireland|UK|France|Germany|Spain|Portugal|Italy|Austria|Switzerland|Belgium|Netherlands|Denmark|Norway|Sweden|Finland|Estonia|Latvia|Lithuania|Poland|Hungary|Romania|Bulgaria|Greece|Turkey|Ukraine|Russia|Serbia|Croatia|Israel|Lebanon|Syria|Iraq|Iran|Jordan|Egypt|Libya|Tunisia|Algeria|Morocco|Sudan|Ethiopia|Kenya|Uganda|Tanzania|Rwanda|Nigeria|Ghana|Senegal|Mali|Zimbabwe|Zambia|Afghanistan|Pakistan|India|Nepal|Bangladesh|Sri Lanka|Myanmar|Thailand|Vietnam|Cambodia|Malaysia|Singapore|Indonesia|Philippines|China|Taiwan|Japan|Australia|Canada|Mexico|Guatemala|Honduras|Nicaragua|Panama|Cuba|Haiti|Jamaica|Colombia|Venezuela|Ecuador|Peru|Bolivia|Chile|Argentina|Uruguay|Paraguay|Brazil|Saudi Arabia|Qatar|Kuwait|Oman|Yemen|Bahrain|UAE|United Arab Emirates|' +
  'Costa Rica|El Salvador|Dominican Republic|Puerto Rico|Bahamas|Barbados|Trinidad|Bermuda|Guyana|Suriname|Iceland|Luxembourg|Malta|Cyprus|Czech Republic|Slovakia|Slovenia|Bosnia|Montenegro|Kosovo|Albania|North Macedonia|Moldova|Belarus|Georgia|Armenia|Azerbaijan|Kazakhstan|Uzbekistan|Kyrgyzstan|Tajikistan|Turkmenistan|Mongolia|Laos|Brunei|Bhutan|Maldives|Papua New Guinea|Fiji|Samoa|Tonga|Congo|Cameroon|Gabon|Chad|Niger|Burkina Faso|Ivory Coast|Liberia|Sierra Leone|Guinea|Gambia|Togo|Benin|Angola|Namibia|Botswana|Lesotho|Mozambique|Malawi|Madagascar|Mauritius|Somalia|Djibouti|Eritrea|Burundi|Newfoundland|Saskatchewan|Prince Edward Island|P\\.E\\.I\\.|Tasmania';
const AGENCY = '(?:[,.]?[ ][(/](\\p{L}[\\p{L}\\p{N} .&-]{1,30})[)/])';
/** The dash of wire copy, which can be an underscore or follow a full stop: "(EFE).-". */
const DASH = '(?:[ ]?—[ ]?|[ ]?[–―][ ]?|[ ]?-{1,3}[ ]|[ ]-|[.]-[ ]?|[ ]_{1,2}[ ]|(?<=[)])_{1,2})';

/** A place in capitals needs only a dash; a place in small letters also needs a state, a date or an agency. */
const PATTERNS = [
  // "CHICAGO--(BUSINESS WIRE)--Golden Bean said", "WASHINGTON — (AP) — The bridge".
  new RegExp(`^(${CAPITALS}${REGION}?[ ]?[–—-]{1,2}[ ]?\\((\\p{L}[\\p{L} ]{1,30})\\))[ ]?[–—-]{1,2}[ ]?`, 'u'),
  new RegExp(`^(${CAPITALS}${REGION}?${ANY_DATE}?${AGENCY}?)${DASH}`, 'u'),
  new RegExp(`^(${ANY_PLACE}${REGION}?${DATE}${AGENCY}?)(?:${DASH}|:[ ])`, 'u'),
  new RegExp(`^(${ANY_PLACE}${REGION}?${ANY_DATE}?${AGENCY})(?:${DASH}|:[ ])`, 'u'),
  new RegExp(`^(${CAPITALS}${REGION}?${ANY_DATE}?${AGENCY})\\.?[ ]`, 'u'),
  new RegExp(`^(${TITLE_CASE},[ ](?:${STATE}))${DASH}`, 'u'),
  // Scripts without capitals: "القاهرة 4 مارس (رويترز) -", "नई दिल्ली, 4 मार्च (भाषा)".
  new RegExp(
    `^(${UNCASED}(?:[,،]?[ ]\\p{N}{1,2}[ ]${UNCASED_WORD}${YEAR})?[,،]?[ ][(/](${UNCASED_AGENCY})[)/])(?:${DASH}|:[ ]|[ ]|[।][ ])`,
    'u',
  ),
  // "新华社北京3月4日电（记者…）"
  /^(\p{Script=Han}{2,6}[（(](新华社|新華社|中新社|中新网|中新網|中央社|法新社|路透社|[^（）()]{2,12}(?:社|通讯社|通訊社))(?:\p{Script=Han}{2,4}电|電)?[)）])[ 　]*(?:[—–―-]+[ 　]*)?/u,
  /^([（(]?(新华社|新華社|中新社|中新网|中新網|中央社|法新社|路透社)[^，。；！？\s]{2,30}?[电電](?:[（(][^（）()]{2,40}[)）])?[)）]?)[ 　]*/u,
];
/** Capitals before a dash that do not name a place: governments and bodies ("EU – Russia talks …"), and labels. */
const NO_PLACE =
  /^(?:[\p{Lu}.]{1,3}|(?:\p{Lu}\.){2,3}|NATO|NASA|OPEC|UNESCO|UNICEF|ASEAN|COVID|BREAKING|UPDATED?|EXCLUSIVE|WATCH|VIDEO|LIVE|OPINION|ANALYSIS|EXPLAINER|NOTE|END)$/u;

/** The words after the name of somebody who died: "SMITH, John Henry - Died 2 March 2023". */
const DEATH_NOTICE =
  /^(?:died|passed (?:away|peacefully)|peacefully|suddenly|(?:aged|age) \d|late of|(?:be|dearly )loved|born \d|verstorben|gestorben|geboren)\b/i;

/** An agency's signature: its initials, or a name that says "agency". "BRANDT (Otto) -" opens a death notice. */
const INITIALS = /^\p{Lu}{2,8}(?:[ /-]\p{Lu}{2,8})*$/u;
const SIGNATURE =
  /^(?:reuters|xinhua|tass|interfax|bloomberg|kyodo|yonhap|dpa|afp|sda|apa|epd|kna|sid|efe|ansa|.*\b(?:agenc(?:y|ies)|news|press|service)\b.*)$/i;

/**
 * True when the text certainly is a dateline, because it names a day or an agency. Otherwise, capitals before a dash
 * can be a person or a company of the story.
 */
export const isReportDateline = ({ text, source }: Omit<Dateline, 'rest'>): boolean =>
  /\p{N}/u.test(text) || (source !== undefined && (INITIALS.test(source) || SIGNATURE.test(source)));

const ALONE = new RegExp(
  `^(${CAPITALS}${REGION}?(?:${DATE}${AGENCY}?|${AGENCY})|${ANY_PLACE}${REGION}?${ANY_DATE}${AGENCY})[.:]?$`,
  'u',
);

/** Characters of the longest dateline that is looked for on a line of its own; the longest that is known has some sixty. */
const MAX_ALONE = 100;

/**
 * Every dateline has one of these marks, or begins with an agency of China. Most paragraphs have none, and are not
 * compared with the patterns, which take V8 a fifth of a second to compile.
 */
const MARK = /[—–―_(（/]|:[ ]|-[ (-]|[ .]-|^[新中法路]/;

/** @param paragraph the first paragraph of the body, with white space folded */
export function readDateline(paragraph: string): Dateline | undefined {
  if (!MARK.test(paragraph.slice(0, 2 * limits.value))) return undefined;
  for (const pattern of PATTERNS) {
    const match = pattern.exec(paragraph);
    if (!match?.[1] || match[1].length > limits.value || NO_PLACE.test(match[1])) continue;
    const rest = paragraph.slice(match[0].length).trimStart();
    if (DEATH_NOTICE.test(rest)) continue;
    // In "NASA – the American agency – said", no sentence begins after the dash, so this is not a dateline.
    if (
      !/^["'“‘«(<[#]*(?:[\p{Lu}\p{Lo}\p{N}£$€]|\p{Ll}\p{Lu})/u.test(rest) ||
      rest.length < (/\p{Lo}/u.test(rest) ? 8 : 20)
    )
      continue;
    return { text: match[1], source: match[2]?.trim(), rest };
  }
  return undefined;
}

/** @param line the first line of the body, if it stands alone: "NARVA, Feb 7 (Reuters)" */
export function readDatelineAlone(line: string): Omit<Dateline, 'rest'> | undefined {
  const bare = line.replace(/\s*[–—-]+$/, '');
  // It has the number of a day, or ends with an agency; most lines are not compared further.
  if (bare.length > MAX_ALONE || !/\p{N}|[)/][.:]?$/u.test(bare)) return undefined;
  const [, text, ...agency] = ALONE.exec(bare) ?? [];
  // "THURSDAY, FEB. 12." names no place.
  if (text === undefined || weekdaysOf(/^\p{L}+/u.exec(text)?.[0] ?? '').length > 0) return undefined;
  return { text, source: agency.find(Boolean)?.trim() };
}

/** Number of characters of a Markdown body in which a dateline is removed. */
const MAX_BEFORE_DATELINE = 6000;

/** The Markdown without the dateline, emphasised or not, that opens a paragraph; undefined when it is not found. */
export function cutDateline(markdown: string, { text }: Dateline): string | undefined {
  const at = markdown.slice(0, MAX_BEFORE_DATELINE).indexOf(text);
  const before = /(?:^|\n)[ ]{0,3}([*_]{0,3})$/.exec(markdown.slice(0, at));
  if (at < 0 || !before) return undefined;
  const marks = before[1] ?? '';
  const rest = markdown.slice(at + text.length);
  const dash = /^[*_]{0,3}[ ]?(?:[–—―:]|-{1,3}|[.]-|_{1,2}|[.])?[*_]{0,3}[ ]*(?=\S)/.exec(rest)?.[0] ?? '';
  // The emphasis must end with the dateline, not somewhere in the sentence.
  if (dash.split('*').length + dash.split('_').length - 2 < marks.length) return undefined;
  return markdown.slice(0, at - marks.length) + rest.slice(dash.length);
}
