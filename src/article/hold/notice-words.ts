/**
 * The words of notices, as data: for each language of the interface, and for Italian,
 * Portuguese and Russian, the subjects of a notice (regular expressions, compared
 * in lower case and without accents), and the other words that a notice may contain. With any further word, a line belongs
 * to the story: "Draft budget passes council".
 */

export interface NoticeWords {
  /** Subjects that hold without end. */
  readonly draft: string;
  /** Subjects that hold until a day. */
  readonly embargo: string;
  /** Subjects that also occur in news, so that a notice needs a day, a weekday or an hour beside them. */
  readonly timed: string;
  /** Words separated by spaces. */
  readonly rest: string;
}

const english: NoticeWords = {
  draft:
    'drafts?|w i p|withheld|unpublished|unfinished|unedited|unapproved|unsubbed|unverified|incomplete|raw copy|rough copy|pre ?written|lorem ipsum|dummy(?: text| copy)?|^placeholder$|' +
    'test (?:only|story|article|post)|this is (?:only )?a test|^please ignore$|^print only$|strictly private|^with (?:the )?(?:lawyers?|legal)|^at legal$|lawyers? reading|(?:still )?being (?:edited|checked|lawyered|subbed)|^still writing$|^to (?:review|edit|check)$|^pending (?:verdict|appeal)$|for (?:checking|subbing)|^no (?:web|pub|release)$|confidential|wip|work in progress|in progress|' +
    'not (?:yet )?(?:ready|final|finished|approved|cleared|lawyered|legalled|edited|subbed|proofread|fact checked|verified|checked|published|released|authori[sz]ed)|' +
    'not (?:yet )?(?:for|to be|approved for|cleared for|ready for|to go|intended for) (?:immediate |public |general |onward |further )?' +
    '(?:publi|release|print|broadcast|use|distribut|circulat|transmi|quot|online|shar|post)\\w*|' +
    '(?:do not|don ?t|never) (?:publish|release|print|run|use|broadcast|post|circulate|distribute|quote|share|upload|air|put online|go live|forward|copy|put on (?:the )?web)|no publishing|not for (?:the )?web(?:site)?|keep (?:private|back)|(?:legal|lawyers?) to (?:check|read)|to be read by|' +
    'no publication|(?:internal|editors|staff|(?:your )?eyes|internal use|review|office use) only|internal(?: use| circulation)?|' +
    '(?:pending|awaiting|await|waiting (?:for|on)|needs?|requires?|under|in|for|subject to) (?:(?:legal|lawyer|lawyers|editor|editors|editor s|editorial|final|copy|the) )*' +
    '(?:review|approval|sign ?off|edit|edits|editing|subbing|lawyering|legal|lawyers?|comments?|quotes?|pics|photos|work$|check|checks|fact check|clearance)|pending|' +
    'to be (?:lawyered|checked|edited|approved|cleared|reviewed|finished)|(?:kill|killed|spiked?)(?=.* do not)|story (?:killed|spiked)|(?:mandatory|bulletin) kill',
  embargo: 'embargo(?:ed)?',
  timed:
    '(?:for|to be) (?:immediate )?(?:release|publication|broadcast|published|released|used)|for(?= (?:\\w+day|weekend)(?: s)? (?:release|publication|papers?|editions?|ams|pms|use))|^release(?: on| at| after| from| time)?|for use|^use (?:only )?(?:after|from|on)|^scheduled for|(?:goes|going) live|' +
    '^(?:to )?publish(?: on| at| after| from)?|^publication (?:date|time|on|from|not before)|^(?:to )?go live(?: on| at)?|^not (?:before|until|earlier than)|^no (?:earlier than|(?:use|release|publication) before)|^nothing before|^(?:web|online) (?:not before|from|after)|^online not before|^scheduled|^exclusive until|^(?:to run|runs?)(?: on)?|(?:moved in )?advance for|^adv(?: for)?|^for (?:ams|pms)|^for(?= (?:\\w+day|weekend)(?: s)?$)|release(?= on delivery)',
  rest:
    'a about contents contained herein yes true put authorised authorized ever advance advisory after again against air all am ams and any applies apply approval approved article as at attention awaiting be because before below broadcast but by ' +
    'cap check checked checks circulate circulation clear cleared clearance clearances client club comes communique confirmation confirmed content copies copy cut date day days ' +
    'delivered delivery desk distribute distribution document do don dont edit edited editing editor editors eds eft end ends est edt bst cet cest embargoed et exclusive ' +
    'expire expires eyes early eastern pacific central final first following for force from full further gmt hidden hold hour hours hrs if immediate immediately in incomplete information ' +
    'internal is it its lapse lapses later lawyer lawyers lawyered legal lift lifted lifts live local material may media midday midnight morning afternoon evening night news ' +
    'newsdesk next no noon not note nothing notice of off ok on online only or our out over p paper papers past pending permission phone photo please pls pms post press preview print ' +
    'printed private progress publication publish published publishing quote raw read ready record release released report review reviewed revised revision rough run s ' +
    'second section share sign signed signoff slot speech spike statement status still story strict strictly subject t tapes tbc tbd text that the this third till til ' +
    'time to today tomorrow tonight transmission two three under unpublished until up upload upon urgent us use used utc v version wait waiting warning web weekend ' +
    'website wip will with without work working yet you your draft drafts embargo held unfinished confidential m pm z never only public general onward background',
};

const german: NoticeWords = {
  draft:
    'entwurf|entwurfe|entwurfsfassung|unredigiert|(?:noch )?nicht (?:gegengelesen|online|zum abdruck)|nicht zum abdruck bestimmt|^zur (?:freigabe|prufung|korrektur)$|^erst nach (?:freigabe|prufung)|^gesperrt$|^zuruck(?:gestellt|halten)|^stehsatz$|^platzhalter$|^blindtext$|textentwurf|ungepruft|noch nicht (?:gepruft|fertig)|wartet auf freigabe|rohfassung|arbeitsfassung|unfertig|unveroffentlicht|(?:noch )?(?:nicht|nie) (?:zur (?:veroffentlichung|publikation)|fur die offentlichkeit|' +
    'veroffentlichen|veroffentlicht|freigegeben|publizieren|drucken|senden|verwenden|online stellen)|freigabe (?:steht (?:noch )?aus|ausstehend|fehlt|offen)|' +
    'vertraulich|nur intern|internen (?:gebrauch|verwendung)|nicht weitergeben|in (?:arbeit|bearbeitung)',
  embargo:
    'embargo|sperrfrist|sperrvermerk|gesperrt (?:bis|fur)|nicht vor (?=.* veroffentlichen)|veroffentlichung (?:erst|nicht vor)',
  timed:
    'nicht vor|(?:erst|frei|freigegeben|freigabe) ab|zur veroffentlichung (?:ab|am|erst)|veroffentlichung (?:ab|am)|^erst am(?=.* veroffentlichen)|frei fur|^fur (?:die )?(?:sonntags|montags|samstags)\\w+',
  rest:
    'vorab montagausgaben montagsausgaben erster erste zweiter zweite letzter vorlaufiger vorlaufige nur ein eine der die das dieser diese text artikel beitrag bericht meldung pressemitteilung mitteilung ist ' +
    'noch nicht im vom unter bitte achtung redaktion redaktionen hinweis an alle mit bis zum zur zu vor ab am um uhr von beachten bestimmt frei freigabe freigegeben veroffentlichen ' +
    'veroffentlichung erst streng internen intern gebrauch den fur dem und oder beginn ende rede redebeginn es gilt gesprochene wort status stand version fassung ' +
    'prufung durch nach freigeben lektorat ungepruft morgen heute fruh abend mittag mitternacht stunde nachste woche online',
};

const french: NoticeWords = {
  draft:
    'brouillon|version de travail|document provisoire|^a (?:corriger|completer)$|^en attente$|^en cours$|non corrigee?|^inachevee?$|^usage interne|^reten(?:ue?|ir)$|^au (?:frigo|marbre)$|texte d essai|interdite? de (?:diffusion|publication)|(?:version|texte) (?:provisoire|non definitive)|document de travail|en relecture|pas encore (?:validee?|publiee?|relue?)|ne pas (?:publier|diffuser|imprimer|mettre en ligne|reproduire|utiliser)|pas (?:pour|destinee? a la) (?:la )?(?:publication|diffusion)|' +
    'non (?:publiee?|validee?|relue?|finalisee?|destinee? a la publication)|a (?:relire|valider|verifier)|' +
    'en (?:cours de (?:redaction|relecture|validation)|attente de (?:validation|relecture|publication))|confidentiel(?:le)?|usage interne|diffusion restreinte',
  embargo: 'embargo|(?:diffusion|publication) interdite|interdit de publication',
  timed:
    '^pas avant|a (?:publier|diffuser|paraitre)|(?:publier|diffuser) (?:le|a partir|apres)|publication (?:le|a partir)',
  rest:
    'uniquement 1er 2e no premier premiere deuxieme second version projet texte article document communique information note depeche ce cette le la les l un une est sous strict strictement jusqu ' +
    'a au avant apres de du des d et ou pas encore merci svp s il vous plait priere attention redaction redactions aux tous h heure heures gmt partir presse diffuser publier ' +
    'publication diffusion pour par en interne usage sans accord reserve aube midi minuit soir matin ne statut demain aujourd hui',
};

const spanish: NoticeWords = {
  draft:
    'borrador|version (?:provisional|de trabajo)|no subir(?: a la web)?|^por editar|sin corregir|^pendiente$|^en (?:espera|proceso)|^en espera de|^falta (?:revisar|aprobacion|aprobar)|^no (?:aprobado|revisado|listo)|^retener$|^guardar para|texto de prueba|version preliminar|no esta listo|por revisar|prohibido publicar|no publicar sin (?:permiso|autorizacion)|no (?:publicar|difundir|distribuir|imprimir|usar|publicado|apto para (?:su )?publicacion)|sin (?:publicar|editar|revisar|aprobar)|' +
    '(?:pendiente|a la espera) de (?:aprobacion|revision|edicion|publicacion)|en (?:revision|edicion|redaccion)|confidencial|uso interno|retenid[oa]',
  embargo: 'embargad[oa]|embargo|prohibid[oa] (?:su |la )?(?:publicacion|difusion)',
  timed: '^para el(?= \\p{L}+$)|(?:para )?publicar (?:el|a partir|despues|desde)|publicacion (?:el|a partir)',
  rest:
    'con aprobacion web preliminar solo primer primera segundo version texto nota noticia articulo documento informacion comunicado este esta es el la los las un una por favor todavia aun hasta antes del de a y o no ' +
    'bajo estricto estrictamente atencion redaccion redacciones prensa para su publicacion difusion publicar horas hora h gmt partir estado manana tarde noche medianoche mediodia',
};

const arabic: NoticeWords = {
  draft:
    'مسود[ةه]|نسخة اولية|غير نهايية?|(?:غير مسموح|لا يسمح) بالنشر|النشر (?:ممنوع|محظور)|عدم نشر|(?:ليس|ليست|غير (?:مخصصة?|معدة?|قابلة?|صالحة?|جاهزة?)) للنشر|لم (?:يراجع|تراجع|تتم المراجعة)(?: بعد)?|للاستخدام الداخلي|^مؤجل|(?:لا|عدم|ممنوع|يمنع|يحظر|يمنع) (?:ال|لل)?نشر|لا [تي]نشر(?:وا)?|سري(?: للغاية)?|' +
    'قيد (?:المراجعة|التحرير|الاعداد)|بانتظار (?:الموافقة|المراجعة)|غير منشور',
  embargo: '(?:حظر|محظور) (?:ال)?نشر|تحت الحظر|محظورة?(?=.* حتي)',
  timed: 'للنشر (?:يوم|في|بعد)',
  rest: 'السادسة الداخلي الان الخبر غير نهايية اولي ثانية نسخة خبر نص بيان هذا هذه من في حتي قبل بعد يوم الساعة مساء صباحا يرجي الرجاء النشر للنشر تنبيه ملاحظة الي المحررين للتحرير للمراجعة فقط و تحت تاريخ غاية',
};

const hindi: NoticeWords = {
  draft:
    'मसौदा|प्रारूप|ड्राफ़?्ट|(?:प्रकाशित|प्रकाशन|जारी|प्रसारित) (?:न|ना|मत) करें|^रोकें$|तक रोकें|(?:संपादन|समीक्षा) बाकी|प्रकाशन (?:के लिए|हेतु) नहीं|अप्रकाशित|गोपनीय|समीक्षा लंबित|लंबित|संपादन जारी|अधूरा|छापें नहीं|न छापें|(?:समीक्षा|संपादन) के लिए|आंतरिक उपयोग',
  embargo: 'प्रकाशन पर रोक|तक रोक|प्रतिबंधित|एम्बार्गो|एंबार्गो|से पहले (?:प्रकाशित|जारी) न करें',
  timed: '(?:को|के बाद) प्रकाशित करें',
  rest: 'एक प्रति प्रथम पहला दूसरा अंतिम यह है अभी कृपया तक से पहले के बाद को शाम सुबह रात बजे संपादक संपादकों ध्यान दें लिए सूचना नोट समाचार लेख प्रकाशन प्रकाशित करें न और केवल का की हेतु ना मत',
};

const chinese: NoticeWords = {
  draft:
    '草稿|初稿|^二稿$|征求意见稿|送审稿|待审稿|备用稿|^压稿$|^测试稿$|^占位$|^暂缓$|待校对|未校对|未定稿|本稿未定|发布禁令|(?:等待|尚待|待)(?:领导)?(?:审核|编辑)|未经?审核|禁止(?=.{1,8}前(?:发布|发表))|(?:(?:暂|暂时|先)?(?:勿|别|不可|不许)|暂时不要|请勿|請勿|不要|不得|禁止|切勿|暂不|暫不|先不要|严禁|嚴禁)(?:对外)?(?:发布|發布|发表|發表|刊登|刊发|公开|外传|发)|' +
    '(?:尚未|还未|未)(?:发布|發布|发表|审核|审)|待(?:审核|审|发布|发|定稿)|审核中|内部(?:资料|参考|使用|文件)?|机密|機密|保密(?!期|至)|绝密',
  embargo: '禁发|禁發|保密(?:期|至)|禁运|封锁消息|暂缓(?:发布|发表)|暫緩發布',
  timed: '解禁|定时发布|^周[一二三四五六日天](?:发布|见报)$',
  rest: '星期 上午 下午 时间 日期 之前 新闻 稿件 本文 本稿 此稿 仅供 使用 转载 消息 发布 请勿 注意 编辑 至 到 于 在 期 前 后 周 月 日 年 时 点 分 号 晚 请 各 为 是 的 版 第 一 二 三 四 五 六 天',
};

const portuguese: NoticeWords = {
  draft:
    'rascunho|versao (?:preliminar|provisoria|de trabalho)|(?:ainda )?nao (?:publicar|divulgar|distribuir|imprimir|publicad[oa]|aprovad[oa]|revis(?:t|ad)[oa]|pront[oa])|nao (?:e )?(?:para|destinad[oa] a) (?:publicacao|divulgacao|impressao)|' +
    '(?:em|aguard(?:a|ando)|pendente de|a espera de) (?:revisao|aprovacao|edicao)|confidencial|uso interno|sem revisao|publicacao proibida|proibida a publicacao|^por (?:rever|editar)$',
  embargo: '(?:sob )?embargo|embargad[oa]',
  timed: '(?:para )?publica(?:r|cao) (?:a partir d[eo]|depois d[eo]|apos|em)|^nao antes d[eo]',
  rest:
    'texto artigo noticia materia nota comunicado este esta isto o a os as um uma de do da dos das em no na ate antes depois apos hora horas h por favor atencao redacao imprensa ' +
    'para e so apenas sem autorizacao permissao ainda publicar publicacao divulgacao primeira versao feira amanha hoje meia dia manha tarde noite estado',
};

const italian: NoticeWords = {
  draft:
    'bozz[ae]|versione (?:provvisoria|preliminare|di lavoro)|(?:ancora )?non (?:pubblicare|diffondere|distribuire|stampare|utilizzare|mettere online|(?:pubblicat|approvat|rivist|pront|definitiv)[oa])|non (?:destinat[oa] alla|per la|per) (?:pubblicazione|diffusione|stampa)|' +
    '(?:in|in attesa di) (?:revisione|approvazione|lavorazione)|^da (?:rivedere|approvare|correggere|verificare)$|confidenziale|^riservat[oa]$|uso interno|pubblicazione vietata|vietata la pubblicazione',
  embargo: '(?:sotto )?embargo|embargat[oa]',
  timed: 'pubblica(?:re|zione) (?:il|dal|dopo|da)|^non prima (?:del|di|delle)',
  rest:
    'testo articolo notizia comunicato nota questo questa il lo la i gli le un una di del della delle dei fino al alla alle a ad prima dopo ore ora h per favore si prega attenzione redazione redazioni stampa ' +
    'e solo soltanto senza autorizzazione permesso ancora pubblicare pubblicazione diffusione diffondere versione domani oggi mezzanotte mezzogiorno mattina pomeriggio sera notte stato',
};

/** Without the accent of "й", as all words here. */
const russian: NoticeWords = {
  draft:
    'черновик|(?:черновая|рабочая|предварительная) версия|не (?:для|к) (?:печати|публикации|распространения|прессы|эфира)|не (?:публиковать|печатать|распространять|размещать|использовать|готов[оа]?|опубликован[оа]?|утвержден[оа]?|согласован[оа]?|проверен[оа]?)|не подлежит (?:публикации|разглашению)|' +
    'на (?:согласовании|проверке|утверждении|редактуре|вычитке|рассмотрении)|ожидает (?:проверки|согласования|утверждения|публикации)|для (?:служебного|внутреннего) (?:пользования|использования)|конфиденциально|публикация запрещена|запрещено к публикации',
  embargo: '(?:под )?эмбарго',
  timed: '(?:публиковать|опубликовать|(?:для|к) публикации) (?:с|после|не ранее|не раньше|только)|^не (?:ранее|раньше)',
  rest:
    'материал текст статья статью статьи новость сообщение этот эта эту это только для без разрешения согласия редакции редакция внимание просьба прошу пожалуиста до после с по в на не ранее раньше и ' +
    'часов час ч утра вечера дня ночи полуночи полудня мск года г статус версия первая сми публикации публиковать официального завтра сегодня',
};

export const NOTICE_WORDS: readonly NoticeWords[] = [
  ...[english, german, french, spanish, arabic, hindi],
  ...[portuguese, italian, russian],
];
/** Without spaces between the words. */
export const CHINESE_NOTICE_WORDS = chinese;

/** Weekdays, separated by spaces. */
export const WEEKDAYS =
  'mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche ' +
  'lunes martes miercoles jueves viernes sabado domingo الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت الاحد ' +
  'सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार ' +
  'segunda terca quarta quinta sexta lunedi martedi mercoledi giovedi venerdi sabato domenica ' +
  'понедельник понедельника вторник вторника среда среды среду четверг четверга пятница пятницы пятницу суббота субботы субботу воскресенье воскресенья';
/** Months and their usual abbreviations, separated by spaces. */
export const MONTHS =
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december ' +
  'januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre ' +
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ' +
  'يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर ' +
  'janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro gennaio febbraio maggio giugno luglio settembre ottobre dicembre ' +
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря';
