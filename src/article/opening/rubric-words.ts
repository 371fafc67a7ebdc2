/** The words of the lines that newspapers print above a headline, in the languages of the interface. */

const words = (list: string) => list.replaceAll(' | ', '|');

/** Sections of a newspaper. */
const SECTION = words(
  'sports? | business | opinions? | editorials? | op-ed | commentary | comment | letters(?: to the editor)? | culture | arts | lifestyle | living | style | travel | food | health | science | technology | tech | politics | economy | markets? | finance | money | education | environment | climate | weather | obituaries | features? | metro | world | nation | national | international | local | region | regional | city | community | courts? | crime | police | entertainment | books | reviews? | films? | music | theat(?:er|re) | real estate | front page | page one | top stories | headlines | news(?: in brief)? | briefs | ' +
    '(?:local|world|city|state|national|international|foreign|home|business|sports?|regional|county|community|town|village|school|campus|entertainment|health|science|tech|technology|farm|court|police|crime|political|general|latest|top) news | ' +
    'politik | wirtschaft | sport | kultur | feuilleton | meinung | leitartikel | kommentare? | lokales | lokalnachrichten | regionales | aus aller welt | aus der region | panorama | vermischtes | wissenschaft | wissen | gesellschaft | ausland | inland | leserbriefe | nachrichten | titelseite | reise | bildung | umwelt | gesundheit | ' +
    'politique | économie | sports | culture | société | monde | international | france | régions? | opinions? | éditorial | tribune libre | débats | idées | sciences | santé | environnement | faits divers | actualités? | infos locales | actualités? locales? | courrier des lecteurs | [àa] la une | la une | ' +
    'política | economía | deportes? | cultura | sociedad | mundo | internacional(?:es)? | nacional(?:es)? | opinión | editorial(?:es)? | cartas al director | ciencia | salud | medio ambiente | sucesos | noticias(?: locales)? | locales | en portada | portada | primera plana | ' +
    'سياسة | اقتصاد | رياضة | ثقافة | محليات | أخبار محلية | عربي ودولي | الرأي | رأي | مقالات | منوعات | علوم | صحة | المجتمع | أخبار | الصفحة الأولى | ' +
    'राजनीति | खेल | व्यापार | कारोबार | संपादकीय | विचार | स्थानीय समाचार | स्थानीय | देश | विदेश | दुनिया | राष्ट्रीय | अंतरराष्ट्रीय | मनोरंजन | शिक्षा | स्वास्थ्य | विज्ञान | पहला पन्ना | मुखपृष्ठ | समाचार | ' +
    '本地新[闻聞] | 地方新[闻聞] | 国际新[闻聞]? | 國際新[闻聞]? | 国内新[闻聞]? | 國內新[闻聞]? | 国际 | 國際 | 国内 | 國內 | 体育 | 體育 | 体育新闻 | 财经 | 財經 | 经济 | 經濟 | 社会 | 社會 | 社会新闻 | 文化 | 评论 | 評論 | 社论 | 社論 | 观点 | 觀點 | 要闻 | 要聞 | 头版 | 頭版 | 科技 | 娱乐 | 娛樂 | 健康 | 教育',
);

/** The kind of a report, and the urgency of it. */
const KICKER = words(
  'exclusive | (?:an? )?exclusive report | breaking(?: news)? | (?:latest )?updates? | updated | just in | live | live updates | developing(?: story)? | special report | investigation | analysis | interview | profile | explainer | (?:in )?focus | column | guest column | feature story | reportage | long read | the big read | home | price .{3,12} cents? | est(?:ablished|\\.)?(?: in)? \\d{4} | (?:(?:late|early|final|first|second|morning|evening|home|city|national|international|weekend|sunday) ){1,2}edition | ' +
    'exklusiv | eilmeldung | eil | aktuell | analyse | interview | porträt | reportage | gastbeitrag | kolumne | hintergrund | ' +
    'exclusif | exclusivité | dernière minute | en direct | enquête | entretien | portrait | analyse | reportage | chronique | décryptage | ' +
    'exclusiv[ao] | última hora | de última hora | en vivo | en directo | análisis | entrevista | reportaje | columna | ' +
    'حصري | خاص | عاجل | تحليل | تقرير | تقرير خاص | تحقيق | حوار | متابعة | ' +
    'विशेष | विशेष रिपोर्ट | एक्सक्लूसिव | ब्रेकिंग न्यूज़? | ताज़ा खबर | विश्लेषण | साक्षात्कार | ' +
    '独家(?:报道)? | 獨家(?:報道|報導)? | 快讯 | 快訊 | 突发 | 突發 | 最新消息 | 特稿 | 专题 | 專題 | 深度(?:报道)? | 分析 | 专访 | 專訪',
);

const ROMAN_OR_FIGURES = '(?:[\\p{Nd}][\\p{Nd}.,]{0,8}|[IVXLCDM]{1,9}|[A-Z](?:-?\\d{1,3})?)';
/** The number of a page, a volume or an issue. */
const NUMBER = new RegExp(
  `^(?:(?:page|pg?\\.|seite|página|pág\\.?|p\\.|الصفحة|صفحة|ص|पृष्ठ|पेज|vol(?:ume)?\\.?|no\\.?|nos\\.|n[°º]|núm(?:ero)?\\.?|numéro|number|issue|section|edition|iss\\.|jahrgang|jg\\.|nr\\.?|nummer|ausgabe|año|année|tome|édition|العدد|السنة|अंक|वर्ष)\\s*[:#]?\\s*${ROMAN_OR_FIGURES}(?:\\s?(?:of|/|von|sur|de)\\s?\\p{Nd}{1,4})?` +
    `|${ROMAN_OR_FIGURES}\\.?\\s?(?:jahrgang|année|año)|第?[\\p{Nd}一二三四五六七八九十百]{1,6}\\s?[版卷期年页頁])(?:[,;:.]?\\s+(?=\\S)|\\s*[,;]\\s*|$|(?<=[版卷期年页頁]))`,
  'iu',
);

/** Words before the name of a newspaper, and its last word. */
const PAPER = new RegExp(
  `^(?:(?:the )?(?:[\\p{L}'’.-]+ ){0,4}(?:gazette|herald|tribune|courier|chronicle|examiner|inquirer|intelligencer|sentinel|telegraph|advertiser|argus)` +
    `|(?:the )?(?:[\\p{L}'’.-]+ ){0,3}(?:daily|evening|morning|weekly|sunday|saturday) (?:[\\p{L}'’.-]+ ){0,2}(?:times|post|star|sun|mirror|record|echo|standard|mail|press|journal|news|bulletin|express|observer|guardian|independent|leader|world|reporter|review|register|recorder|messenger|mercury|globe|citizen|monitor|dispatch|courier)` +
    `|the (?:[\\p{L}'’.-]+ ){1,4}times` +
    `|(?:die |der |das )?(?:[\\p{L}'’.-]+ ){0,3}[\\p{L}-]*(?:zeitung|anzeiger|tageblatt|tagblatt|abendblatt|morgenpost|rundschau|kurier)` +
    `|(?:le|la) (?:petit )?(?:gazette|courrier|dépêche|quotidien|journal)(?: (?:d[ue] |de la |d['’])[\\p{L}'’-]+){0,2}` +
    `|(?:(?:el|la) )?(?:diario|heraldo|correo|gaceta|mercurio|tribuna)(?: del? [\\p{L}'’-]+){1,2})$` +
    `|^(?:صحيفة|جريدة) [\\p{L}\\p{M}]+$|^(?:दैनिक|साप्ताहिक) [\\p{L}\\p{M}]+$|^\\p{Script=Han}{2,4}(?:日报|晚报|早报|时报|日報|晚報|早報|時報)$`,
  'iu',
);

const SECTION_LINE = new RegExp(`^(?:${SECTION})$`, 'iu');
const KICKER_LINE = new RegExp(`^(?:${KICKER})[!:：]?$`, 'iu');

export const isSectionName = (text: string) => SECTION_LINE.test(text);
export const isKicker = (text: string) => KICKER_LINE.test(text);

/** Whether a text is the name of a newspaper in its usual form, with capitals: "The Daily Courier", "NARVA GAZETTE". */
export const isNewspaper = (text: string) =>
  text.length <= 60 &&
  PAPER.test(text) &&
  text.split(' ').every((word) => /^(?:\p{Lu}|\p{Lo}|(?:the|of|and|de|du|del|la|d['’]\p{Lu}.*)$)/u.test(word));

/** The text behind the numbers of pages, volumes and issues: "" for "Vol. 12 No. 3"; undefined where it has none. */
export function behindNumbers(text: string): string | undefined {
  let rest = text;
  for (let found = NUMBER.exec(rest)?.[0]; found !== undefined && found !== ''; found = NUMBER.exec(rest)?.[0])
    rest = rest.slice(found.length);
  return rest === text ? undefined : rest;
}
