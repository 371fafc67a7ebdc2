/** Words by which a statement about public matters is told from a story, a joke or small talk. English unless said. */

const set = (words: string) => new Set(words.split(/\s+/));

/** Words of any speech, which tell nothing about a subject. */
export const COMMON = set(
  `the and for are but not you all any can had her was one our out day get has him his how its may new now old see two way who did let
say she too use own off got put few yet nor that this with have from they will what been were when your there their said each which them
then than would could should about into some these those other more very just like over also back after only most such where here even
because many much well make makes made know knows knew want wants wanted going gonna come comes came think thought look looking good great
today tonight morning afternoon evening folks people everybody everyone everything every thing things something anything nothing lot lots
time times year years day days week weeks month last next first second little big long really never always ever still again through down
does doing done don't didn't doesn't isn't aren't wasn't weren't can't couldn't won't wouldn't i'm i've i'd i'll we're we've we'd we'll
you're you've you'll you'd they're they've it's that's there's he's she's what's let's who's here's being both between during before while
under why might must shall us am is be do did so if my me we he it at by to of in on as or an up no a i go
thank thanks please welcome hello applause laughter president mr mrs ms dr sir secretary senator governor mayor congressman minister prime lady
gentlemen ladies right kind part place whole put way ways tell told says saying talk talking talked take takes taking took give given gave
work working worked need needs needed help helping helped keep start started able around away better best hard together believe feel
sure course fact point question questions man men woman women guy guys kid kids friend friends family families life lives proud wonderful
der die das und ist nicht ein eine einen dem den des mit sich auf für von auch wir sie ich haben wird werden sind dass wie aber oder nach bei aus
uns unser unsere ihre hat war zum zur als noch mehr heute sehr
les des est pas une pour dans que qui sur avec nous vous sont plus par mais notre nos votre cette ces elle ils aux été être avoir fait aujourd'hui
los las una por para con que del como más pero sus nos nuestro nuestra este esta estos estas hay son fue ser han hoy muy todos todas
على من في إلى هذا هذه التي الذي أن كان
और का की के में है हैं को से ने यह पर कि भी हम आज नहीं`,
);

/** Words of small talk. */
export const INFORMAL = set(
  `guys guy folks stuff kinda gonna lot lots bunch cool awesome amazing crazy funny pretty wow yeah okay damn hell dad mom grandma buddy pal
joke jokes weather hot cold tired hungry dinner lunch birthday shirt hair kid kids crowd wonderful fabulous terrific incredible nice everybody somebody
anybody something stage podium microphone teleprompter hug baby guess`,
);

/** Institutions, policies and public matters. */
export const SUBJECTS = set(
  `act agency agenda agreement alliance amendment announce army bank bill border budget business campaign care carbon church citizen civil
climate college commission committee community company compact congress constitution contract convention cooperation council country court crime
crisis cut debt defense deficit democracy department deploy development diplomacy disaster disease earnings economy education election
emergency employer energy environment equality europe export factory faith farmer federal fight finance fiscal force foreign freedom fuel
fund future global government growth gun health history home hospital housing hunger immigration industry inflation infrastructure initiative
innovation insurance invest investment job justice labor law leadership legislation liberty loan manufacturing market marriage medicare
medicaid middle-class military minister mission nation national nato negotiation nuclear obesity oil parliament party peace pension plan
police policy poverty power price product profit program project prosperity protect recession recovery reform refugee regulation
relations republic research revenue right river road rule safety sanction school science security senate service soldier spending
state strategy student summit supreme tax teacher technology terrorism trade treaty troop unemployment union united university vaccine
veteran victory violence vote wage war water welfare women worker world`,
);

/** The speaker says for what the meeting is, or what he has done. */
export const PURPOSE =
  /\b(?:(?:announc|nominat|appoint|proclaim|inaugurat|commemorat|celebrat|dedicat)(?:e|es|ing|ed)\b|here (?:today |tonight )?to\b|(?:gather|come together|came together|meet|met|assembl)(?:ed|ing)?\b.{0,30}\b(?:to|for|with)\b|to (?:mark|honou?r|pay tribute|remember|discuss|launch|unveil|present|award|sign)\b|(?:just|today|will|i['’]m|am) (?:sign(?:ed|ing)?|met|spoke|concluded|had an? [\p{L} ]{0,30}meeting|announc\p{L}+)\b|signing\b|(?:we|president|minister|and i) (?:\p{L}+ )?(?:discussed|agreed|reaffirmed|spoke about|talked about)\b|(?:talked|spoke|discussion|conversation) about\b|want to (?:talk|speak) (?:to you )?about|welcom(?:e|ing) .{3,60} to \p{Lu}|anniversary of)/iu;
/** A claim or a programme: an obligation, an intention, a law. */
export const FORMAL =
  /\b(?:(?:we|america|congress|nations?|countr(?:y|ies)|government|parliament|company) (?:must|need to|have to|should|can['’]?t|cannot|will|are going to|is going to|want)|we['’](?:re going to|ll|re)|i['’]?m (?:asking|calling|proposing|here)|i (?:believe|call|propose|ask|signed|support)|(?:has|have) (?:passed|created|agreed|committed|launched|built|increased|invested)|billions?|millions?|percent|per cent)\b/iu;
/** The speaker speaks of himself or of a single person. */
export const OWN_STORY =
  /\b(?:I|I['’]\p{L}+|me|my|myself)\b|\b(?:told|asked|said to) (?:him|her|us)\b|\b(?:story|stories|once|the other day)\b|\b[Ww]e(?:['’]ve| have)(?: also)? got\b|\bour (?:girls|daughters|kids|dog)\b/u;
/** The sentence points to something outside it. */
export const UNSAID =
  /\b(?:he|she|him|his|her|hers|them|these|those|that way|do (?:that|this|it|so)|(?:about|of|with|in|for|by|to|like|from) (?:that|it|this|them)(?=[.,!]|$)|you guys|so far|the same|guess what|same thing|probably|maybe|a little|going on|exactly|obviously|by the way|some (?:decisions|things|ideas|people|folks)|you['’](?:re|ve|ll)|you (?:know|guys|all|can|have|see)|your)\b/iu;
