/**
 * Requests not to publish that stand in a sentence at the top of a text, as in a mail: "Hi all, here is the piece, but
 * please do not publish before Friday." Courteous words and a verb of publishing show that the editors are asked, not
 * readers. In quotation marks somebody else asks.
 */

/** The text that is not to be published, or a time. "Please do not print my name" and "do not release balloons" ask for something else. */
const TEXT =
  '(?: (?:this|it|that|these|them|any of|anything|the (?:text|story|piece|article|copy|report|release|attached|following|below)|yet|before|until|till|prior|ahead|or|and|online|without|for now|under|anywhere|elsewhere)(?![\\p{L}]))';
/** The note below a mail: "Please do not print this e-mail". */
const MAIL = '(?! (?:this|the) (?:e-?mail|mail|message))';
const PUBLISH = `(?:(?:publish|post|release|broadcast|circulate|distribute|upload|print)${MAIL}(?:${TEXT}|(?=[.!,;)]|$))|run${TEXT}|put (?:this|it) (?:online|up))`;
const REQUESTS = [
  // English
  `(?:please|kindly|pls|plz|we ask you|(?:could|can|would) you)(?![\\p{L}])[^.!?]{0,60}(?:do not|don['’]?t|not|never)(?: yet)?(?: to)? (?:yet )?${PUBLISH}`,
  `(?:please|kindly|pls|plz) (?:hold|keep|embargo|sit on) (?:this|it|that|the (?:text|story|piece|article|copy|release)|off|back|publication)(?![\\p{L}])[^.!?]{0,40}(?:until|till?|back|off the (?:site|web|page)|confidential|private|for now|under embargo|before)`,
  `(?:please|kindly|pls|plz) wait(?![\\p{L}])[^.!?]{0,40}before (?:publishing|printing|posting|running it)`,
  `(?:do not|don['’]?t) ${PUBLISH}[^.!?]{0,60}(?:please|thanks|thank you)`,
  `(?:this|it|the (?:text|article|story|piece|release|attached|following|below)) (?:is|are) (?:strictly |still |not yet )?(?:embargoed|under embargo|not (?:yet )?for (?:publication|release)|(?:for )?(?:publication|release)d? (?:only )?after)`,
  // German
  `bitte(?![\\p{L}])[^.!?]{0,60}(?:nicht|erst|keinesfalls)(?![\\p{L}])[^.!?]{0,40}(?:ver[oö]ffentlich|publizier|(?:ab|nach)?drucken|abdruck|freigeb)`,
  `bitte(?![\\p{L}])[^.!?]{0,60}(?:noch nicht|nicht vor|nicht bis|erst)(?![\\p{L}])[^.!?]{0,40}(?:online|bringen|senden|verwend)`,
  // French
  `(?:merci|prière|veuillez|svp|s['’]il (?:vous|te) pla[iî]t)(?![\\p{L}])[^.!?]{0,30}ne (?:pas|rien)[^.!?]{0,20}(?:publi|diffus|imprim(?!er (?:ce|cet|le) (?:mail|courriel|message|e-mail))|mettre en ligne|parution)`,
  // Spanish
  `(?:por favor|rogamos|se ruega|te pido|les pido)(?![\\p{L}])[^.!?]{0,30}no [^.!?]{0,15}(?:publi|difund|imprim(?![ai]r? este (?:correo|mensaje))|distribu|subir)`,
  // Portuguese
  `(?:por favor|pedimos|favor)(?![\\p{L}])[^.!?]{0,40}não [^.!?]{0,15}(?:publi|divulg|imprim(?!ir est[ea] (?:e-mail|mensagem))|distribu)`,
  // Italian
  `(?:per favore|per cortesia|si prega|vi preghiamo)(?![\\p{L}])[^.!?]{0,30}non [^.!?]{0,15}(?:pubblic|diffond|stamp(?!are quest[ao] (?:e-?mail|messaggio))|distribu)`,
  // Russian
  '(?:пожалуйста|просьба|прошу|просим)(?![\\p{L}])[^.!?]{0,40}не [^.!?]{0,15}(?:публик|печата|размеща|распростран)',
  // Arabic
  '(?:يرجى|الرجاء|نرجو|أرجو|رجاء)[^.!?؟]{0,30}(?:عدم|ألا|الا|لا)[^.!?؟]{0,10}نشر',
  // Hindi
  'कृपया[^।!?]{0,60}(?:प्रकाशित|प्रकाशन|जारी|छाप|प्रसारित)[^।!?]{0,12}(?:न|ना|मत|नहीं)(?![\\p{L}\\p{M}])',
  // Chinese
  '请(?:务必|先|暂|暂时)?(?:勿|不要|别|不)[^。！？]{0,12}(?:发布|发表|刊登|刊发|公开|见报)|請(?:勿|不要|先不要)[^。！？]{0,12}(?:發布|發表|刊登|公開)',
];
const REQUEST = new RegExp(`(?<![\\p{L}])(?:${REQUESTS.join('|')})`, 'iu');
/** Every request has one of these words; most lines have none and are not compared further. */
const MAY_ASK =
  /please|kindly|pl[sz]\b|ask you|(?:could|can|would) you\b|thank|embargo|not (?:yet )?for |(?:publication|released?) (?:only )?after|bitte|merci|prière|veuillez|svp|s['’]il|favor|cortesia|preg|pedimos|rog|rueg|pido|пожал|прос|прош|رج|कृपया|请|請/iu;
/** Text in quotation marks, of which a closing one may be missing. */
const QUOTED = /["“„«「][^"”“»」]*(?:["”“»」]|$)/gu;
/** A longer paragraph is read up to here. */
const MAX_LENGTH = 600;

/** Whether a line asks the editors not to publish the text, or not yet. */
export function asksToWait(line: string): boolean {
  const text = line.slice(0, MAX_LENGTH);
  return MAY_ASK.test(text) && REQUEST.test(text.replace(QUOTED, ' '));
}
