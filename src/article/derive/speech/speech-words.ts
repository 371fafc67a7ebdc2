/** Words and forms of speeches: speakers, stage directions, salutations, thanks, words of hesitation. */

/** The time of day before a speech. */
const CLOCK =
  '(?:\\d{1,2}:\\d{2}\\s*[AaPp]\\.?[Mm]\\.?(?:\\s*(?:(?!THE\\b)\\p{Lu}{2,4}|\\([Ll]ocal(?: [Tt]ime)?\\)))?\\s+)?';
const CAPITALS = "(?=[^:]{0,40}\\p{Lu}{2})\\p{Lu}(?:[\\p{Lu}\\s.'’-]|(?<=M)c){2,40}";
/** "THE MAYOR [with the harbour master]:" */
const ASIDE = '\\s*[[(][^\\])]{1,120}[\\])]';
const TITLE_CASE =
  "\\p{Lu}[\\p{L}.'’-]{1,20}(?:\\s+(?:\\p{Lu}|d[aeiu]\\s|v[ao]n\\s)[\\p{L}.'’-]{0,20}){0,4}(?:\\s*[,(][^:]{2,50})?";
/** In scripts without capitals, one to four words. */
const CASELESS = '[\\p{Lo}\\p{M}]{1,20}(?:\\s[\\p{Lo}\\p{M}]{1,20}){0,3}';

const GREETINGS =
  'thanks?|hello|hi|hey|welcome|greetings|good (?:morning|afternoon|evening|day)|dear|ladies and gentlemen|' +
  'muy bien|buen[oa]s (?:tardes|días|noches)|hola|(?:muchas )?gracias|señoras y señores|damas y caballeros|excelentísim[oa]s?|bienvenid[oa]s|estimad[oa]s|querid[oa]s|' +
  'bo[am] (?:dia|tarde|noite)|obrigad[oa]|senhoras e senhores|' +
  'guten (?:tag|morgen|abend)|danke|vielen dank|herzlich willkommen|sehr (?:geehrte|verehrte)|verehrte|liebe[rs]?|meine (?:sehr (?:geehrten|verehrten) )?damen und herren|' +
  'bonjour|bonsoir|merci|mesdames|chers?|chères?|' +
  'السيدات|السادة|أيها|أيتها|السلام عليكم|صباح الخير|مساء الخير|بسم الله|شكرا|' +
  'नमस्कार|नमस्ते|देवियो|माननीय|धन्यवाद|भाइयो|मेरे प्यारे|साथियो|' +
  '女士们|先生们|女士們|晚上好|早上好|上午好|下午好|你好|各位|同志们|同志們|大家好|尊敬的|谢谢|謝謝|朋友们';
/** Where no letter follows: `\b` knows only the letters of English. */
const END = '(?![\\p{Ll}\\p{M}])';

/** The beginning of a letter or speech that opens with a salutation in a sentence of its own. */
export const SALUTATION = new RegExp(`^(?:${GREETINGS})${END}`, 'iu');
/** A salutation or list of guests that only a speech opens with, however long its sentence is. */
export const ADDRESS =
  /^(?:(?:it['’]s|it is|what) (?:an? |so |always |truly |such an? )*(?:great|good|nice|wonderful|pleasure|honou?r|privilege|delight) (?:it is )?(?:to (?:be|join|see|welcome|have|return)|for me)|thank you(?:,| all| so much| very much| \p{Lu})|good (?:morning|afternoon|evening),? (?:everyone|everybody|and|ladies|\p{L}+[.!])|ladies and gentlemen|(?:your|his|her) (?:excellenc|majest|highness|royal)|excellencies|distinguished guests|(?:mr\.?|madam|mister) (?:president|speaker|chair\p{L}*|secretary|vice president)[^,;]{0,40},|my fellow|fellow \p{L}+[,!:]|dear [^.,:]{2,40},|[^.!?"“”]{3,150}[,;] (?:honou?red guests|distinguished guests|ladies and gentlemen)\b|honou?rable (?:mr\.? |madam )?(?:speaker|members|chair\p{L}*|delegates)\b|friends(?:, \p{L}+)*!|members of the [^,:]{3,30}, (?:ladies|distinguished|dear|fellow|friends)|(?:sir|madam),? ?[—–]|señor(?:a|as|es)? president[ae][,:]|señor(?:a)? director(?:a)?[,:]|(?:herr|frau) (?:präsident|bundestagspräsident|vorsitzender|vorsitzende)(?:in)?[,!]|(?:mes chers|mes chères|chers|chères) \p{L}+[,!]|(?:monsieur|madame) l[ea] [^.,:]{3,40}[,:]|السيدة? (?:ال\p{L}+)،|señoras y señores|sehr (?:geehrte|verehrte)|meine (?:sehr \p{L}+ )?damen und herren|mesdames|أيها|أيتها|السيدات|देवियो|माननीय|मेरे प्यारे|to [^.;]{5,80};)/iu;
/** A speaker's name in capitals at the beginning of a text. */
export const SPEAKER_IN_CAPITALS = new RegExp(`^${CLOCK}(?:${CAPITALS}(?:${ASIDE})?:|Q\\.?\\s+(?=["“(]?\\p{Lu}))`, 'u');
/** In other letters it is known only by the greeting that follows: "Anna Holm: Thank you". */
export const SPEAKER_BEFORE_GREETING = new RegExp(
  `^(?:${TITLE_CASE}|${CASELESS})[:：]\\s*(?:${GREETINGS})${END}`,
  'iu',
);
/** Words in capitals that open news, not a speech. */
export const KICKER =
  /^(?:BREAKING|UPDATE|EXCLUSIVE|CORRECTION|ANALYSIS|OPINION|REVIEW|WATCH|LIVE|VIDEO|NEWS)(?!\p{L})/u;
/** First and second persons and greetings: after a name in capitals somebody speaks, and it is no kicker ("UPDATE:"). */
export const SPOKEN = new RegExp(
  `(?<!\\p{L})(?:I|we|us|our|my|me|you|your|ich|wir|uns|unser\\p{L}*|yo|nos|nuestr[oa]s?|quiero|je|nous|notre|nos|${GREETINGS})(?!\\p{L})`,
  'iu',
);
/** The speaker's name before a sentence. */
export const SPEAKER = new RegExp(
  `^${CLOCK}(?:(?<name>${CAPITALS}|Operator|Moderator|Question|Answer|Speaker|Interviewer|[QA]|(?:${TITLE_CASE}|${CASELESS})(?=[:：]\\s*(?:${GREETINGS})))(?:${ASIDE})?[:：]\\s*|Q\\.?\\s+(?=["“(]?\\p{Lu}))`,
  'u',
);
/** Speakers who say nothing that represents the speech: the audience, the press, who leads through the meeting. */
export const AUDIENCE =
  /^(?:(?:an? |the )?(?:audience|child|children|boy|girl|student|crowd|participant|member|person|parent|teacher|voice|reporter|veteran|employee|worker|cadet|troop|graduate|group|player|choru|aide|military aide|staff)s?(?: members?)?|all|operator|moderator|interpreter|announcer|question|press|q)$/iu;
/** A time zone before the speaker's name: "4:28 P.M.EDT MRS. OBAMA". */
export const ZONE = /^(?:\p{Lu}{0,4}(?:[SD]T|GMT|UTC|CET|MEZ|MESZ)|LOCAL(?: TIME)?)\s+/u;
/** Words in capitals above a letter, which name no speaker: "TO THE CONGRESS:", "MEMORANDUM FOR THE MAYOR:". */
export const ADDRESSEE = /(?:^|\s)(?:to|for|subject|session|panel|topic|contact|remarks|background)(?:\s|$)/i;
/** A speaker's name inside a sentence that lacks its end. */
export const SPEAKER_INSIDE = /\s\p{Lu}[\p{Lu}.’' -]{3,30}:\s/u;

/** "(Applause.)", "(As interpreted.) It is …" */
export const STAGE_DIRECTION = /^(?:[([（][^()[\]（）]{1,80}[)\]）][.:]?\s*)+/;
/** "(Applause.)", "(Beifall bei der SPD)": a speech was heard. */
export const HEARD =
  /[([（](?:[^()\n]{0,20}\b)?(?:applause|laughter|beifall|heiterkeit|applaudissements|rires|aplausos|risas|تصفيق|तालियां|掌声|鼓掌)(?:[^()\n]{0,40})[)\]）]/iu;
export const LAUGHTER = /^\s*[([（](?:[^()]{0,20}\b)?(?:laugh|risas|rires|heiterkeit|lachen|笑|ضحك|हंसी)/iu;

/** Words before the statement proper. */
export const FILLER =
  /^(?:(?:well|now|so(?! far)|look|oh|ah|but|and|again|you know|you see|listen|in fact|indeed|obviously|of course|certainly|frankly|finally|also|number (?:one|two|three|four)|(?:more )?\p{L}{7,}ly(?=,)|in addition|(?:most|more) importantly|in other words|last but not least|by the way|therefore|keep in mind(?: that)?|right now|today(?=,)|tonight(?=,)|that['’]s why|(?:the )?(?:good news|bad news|truth|fact|point|reality|bottom line)(?: of the matter)? is(?: that)?|i mean|i think|as you know|as i said|as we speak|let me be clear|make no mistake|and yet|first,? of all|first|second(?:ly)?|third(?:ly)?|fourth|good (?:morning|afternoon|evening)|y|und|aber|et|mais|pero),?\s+)+(?=\S)/iu;
/** A sentence that begins so is a greeting, a call or a reply. */
export const GREETING = new RegExp(
  `^(?:${GREETINGS}|all right|okay|ok|oh|ah|wow|well|and welcome|merry|happy|bless|god bless|may|howdy|yes|no|please|everybody|everyone|ladies|mr|mrs|ms|madam|your|give|let me|how|what|who|why|(?:do|did|are|have|can) you|on behalf of|en nombre de|im namen|au nom de|four more years|to (?:the|our|all|my)(?=.*;))${END}`,
  'iu',
);
/** Thanks, applause and seats, wherever they stand in a sentence. */
export const COURTESY =
  /\b(?:thank(?:s|ed|ing|ful)?|seats?|sit down|be seated|applause|give it up|introduc(?:e|ing|tion)|applaud|(?<!here (?:today |tonight )?to )(?:acknowledg\p{L}*|recogniz(?:e|ing))|grateful|gratitude|love you|feel free|speech|remarks|shout-?out|ladies and gentlemen|let me|(?:start|begin) (?:off )?by|as interpreted|(?:people|members) .{0,30}who are here|in the house|(?:over|right|back) here|(?:is|are|was|were|be|being|get) (?:back )?here|mention|standing (?:here|behind)|(?:good|great|nice|wonderful|terrific|pleasure|honou?r|honou?red|proud|thrilled|delighted|happy|glad|excited|pleased|privilege|see) to (?:be|see|have|join|stand|host)|(?:pleased|delighted|glad|happy) to welcome|(?:honou?red|glad|pleased|happy|thrilled|delighted) (?:that )?you|hospitality|joined by|who(?:['’]s| is) here|questions?|floor|congratulat\p{L}*|gracias|bienvenid[oa]s?|feliz|agradec\p{L}*|merci|remerci\p{L}*|danke\p{L}*|bedanken|begrüße\p{L}*|herzlich)(?![\p{L}])/iu;
