/** Finds the parts of a line that may be a notice beside its own words: "[EMBARGOED]", "Budget DRAFT", "FOR SUNDAY: …", "#draft". */

/** A part of a line in brackets, in a comment or in a class of Markdown: `(draft)`, `<!-- draft -->`, `{.draft}`, `**HOLD**`. */
const BRACKETED =
  /^\s*#*\s*[[{(（【]+([^\]})）】]{2,60})[\]})）】]|(?:[[{(（【]+[.:]?\s?|\s(?:\*{1,2}|\/\/\s?))([^[\]{}(（)）【】*]{2,60})(?:[\]})）】]+|\*{1,2}|(?<=\/\/[^/]{2,60}))\s*$|<!--(.{2,120}?)-->/u;
/** "Budget in figures - DRAFT" */
const LAST = /\s(?:[-–—|]|--)\s+([^-–—|]{2,40})$/u;
/** Words in capitals or behind `#` at the end of a line in small letters: "Budget in figures DRAFT 2", "By Ann Cole, DRAFT". */
const LAST_CAPITALS =
  /(?<=\p{Ll}['’”"]?,?)[\s_]+((?:DRAFT|EMBARGO(?:ED)?|HOLD|WIP|UNPUBLISHED|UNEDITED|NOT FOR PUBLICATION|DO NOT PUBLISH|ENTWURF|BROUILLON|BORRADOR|RASCUNHO|BOZZA|ЧЕРНОВИК)(?: (?:V?\d+|UNTIL\b.{2,30}|FOR\b.{2,20}))?)$/u;
/** Cheap to test, and true for all lines with a mark in capitals. */
const CAPITALS = /[A-Z]{3}/;
/** "FOR SUNDAY: Budget in figures", "FRIDAY EMBARGO - Budget in figures" */
const FIRST_CAPITALS = /^\s*#*\s*(\p{Lu}[\p{Lu}\p{N}’' ]{2,40}?)\s*(?:[:：]|\s[-–—|])\s*(?=.{0,40}\p{Ll})/u;
/** "DO NOT PUBLISH Budget in figures", "~~DRAFT~~ Budget in figures" */
const CAPITALS_BEFORE =
  /^\s*#*\s*[*~_]{0,3}((?:[\p{Lu}\p{N}][\p{Lu}\p{N}’'.]+[*~_]{0,3}\s+){1,8})(?=\p{Lu}(?:\p{Ll}|\s+\p{Ll}))/u;
/** "Hold for Sunday - Budget in figures" */
const FIRST = /^\s*#*\s*((?:hold|embargo(?:ed)?|not|do not)\b[^-–—|]{4,40}?)\s+(?:[-–—|]|--)\s/iu;
const HASHTAG =
  /(?:^|\s)#(draft|wip|embargo(?:ed)?|unpublished|donotpublish|notforpublication|entwurf|brouillon|borrador|rascunho|bozza|черновик|草稿)(?=$|\s)/iu;

/** The parts of a line that hold its text when they alone are a notice. */
export interface Marks {
  /** The part in brackets, which may be any notice. */
  readonly bracketed: string;
  /** Other parts, which count only when they say nothing else. */
  readonly others: readonly string[];
}

/**
 * @param line one line with Markdown
 * @param text the words of the line after a date
 */
export function marksIn(line: string, text: string): Marks {
  const bracketed = BRACKETED.exec(text);
  const hashtag = text.includes('#') ? HASHTAG.exec(text)?.[1] : undefined;
  const before = CAPITALS_BEFORE.exec(text)?.[1] ?? '';
  const others: readonly (string | undefined)[] = [
    LAST.exec(line)?.[1],
    CAPITALS.test(text) ? LAST_CAPITALS.exec(text)?.[1] : undefined,
    FIRST_CAPITALS.exec(text)?.[1],
    // "HOLD The Line", "WIP Records opens"
    /^(?:hold|wip)\s*$/i.test(before) ? '' : before,
    FIRST.exec(text)?.[1],
    /^(?:donot|notfor)/i.test(hashtag ?? '') ? 'not for publication' : hashtag,
  ];
  return {
    bracketed: bracketed?.[1] ?? bracketed?.[2] ?? bracketed?.[3] ?? '',
    others: others.filter((part): part is string => Boolean(part)),
  };
}

/** Beginnings of a sentence that forbids to publish a text: "This article must not be published before Friday." */
export const FORBIDDING =
  /^(?:(?:this|the (?:above|following|attached)) (?:article|story|text|report|release|piece|copy|draft|information|document|interview)\b.{0,40}? (?:must|may|should|can|is|are) (?:not|only) (?:to )?be (?:published|released|used|broadcast|printed)\b|die(?:ser|se|ses) (?:text|artikel|beitrag|bericht|meldung|pressemitteilung|interview) darf (?:nicht|erst|noch nicht)\b|ce(?:t|tte)? (?:texte|article|communiqué|dépêche|document|interview) ne (?:doit|peut) pas être (?:publi|diffus|utilis)|est[ea] (?:texto|artículo|nota|noticia|comunicado|documento|entrevista) no (?:debe|puede|podrá) (?:publicarse|difundirse|usarse|ser publicad)|لا يجوز نشر (?:هذا|هذه)|(?:本文|此文|本稿|此稿)(?:不得|不可|不能)(?:在.{1,12}前)?(?:发布|发表))/iu;
