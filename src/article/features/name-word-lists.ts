/** Roles of words in and around names: English words, and the small words inside names of other languages. */
import { hashOfWord } from './tokenize.ts';

/** Comes before a person's name and is not part of it. */
export const TITLE = 1;
/** Comes before a title ("Prime Minister") or after its "of" ("Secretary of State"). */
export const QUALIFIER = 2;
/** A small word within a name. */
export const LINK = 4;
/** Never a name nor part of one. */
export const NEVER = 8;
/** An abbreviation whose full stop does not end a name. */
export const SHORT = 16;
/** A following "and" may be part of the name ("Department of Health and Human Services"). */
export const INSTITUTION = 32;
/** A word that joins the parts of an institution's name: "and", "&", "for", "on". */
export const AND = 64;

const TITLES = `
  mr mrs ms miss dr prof professor sir president president-elect minister premier chancellor ambassador senator sen
  congressman congresswoman representative rep governor gov mayor secretary undersecretary director commissioner chairman chairwoman
  chairperson chair judge justice gen lt col sgt capt maj adm lieutenant sergeant captain colonel admiral
  commander spokesman spokeswoman spokesperson rev reverend father administrator councilman councilwoman sheriff
  deputy-minister vice-president secretary-general coach superintendent inspector constable detective officer analyst correspondent
  editor reporter lady leader presidente senador secretario ministro ceo cio cto speaker majority minority whip treasurer`;

const QUALIFIERS = `
  prime vice deputy foreign press defense defence interior finance attorney acting assistant former chief executive managing
  first state energy education health commerce transportation agriculture labor labour homeland associate senior
  under general party opposition staff`;

const LINKS = 'of the de la le du del della di da dos van von der den bin ibn al el y';

const SHORTS = 'mr mrs ms dr prof sen rep gov gen lt col sgt capt maj adm rev st ste mt ft';

/** Function words and other words that begin sentences, days and months, words of letters and of speech. */
const NEVER_NAMES = `
  a an the this that these those i i'm i'll i've i'd it it's its he she he's she's they they're we we're we've we'll you you're my your his her their our me
  him us them who whom whose what what's which when where why how there there's here here's and but or nor so yet for if
  as at by in into of off on onto out over to up upon with without within from after again against ago all almost along
  already also although always am among an another any anyone anything are around because been before behind being below
  between both can cannot could did do does doing don't done down during each either else even ever every everybody everyone
  everything few first second third fourth last next finally former further get give given go good great had has have having
  hello help hence however hundreds indeed instead is isn't just keep let let's like look many may maybe meanwhile might mine
  more moreover most much must near nearly neither never nevertheless no nobody none nothing not now often oh ok okay once one
  only other others otherwise perhaps please quite rather really same see several shall should since some somebody someone
  something sometimes soon still such sure than thank thanks then therefore though three thousands through throughout thus
  today together tomorrow tonight too toward towards two under unfortunately unless unlike until us very was wasn't we'd well
  were what's whatever whenever whether while will yes yesterday hi dear sorry welcome congratulations
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  mon tue tues wed thu thur thurs fri sat sun
  january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct
  nov dec spring summer autumn winter edt est pdt pst ist cest cet cdt cst mdt mst bst et ct pt gmt utc local end am pm a.m p.m god lord
  additionally according currently earlier early late later recently previously eventually similarly specifically
  ultimately clearly obviously certainly fortunately interestingly importantly
  immediate release prepared delivery remarks
  note update updated photo image video source sources figure table chapter section page part step appendix exhibit
  best better
  four five six seven eight nine ten eleven twelve twenty thirty fifty hundred thousand million billion
  q cc http https www com html pdf url faq`;

const INSTITUTIONS = `
  department ministry office institute institutes bureau centers centres centre center committee council school academy
  college agency commission administration board museum society association federation faculty`;

/** Keyed by the hash of the word in small letters, so that one lookup gives all roles. */
const roles = new Map<number, number>();
for (const [role, words] of [
  [TITLE, TITLES],
  [QUALIFIER, QUALIFIERS],
  [LINK, LINKS],
  [NEVER, NEVER_NAMES],
  [SHORT, SHORTS],
  [INSTITUTION, INSTITUTIONS],
  [AND, 'and for on'],
] as const) {
  for (const hash of words.trim().split(/\s+/).map(hashOfWord)) roles.set(hash, (roles.get(hash) ?? 0) | role);
}

/** @returns the sum of the word's roles */
export const rolesOf = (hash: number): number => roles.get(hash) ?? 0;
