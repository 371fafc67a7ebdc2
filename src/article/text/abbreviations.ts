/**
 * Abbreviations that end with a full stop in the middle of a sentence, in the languages of the interface and their
 * neighbours.
 */

const set = (words: string) => new Set(words.split(' '));

/** Written with any letters: a full stop after one of these does not end a sentence. */
const ANYWHERE = set(
  // Titles, also in the plural
  'mr mrs ms mx dr drs prof profs sen sens rep reps gov govs pres atty hon rev revs msgr supt det insp gen gens col lt ' +
    'sgt capt cmdr adm maj cpl pvt pfc brig cdr st ste mt ft messrs jr sr ' +
    // English
    'dept est approx ca vs etc inc ltd co corp bros al cf viz ave blvd assn dist natl intl eds v ' +
    // German
    'hr hrn fr frl dipl mag bzw usw evtl ggf inkl zzgl vgl sog bspw mio mrd str abs abt bd jh jhd geb gest verst hrsg stv ' +
    'tel tsd std einschl ev kath vors präs bgm ' +
    // French
    'mm mme mmes mlle env apr éd chap tél bd ' +
    // Spanish, Portuguese, Italian
    'sra srta dra dña lic ing arq gral cnel tte ud uds vd vds núm pág págs aprox tel avda dpto admón sres sras dott sig ' +
    'exmo exma profa ' +
    // Dutch, Polish, Russian
    'dhr mw mevr ir ul im tzw им ул проф руб тыс млн млрд стр акад ген',
);
/** An abbreviation before a number, otherwise an ordinary word: "No. 5", "p. 12", "art. 3". */
const BEFORE_NUMBER = set('no nos nr rd n p pp s vol fig figs sec art arts sect ch núm pág abs ziff kap § núms стр ст');
/** Written with a capital: months, days and the older names of American states. */
const CAPITALISED = set(
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Okt Dez Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun ' +
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa ' +
    'Penn Tenn Tex Vt Va Wash Wis Wisc Wyo Ont Que Alta Sask Man On EE RR FF JJ CC OO Fa ' +
    // Streets and places in Spanish and Portuguese addresses
    'Av Pza Pça Ctra Sta Sto',
);
/** Abbreviations that can also close a sentence. */
const CLOSING = /^(?:etc|inc|ltd|co|corp|jr|sr|usw|dist|bros)$/i;
/** Devanagari: titles, units, and the Latin letters of initials as they are spoken. */
const DEVANAGARI = set(
  'डॉ डा प्रो पं रु श्री श्रीमती कु स्व लि नं मि सं कि मी सेमी ' +
    'ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड',
);

/** Words that, after an abbreviation such as "U.S." or "p.m.", usually begin a new sentence. */
const OPENERS = set(
  'The A An In It He She They We I But And This That These On At As After Before When While If Since Although For ' +
    'No Nobody None Some Many Most Both All Each Every One There Here So Yet Then Now Its His Her Their Our My You ' +
    'What Who Why How Where',
);

/** German articles and prepositions before an ordinal: "am 5. Mai", "die 50. Auflage". */
const ORDINAL_BEFORE = /(?:^|\s)(?:am|vom|zum|im|bis|ab|seit|der|die|das|dem|den|des|dieser|ihr\p{Ll}*|sein\p{Ll}*)$/iu;
/** A word that a number with a full stop counts: "3. März", "1. FC Köln", "2. Liga". */
const COUNTED =
  /^(?:Jan|Jän|Feb|März|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|FC\b|SC\b|FSV\b|Bundesliga|Liga|Jahrhundert|Platz|Rang|janv|févr|mars|avril|led|ún|břez|dub|kvě|mars|maj|april|juni|juli|okt|des)/u;

/**
 * Whether a full stop belongs to an abbreviation, an initial or an ordinal number.
 * @param before the text before the full stop; only its last words are read
 * @param next the text after the full stop and the space
 */
export function isAbbreviation(before: string, next: string): boolean {
  const word = /[^\s(["'“‘„«¿¡/—–]*$/u.exec(before)?.[0] ?? '';
  const opens = OPENERS.has(/^[A-Za-z]*/.exec(next)?.[0] ?? '') || /^\p{Lu}\p{Ll}+\.[)\]]/u.test(next);
  // "J. K. Rowling", "z. B.": a letter does not end a sentence, except the word "I".
  if (/^(?:\p{Script=Latin}|\p{Lu}|\p{Lu}\p{Ll}?-\p{Lu})$/u.test(word)) return word !== 'I';
  // Italian: "l'on. Rossi". In English, "on" ends sentences.
  if (/(?<!\p{L})l['’]on$/iu.test(before)) return true;
  // "U.S.", "p.m.", "z.B.", "EE.UU."
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)) return !opens;
  // Thai and Lao sentences end without a mark.
  if (/[\p{Script=Thai}\p{Script=Lao}]$/u.test(word)) return true;
  // In scripts without capitals and in Cyrillic, a letter alone is an abbreviation: "م." for an engineer.
  if (/^(?:[\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*){1,2}$/u.test(word)) return true;
  if (/^\p{Script=Cyrillic}{1,2}$/u.test(word) && !/^(?:он|мы|вы|ты|да|её|их|я|ее)$/iu.test(word)) return true;
  if (/\p{Script=Devanagari}/u.test(word)) return DEVANAGARI.has(word.split('.').at(-1) ?? '');
  const small = word.toLowerCase();
  if (/^\d{1,3}$/.test(word))
    return (
      COUNTED.test(next) || (ORDINAL_BEFORE.test(before.slice(0, -word.length).trimEnd()) && /^\p{Lu}/u.test(next))
    );
  if (BEFORE_NUMBER.has(small)) return /^\p{N}/u.test(next);
  if (CAPITALISED.has(word)) return !opens;
  return ANYWHERE.has(small) && !(opens && CLOSING.test(small));
}
