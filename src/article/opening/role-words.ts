/** The words of roles in bylines, in the languages of the interface: "our correspondent", "Sportredaktion", "本报记者". */

/** Words before a role or a name that are part of neither. */
const DETERMINER =
  /^(?:by|from|with|mit|avec|con|a|an|the|our|own|von|vom|unser(?:e[mnrs]?)?|eine[mnr]?|der|die|par|de|du|notre|nos|une?|por|nuestr[oa]s?|el|los|بقلم|من|हमारे|द्वारा)\s+/iu;
/** Those that may also begin a name: "De Vries", "El Amrani", "von Braun". */
const MAY_BE_NAME = /^(?:con|von|vom|de|du|der|die|el|los|a|an|the|une?|من)\s/iu;

/** The last word of a role in English, German and Hindi. */
const HEAD =
  '(?:correspondents?|reporters?|writers?|editors?|columnists?|contributors?|staff(?:ers)?|desk|webdesk|newsroom|bureau|agencies|team|journalists?|' +
  'photographers?|stringers?|wires|webmaster|admin(?:istrator)?|' +
  '\\p{L}*(?:redaktion|redakteur(?:in|e|innen)?|korrespondent(?:in|en|innen)?|reporter(?:in|innen)?)|mitarbeiter(?:in|innen)?|berichterstatter(?:in)?|agenturen|' +
  'संवाददाता|संवाददाताओं|ब्यूरो|डेस्क|रिपोर्टर|टीम|एजेंसी|एजेंसियां|एजेंसियाँ|संपादक)';
/** The first word of a role in French, Spanish and Arabic. */
const FIRST =
  '(?:rédaction|rédact(?:eur|rice)s?|correspondante?s?|envoyée?s?|journalistes?|agences|redacción|redactor(?:a|es)?|corresponsal(?:es)?|enviad[oa]s?|periodistas?|agencias|' +
  'مراسل\\p{L}*|المراسل|محرر\\p{L}*|المحرر|التحرير|هيئة التحرير|أسرة التحرير|وكالات|قسم)';
const CHINESE =
  /^(?:本报|本刊|本网|本社|本台|特约|实习|特派|驻\p{Script=Han}{1,6})*(?:记者|記者|编辑|編輯|编辑部|編輯部|评论员|評論員|通讯员|综合报道|综合|撰稿人)$/u;

const QUALIFIER =
  '(?:staff|senior|special|chief|assistant|deputy|associate|contributing|guest|freelance|managing|political|foreign|science|sports?|business|health|education|' +
  'environment|home|city|crime|courts?|transport|technology|economics|arts|culture|night|news|web|travel|features|diplomatic|defen[cs]e|security|world|national|local)';

const ROLE_AT_END = new RegExp(`(?<![\\p{L}\\p{M}])${HEAD}$`, 'iu');
const ROLE_AT_START = new RegExp(
  `^(?:(?:la |le |les |l['’])?${FIRST}(?![\\p{L}\\p{M}])|${HEAD}\\s+(?:in|at|of|for|on|aus|für|bei)\\s)`,
  'iu',
);
/** Two words or more, so that "New York Correspondent" is not read as a person named New York. */
const ROLE_BEHIND_NAME = new RegExp(`\\s+(?:${QUALIFIER}\\s+)+${HEAD}$`, 'iu');

/** A role before a name: "Staff writer Jane Doe", "本报记者 王小明". */
export const LEADING_ROLE = new RegExp(
  `^(?:(?:${QUALIFIER}\\s+)*${HEAD}:?\\s+|(?:notre |nuestr[oa] )?${FIRST}\\s+|(?:本报|本刊|本网|本社|本台|特约|实习|特派|驻\\p{Script=Han}{1,6}?)*(?:记者|記者|编辑|編輯|评论员|評論員|通讯员)[:：\\s]*)`,
  'iu',
);

/** Values that programs and people write where there is no name. */
const NOBODY =
  /^(?:anonymous|anonym|anonyme|anónimo|author|autor|auteur|unknown|unbekannt|guest|user|root|test|none|n\/?a|misc|editorial|editorial board|various|diverse|divers|varios|compiled|own report|eigener bericht|special|exclusive|خاص|مجهول|अज्ञात|विशेष|匿名|佚名|本报讯|综合报道)$/iu;

/** Takes away words such as "By" and "our" before a role or name. */
export function withoutDeterminer(text: string): string {
  let rest = text.trimStart();
  for (let word = DETERMINER.exec(rest)?.[0]; word !== undefined; word = DETERMINER.exec(rest)?.[0]) {
    if (MAY_BE_NAME.test(rest)) break;
    rest = rest.slice(word.length);
  }
  return rest;
}

/** Whether a text is a role and names nobody. */
export function isRole(text: string): boolean {
  let plain = text.trim().replace(/[.:]+$/, '');
  for (let word = DETERMINER.exec(plain)?.[0]; word !== undefined; word = DETERMINER.exec(plain)?.[0])
    plain = plain.slice(word.length);
  return ROLE_AT_END.test(plain) || ROLE_AT_START.test(plain) || CHINESE.test(plain) || NOBODY.test(plain);
}

/** The index at which a role behind a name begins; the length of the text when there is none. */
export const roleBehind = (text: string): number => ROLE_BEHIND_NAME.exec(text)?.index ?? text.length;
