/**
 * Lines around a story that are not part of it: the marks of press releases, notes between desks, and the lines with
 * which sites lead on to other pages. They are neither headlines nor sub-headings.
 */

const words = (list: string) => list.replaceAll(' | ', '|');

/** The kind of a release and its permission to print, in the languages of the interface. */
const RELEASE = words(
  'for immediate (?:release|use|publication) | immediate release | for release\\s*: immediate(?:ly)? | release\\s*: immediate(?:ly)? | (?:news|press|media) (?:release|statement|advisory|notice|note|alert) | press (?:information|communiqu[eé]|statement) | statement (?:for|to) the press | ' +
    'zur sofortigen ver[oö]ffentlichung | zur freien verwendung | pressemitteilung | pressemeldung | pressenotiz | presseinformation | medienmitteilung | presseaussendung | ' +
    'pour (?:diffusion|publication) imm[eé]diate | [aà] diffuser imm[eé]diatement | communiqu[eé](?: de presse)? | (?:dossier de|information) presse | ' +
    'para (?:su )?(?:publicaci[oó]n|difusi[oó]n) inmediata | comunicado(?: de prensa)? | (?:nota|bolet[ií]n) de prensa | ' +
    'para (?:publica[cç][aã]o|divulga[cç][aã]o) imediata | (?:nota|comunicado) (?:de|[aà]) imprensa | comunicato(?: stampa)? | per la pubblicazione immediata | пресс-релиз | для немедленной публикации | ' +
    'للنشر الفوري | بيان(?: صحفي| إعلامي)? | خبر صحفي | तत्काल प्रकाशन के लिए | प्रेस (?:विज्ञप्ति|नोट|रिलीज़?) | 即时发布 | 即時發[布佈] | 立即[发發][布佈] | 新[闻聞]稿 | 新闻公报 | 新聞公報',
);
/** A release mark, possibly with a number or a date after it. */
const RELEASE_MARK = new RegExp(
  `^[\\s*_=#•-]*(?:(?:${RELEASE})(?:\\s*(?:[:：/|,–—•*_=#-]+|no\\.?|nr\\.?)\\s*|\\s+|$))+(.*)$`,
  'iu',
);
/** A letterhead with the mark at its end: "Office of the Press Secretary ______ For Immediate Release June 19, 2009 …". */
const AFTER_LETTERHEAD = /^.{0,400}?(?:_{3,}|-{5,})\s*(?:for )?immediate release\b:?\s*(.*)$/i;
const DATE_FIRST =
  /^((?:\p{L}+,?\s+)?(?:[\p{L}\p{M}]{3,12}\.?\s+\d{1,2}|\d{1,2}(?:er|\.)?\s+(?:de\s+)?[\p{L}\p{M}]{3,12}\.?(?:\s+de)?),?\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}年\d{1,2}月\d{1,2}日)\s*[–—|:-]*\s*(.*)$/u;

const CONTACT =
  /^[\s*_]*(?:(?:media|press|news|public relations)\s+|for (?:more|further) information,?\s+(?:please\s+)?)?(?:contacts?|enquiries|inquiries|(?:press|media) office(?=\s*:)|(?:phone|t[eé]l[eé]phone|telefon|tel[eé]fono|tel\.?)(?=\s*[:：]\s*[+(\d]))(?:\s+(?:information|person|for media|details|presse))?\s*[:：]|^[\s*_]*(?:(?:presse|medien)?kontakt|ansprechpartner(?:in)?|r[üu]ckfragen an|contacts? presse|contacto(?: de prensa)?|para m[aá]s informaci[oó]n|للتواصل|للاتصال|جهة الاتصال|संपर्क|联系人|聯絡人|媒体联系|contatt[oi](?: stampa)?|ufficio stampa|contatos?(?: (?:de|para a) imprensa)?|контакт(?:ы)?(?: для (?:сми|прессы))?)\s*[:：]/iu;

/** Notes between desks of an agency: "$Adv15", "EDS: UPDATES with quotes", "BC-Ferry, 1st Ld-Writethru". */
const DESK_NOTE =
  /^\s*\^?[[(]?(?:\$?adv\.?\s?\d{0,2}\b|\$adv\b|eds?\.?\s?:|attn\.?\s*:?\s*(?:eds|editors|news)|editors:|(?:note|advisory|notice) to (?:eds|editors)\b|eds?[,.] note|(?:bc|am|pm|ap)-{1,2}\p{L}[\p{L}\p{N}.'’-]*(?:,|$|\s*\d|\s\()|(?:\d(?:st|nd|rd|th)|\d+(?:er|e)?)\s+(?:lead|ld|add|writethru)\b)|^\s*(?:urgent|bulletin|flash|eilmeldung an die redaktionen|hinweis an die redaktion(?:en)?)\s*[:!]?\s*$/iu;
/** The end of a text: "###", "-30-", "ENDS", "(Ends)", "— ENDE —". */
const END =
  /^\s*(?:(?:#\s*){3,}|[-–—]\s*[-–—\s]*(?:30|xxx)\s*[-–—][-–—\s]*|[-–—*([（\s]*(?:end|ends|end of (?:press )?release|ende der mitteilung|ende|fin|fin du communiqu[eé]|fin del comunicado|ends here|انتهى|समाप्त|完|全文完|конец)[-–—*)\]）\s.]*)$/iu;

/** Advertisements and links to other pages of a site. */
const PROMO = new RegExp(
  `^[\\s*_[(>»→•▶►|–—-]*(?:${words(
    'advertisements?(?: \\(.*\\))? | advert | ad | sponsored(?: content)? | promoted(?: content| stories)? | paid content | ' +
      'read (?:more|also|next|on|here)(?: here| now)?(?:\\s*[:|].*)? | also read(?:\\s*[:|–-].*)? | listen to (?:this|the) (?:article|story) | further reading | (?:see|watch|listen) (?:also|more|next|now)(?::.*)? | (?:see also|more here|more)\\s*[:：].* | ' +
      'more (?:from|news|stories)\\b.{0,40} | more on this (?:story|topic|subject) | (?:related|recommended|popular|top|latest|trending|similar) (?:stor(?:y|ies)|articles?|news|links?|content|topics?|reading|coverage|posts?|videos?)(?::.*)? | related\\s*[:：].* | related | ' +
      'most (?:read|popular|viewed|shared) | you (?:may|might) (?:also )?(?:like|be interested in).{0,30} | recommended for you | share (?:this|on)\\b.{0,40} | share | tweet | pin it | copy link | print | e-?mail | follow us\\b.{0,60} | sign up (?:for|to)\\b.{0,40}(?:newsletters?|alerts|updates).{0,20} | subscribe\\b.{0,60} | newsletter | ' +
      'click here\\b.{0,60} | continue reading.{0,60} | story continues below.{0,40} | article continues.{0,40} | skip advertisement | scroll to continue.{0,40} | comments? \\(\\d+\\) | leave a (?:comment|reply) | print this (?:page|article|story) | back to top | ' +
      "read the full (?:story|article|report)(?: here)?(?::.*)? | (?:view|show|read|post|add|hide|see) (?:all |more |\\d+ )?comments? | support (?:our|independent|local|quality) (?:journalism|work|newsroom|reporting) | become a (?:member|subscriber)\\b.{0,40} | (?:join|donate)(?: us)?(?: now| today)? | (?:click|tap) to (?:read|see|view|play)\\b.{0,40} | trending(?: now)? | recommended(?: reading)? | suggested (?:reading|stories) | don['’]t miss(?::.*)? | must[- ]reads? | editor(?:s['’]|['’]s) picks? | sign up(?: now| here| today)? | (?:get|download) (?:our|the) app\\b.{0,40} | advertisement\\s*[-–—:|.].{0,60} | sponsored by\\b.{0,40} | paid (?:post|partnership) | partner content | (?:tags|topics|filed under)\\s*:.* | photo gallery | in this article | comments | this (?:article|story) (?:was |is )?(?:originally |first )(?:published|appeared)\\b.* | " +
      'copyright\\b.{0,20}(?:\\d{4}|©).* | copyright\\s*[:：].* | ©.* | \\(c\\) \\d{4}.* | all rights reserved | ' +
      '(?:bezahlte )?anzeige | werbung | lesen sie (?:auch|mehr|hier|dazu)(?:\\s*[:：|].*)? | auch interessant(?::.*)? | mehr (?:zum thema|dazu|lesen)(?::.*)? | weiterlesen | mehr (?:nachrichten|artikel|meldungen|berichte|themen|videos)\\b.{0,40} | kommentar(?:e)? (?:schreiben|anzeigen|lesen) | jetzt (?:weiterlesen|anmelden) | hier klicken.{0,40} | das k[oö]nnte sie auch interessieren | zum thema | meistgelesen | verwandte (?:artikel|themen) | (?:diesen )?(?:artikel|beitrag) teilen | teilen | drucken | weitere (?:artikel|meldungen|nachrichten|themen|beitr[aä]ge)(?::.*)? | (?:jetzt )?(?:(?:den |unseren )?newsletter )?abonnieren | lies (?:auch|mehr|dazu)(?:\\s*[:：|].*)? | hier geht(?: es|[\\u2019\\u0027]s) weiter.{0,40} | themen in diesem artikel | lesetipps? | empfohlene (?:artikel|inhalte) | kommentare | ' +
      "publicit[eé] | annonce | lire (?:aussi|la suite|plus|[eé]galement)(?:\\s*[:：|].*)? | (?:à|a) lire (?:aussi|[eé]galement)?(?:\\s*[:：|].*)? | sur le m[eê]me (?:sujet|th[eè]me) | articles? (?:li[eé]s|similaires) | les plus lus | partager(?: cet article)? | imprimer | voir aussi(?:\\s*[:：|].*)? | dans la m[eê]me rubrique | abonnez-vous\\b.{0,60} | inscrivez-vous\\b.{0,60} | partager l['’]article | contenu sponsoris[eé] | la suite apr[eè]s (?:la|cette) publicit[eé] | lire l['’]article(?: complet)? | voir (?:plus|les commentaires) | [àa] voir (?:aussi|[eé]galement)(?:\\s*[:：|].*)? | plus d['’](?:articles|infos|actualit[eé]s)\\b.{0,40} | soutenez(?:-nous| notre.{0,40}) | [àa] d[eé]couvrir(?: aussi)?(?:\\s*[:：|].*)? | commentaires | " +
      'publicidad | anuncio | le[ae] (?:tambi[eé]n|m[aá]s|adem[aá]s)(?:\\s*[:：|].*)? | leer (?:m[aá]s|tambi[eé]n)(?:\\s*[:：|].*)? | te puede interesar(?:\\s*[:：|].*)? | noticias? relacionadas? | art[ií]culos? relacionados? | m[aá]s informaci[oó]n | compartir | imprimir | lo m[aá]s (?:le[ií]do|visto) | vea tambi[eé]n(?:\\s*[:：|].*)? | (?:tambi[eé]n )?te (?:recomendamos|puede(?:n)? interesar)(?:\\s*[:：|].*)? | suscr[ií]bete(?:\\s.{0,60})? | s[ií]guenos\\b.{0,60} | comparte(?: est[ea].{0,30})? | m[aá]s noticias | sigue leyendo.{0,40} | contin[uú]a (?:leyendo|despu[eé]s de la publicidad|tras la publicidad).{0,20} | temas relacionados | m[aá]s (?:sobre|de) (?:este tema|esta noticia|este asunto) | (?:ver|deja|escribe)(?: un| los)? comentarios? | apoya (?:nuestro|el) (?:trabajo|periodismo).{0,30} | haz clic aqu[ií].{0,40} | (?:mira|ver) (?:tambi[eé]n|m[aá]s)(?:\\s*[:：|].*)? | contenido patrocinado | comentarios | ' +
      'إعلان | اعلان | اقر[أا] (?:أيض[اً]+|المزيد|أيضًا)(?:\\s*[:：|].*)? | (?:مواضيع|موضوعات|أخبار|مقالات) (?:ذات صلة|متعلقة|مشابهة|مرتبطة) | المزيد(?: من الأخبار)? | شارك(?: (?:الخبر|المقال|هذا).{0,20})? | مقالات ذات صلة | قد يعجبك.{0,30} | تابعونا.{0,60} | (?:شاهد|طالع|اقرئي) أيض[اً]+(?:\\s*[:：|].*)? | تابع القراءة | للمزيد | اشترك (?:الآن|في (?:نشرتنا|النشرة|قناتنا)).{0,40} | الأكثر قراءة | ' +
      'विज्ञापन | यह भी पढ़ें(?:\\s*[:：|].*)? | ये भी पढ़ें(?:\\s*[:：|].*)? | और पढ़ें(?:\\s*[:：|].*)? | संबंधित (?:खबरें|ख़बरें|समाचार|लेख) | (?:और|अन्य|मिलती[- ]जुलती) (?:खबरें|ख़बरें|समाचार|लेख) | शेयर करें | सब्सक्राइब.{0,40} | ट्रेंडिंग | इसे भी पढ़ें(?:\\s*[:：|].*)? | ये भी देखें(?:\\s*[:：|].*)? | ' +
      '广告 | 廣告 | 阅读更多(?:[:：].*)? | 延伸阅读(?:[:：].*)? | 延伸閱讀(?:[:：].*)? | 相关(?:阅读|新闻|报道|文章)(?:[:：].*)? | 相關(?:閱讀|新聞|報導|文章)(?:[:：].*)? | 更多(?:新[闻聞]|[内內]容|[阅閱][读讀]|[报報][道導]|[资資][讯訊]) | 分享(?:到.{0,20})? | 点击(?:查看|阅读).{0,20} | 點擊(?:查看|閱讀).{0,20} | 责任编辑[:：].{1,20} | 热门(?:新闻|推荐) | 猜你喜欢 | 扫码关注.{0,20} | 关注我们.{0,20} | 推荐阅读(?:[:：].*)? | 推薦閱讀(?:[:：].*)? | 编辑推荐 | 相关链接 | 相關連結 | 阅读全文 | 閱讀全文 | 更多精彩.{0,20} | ' +
      'leia (?:tamb[eé]m|mais)(?:\\s*[:：|].*)? | veja (?:tamb[eé]m|mais)(?:\\s*[:：|].*)? | publicidade | continua (?:ap[oó]s|depois d)a publicidade | not[ií]cias relacionadas | (?:mat[eé]rias|conte[uú]dos?) relacionad[oa]s? | mais lidas | compartilhe?(?: es[st][ea].{0,30})? | ' +
      "leggi (?:anche|tutto|di pi[uù])(?:\\s*[:：|].*)? | pubblicit[aà] | articoli (?:correlati|collegati) | potrebbe interessarti(?: anche)? | i pi[uù] letti | condividi(?: (?:su|l['’]articolo).{0,20})? | iscriviti\\b.{0,60} | " +
      'читайте (?:также|ещ[её])(?:\\s*[:：|].*)? | реклама | материалы по теме | по теме(?:\\s*[:：|].*)? | поделиться | подпишитесь.{0,60}',
  )})[\\s*_\\])<«←•◀|.:：!>»→›…–—-]*$`,
  'iu',
);

/** Longer lines are text. */
const MAX_LINE = 160;

/**
 * @returns the text after a release mark, empty if there is none; undefined when the line has no release mark. The
 * words of an ordinary sentence may follow neither.
 */
export function afterReleaseMark(line: string): string | undefined {
  const letterhead = AFTER_LETTERHEAD.exec(line)?.[1];
  if (letterhead !== undefined) return letterhead.trim();
  if (line.length > MAX_LINE) return undefined;
  const rest = RELEASE_MARK.exec(line)?.[1]
    ?.trim()
    .replace(/^(?:vom|du|del?|of|dated)\s+(?=\d)/i, '');
  if (rest === undefined || rest === '' || DATE_FIRST.test(rest)) return rest;
  // The number of a release is part of its mark.
  return /^[\p{N}/.–-]{1,12}$/u.test(rest) ? '' : undefined;
}

/** Splits a text that begins with a date: "June 19, 2009 REMARKS BY THE MAYOR". */
export function splitDate(text: string): { date: string; rest: string } {
  const [, date = '', rest = text] = DATE_FIRST.exec(text) ?? [];
  return { date, rest };
}

export const isContact = (line: string) => line.length <= MAX_LINE && CONTACT.test(line);
export const isDeskNote = (line: string) => line.length <= MAX_LINE && DESK_NOTE.test(line);
const isEndMark = (line: string) => line.length <= 40 && END.test(line);
/** The trail of pages to a page of a site: "Home / News / Harbour". */
const TRAIL =
  /^(?:home|start|startseite|accueil|inicio|portada|الرئيسية|होम|मुखपृष्ठ|首页|首頁)(?:\s*[/>»›→]\s*[^/>»›→.:;?!,]{1,40}){1,5}$/iu;
export const isTrail = (line: string) => line.length <= MAX_LINE && TRAIL.test(line.trim());
export const isPromo = (line: string) => line.length <= MAX_LINE && PROMO.test(line);

/** Whether a line that stands alone is neither a headline nor a sub-heading. */
export const isFurniture = (line: string) =>
  isPromo(line) || isDeskNote(line) || isEndMark(line) || isContact(line) || afterReleaseMark(line) !== undefined;

/** Removes the marks at the end of a release or report: "###", "-30-", "ENDS". */
export function withoutEndMarks(source: string): { text: string; ends: string[] } {
  const ends: string[] = [];
  let text = source.trimEnd();
  for (let at = text.lastIndexOf('\n'); at >= 0 && isEndMark(text.slice(at + 1)); at = text.lastIndexOf('\n')) {
    ends.unshift(text.slice(at + 1).trim());
    text = text.slice(0, at).trimEnd();
  }
  return ends.length > 0 ? { text, ends } : { text: source, ends };
}
