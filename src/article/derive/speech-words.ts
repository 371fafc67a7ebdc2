/** Words and forms of speeches: speakers, stage directions, salutations, thanks, words of hesitation. */

/** The time of day and the speaker's name, before the speech or inside it. */
const CLOCK = '(?:\\d{1,2}:\\d{2}\\s*[AaPp]\\.?[Mm]\\.?(?:\\s+(?:\\p{Lu}{2,4}|\\([Ll]ocal\\)))?\\s+)?';
const CAPITALS = "\\p{Lu}[\\p{Lu}\\s.'’-]{2,40}";
const TITLE_CASE =
  "\\p{Lu}[\\p{L}.'’-]{1,20}(?:\\s+(?:\\p{Lu}|d[aeiu]\\s|v[ao]n\\s)[\\p{L}.'’-]{0,20}){0,4}(?:\\s*[,(][^:]{2,50})?";
export const SPEAKER_IN_CAPITALS = new RegExp(`^${CLOCK}${CAPITALS}:\\s*`, 'u');
export const SPEAKER = new RegExp(
  `^${CLOCK}(?:${CAPITALS}|Operator|Moderator|Question|Answer|Speaker|Interviewer|[QA]):\\s*|^Q\\s+(?=\\p{Lu})`,
  'u',
);
/** The audience, who says nothing that represents the speech, and questions of the press. */
export const AUDIENCE =
  /^(?:AUDIENCE|CHILD|CHILDREN|STUDENTS?|CROWD|PARTICIPANTS?|ALL)(?: MEMBERS?)?:|^Q(?:[.:]|\s+(?=\p{Lu}))/u;

const GREETINGS =
  'thanks?|hello|hi|hey|welcome|greetings|good (?:morning|afternoon|evening|day)|dear|ladies and gentlemen|' +
  'buen[oa]s (?:tardes|días|noches)|hola|(?:muchas )?gracias|señoras y señores|estimad[oa]s|querid[oa]s|' +
  'bo[am] (?:dia|tarde|noite)|obrigad[oa]|senhoras e senhores|' +
  'guten (?:tag|morgen|abend)|danke|vielen dank|herzlich willkommen|sehr (?:geehrte|verehrte)|verehrte|liebe[rs]?|meine (?:sehr (?:geehrten|verehrten) )?damen und herren|' +
  'bonjour|bonsoir|merci|mesdames|chers?|chères?|' +
  'السيدات|السادة|أيها|أيتها|السلام عليكم|صباح الخير|مساء الخير|بسم الله|شكرا|' +
  'नमस्कार|नमस्ते|देवियो|माननीय|धन्यवाद|भाइयो|मेरे प्यारे|साथियो|' +
  '女士们|先生们|女士們|各位|同志们|同志們|大家好|尊敬的|谢谢|謝謝|朋友们';
/** Where no letter follows: `\b` knows only the letters of English. */
const END = '(?![\\p{Ll}\\p{M}])';
/** The beginning of a letter or speech that opens with a salutation. */
export const SALUTATION = new RegExp(`^(?:${GREETINGS})${END}`, 'iu');
/** A speaker's name in small letters is known only by the greeting that follows: "Anna Holm: Thank you". */
export const SPEAKER_BEFORE_GREETING = new RegExp(`^${TITLE_CASE}:\\s*(?:${GREETINGS})${END}`, 'iu');

/** "(Applause.)", "(As interpreted.) It is …" */
export const STAGE_DIRECTION = /^(?:[([（][^()[\]（）]{1,80}[)\]）][.:]?\s*)+/;
/** "(Applause.)", "(Beifall bei der SPD)": a speech was heard. */
export const HEARD =
  /[([（](?:[^()\n]{0,20}\b)?(?:applause|laughter|beifall|heiterkeit|applaudissements|rires|aplausos|risas|تصفيق|तालियां|掌声|鼓掌)(?:[^()\n]{0,40})[)\]）]/iu;
export const LAUGHTER = /^\s*[([（](?:[^()]{0,20}\b)?(?:laugh|risas|rires|heiterkeit|lachen|笑|ضحك|हंसी)/iu;
/** Words before the statement proper. */
export const FILLER =
  /^(?:(?:well|now|so|look|oh|ah|but|and|again|you know|you see|listen|in fact|obviously|of course|frankly|finally|also|that['’]s why|the truth is|the fact is|i mean|i think|i believe|as you know|as i said|let me be clear|and yet|first of all|first|second(?:ly)?|third(?:ly)?|fourth|good (?:morning|afternoon|evening)|y|und|aber|et|mais|pero),?\s+)+(?=\S)/iu;
/** A sentence that begins so is a greeting, a call or a reply. */
export const GREETING = new RegExp(
  `^(?:${GREETINGS}|all right|okay|ok|oh|ah|wow|well, welcome|and welcome|merry|happy|bless|god bless|may god|howdy|yes|no|please|everybody|everyone|ladies|mr|mrs|ms|madam|your|give|first of all|how|what|who|four more years|to (?:the|our|all|my)(?=.*;))${END}`,
  'iu',
);
/** Thanks, applause and seats, wherever they stand in a sentence. */
export const COURTESY =
  /\b(?:thank(?:s|ed|ing|ful)?|(?:have|take|grab|find) (?:a|your) seats?|sit down|be seated|round of applause|give it up|introduction|introduc(?:e|ing)|applaud|acknowledg\p{L}*|recogniz(?:e|ing)|grateful|gratitude|love you|feel free|speech|remarks|shout-?out|ladies and gentlemen|let me (?:say|start|begin|also|first|just|tell|close|end)|(?:start|begin) (?:off )?by|as interpreted|see (?:all of |so many )?(?:you|friends)|(?:have|had) you (?:all )?here|special guests|(?:members|people) .{0,30}who are here|good time|in the house|(?:over|right) here|(?:is|are|was|were|be|being|get) (?:back )?here|mention|standing (?:here|behind)|(?:good|great|nice|wonderful|terrific|pleasure|honou?r|thrilled|delighted|happy|glad|excited|pleased|privilege) to (?:be|see|have)|hospitality|couldn['’]t be (?:here|with)|joined by|who(?:['’]s| is) here|take (?:some|a few|your|any) questions?|floor|congratulat\p{L}*|gracias|agradec\p{L}*|merci|remerci\p{L}*|danke\p{L}*|bedanken|begrüße\p{L}*|herzlich)(?![\p{L}])/iu;
/** A sentence that opens so needs the one before it, or breaks off. */
export const DEPENDENT =
  /^["“]?(?:because|see|they|them|their|he|she|his|her|you|that|that['’]s|this|these|those|it|it['’]s|such|some of|as (?:i|you|he|she|\p{L}+) said|i (?:mean|tell you|hope you|can tell)|we(?:['’]ve| have)(?: also)? got|with|one|another|both|each|or|then|there|here|not|instead|which|when|if|as|who|whether|even)(?![\p{L}])/iu;
