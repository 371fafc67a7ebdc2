/** Words by which a statement about public matters is told from a story, a joke or small talk. English unless said. */

const set = (words: string) => new Set(words.split(/\s+/));

/** Long words of any speech, which name no subject. */
export const COMMON = set(
  `people because before really something everything nothing anything everybody everyone somebody anybody together should little
always another around through themselves yourself ourselves across please actually believe important understand better number
tonight morning afternoon evening wonderful incredible extraordinary remember getting making coming looking talking thinking working
different without between already though although during against almost enough things reason matter maybe probably exactly
president mister thing today thank and the not you she has`,
);

/** Institutions, policies and public matters. */
export const PUBLIC = set(
  `act agency agreement alliance army ban bank bill border budget business care citizen climate college community congress
constitution council court crime crisis cut debt defense deficit democracy economy education election energy environment export factory
farm force freedom growth gun health history hospital house immigration industry inflation insurance investment job justice law
loan market medicare military minister nation peace pension plan police policy poverty price reform republic right rule safety school
science security senate soldier student summit tax teacher terrorism trade treaty troop union university veteran victory violence vote wage
war water women worker world`,
);

/** The speaker says for what the meeting is, or tells what was done. */
export const NEWS =
  /\b(?:(?:announc|nominat|appoint|proclaim|commemorat|celebrat|dedicat|launch|sign|unveil|award)(?:e|es|ing|ed)?\b|(?:gather|come together|came together|meet|met)(?:ed|ing)? (?:here |today )*(?:to|for|with)\b|here (?:today |tonight )?to (?!\p{L}+ you)|want to (?:talk|speak)(?: to you| with you)? (?:today |tonight )?about|pay tribute|to welcome (?!you|all|every)|(?:we|president|minister|and i) (?:\p{L}+ )?(?:discussed|agreed|reaffirmed)\b|spoke (?:with|about)|anniversary of)/iu;
/** The news of a speech, whatever else it speaks of. */
export const ANNOUNCES =
  /\b(?:(?:i|we|i['’]m|we['’]re|today|i['’]ve|we['’]ve)\b[^,]{0,40}\b(?:announc|nominat|appoint|proclaim|unveil|sign)(?:e|es|ing|ed)?\b|award(?:ing)? the|present(?:ing)? the)/iu;
/** An obligation, an intention, a decision, a figure. */
export const OBLIGATION =
  /\b(?:must|need to|should|cannot|can['’]t|will|won['’]t|i (?:call|propose|ask|support|oppose)|(?:has|have) (?:passed|created|agreed|committed|launched|built|increased|invested|added|been \p{L}+ed)|billions?|millions?|percent|per cent)\b/iu;
/** The speaker tells of himself or of a single person, and neither decides nor demands anything. */
export const OWN_STORY =
  /\b(?:me|my|myself)\b|\bI (?:just |recently )?met (?!President|Prime|Vice|King|Queen|Chancellor|Secretary|Pope|Minister)(?:an? |\p{Lu}\p{Ll}+ \p{Lu})|\bI (?:\p{L}+ly )?(?!will|have|['’]|am|believe|propose|call|support|oppose|urge|ask|sign|announce|nominat|appoint|met|spoke|visit|sent|launch|direct|order|create|approve|agree|disagree|intend|propos)\p{Ll}+|\b(?:told|asked|said to) (?:him|her|us)\b|\b(?:story|stories|once|the other day)\b/u;
/** The sentence points to something outside it, or to the audience. */
export const UNSAID =
  /\b(?:s?he|him|his|hers?|them|those|such|(?:this|these) (?!week|month|year|morning|afternoon|evening|country|nation|century|summer|winter|spring|fall|decade|congress)\p{L}+|(?:about|of|with|in|for|by|to|like|from|do|does|did|done) (?:that|it|this|so)(?=[.,;]|$| )|(?:saw|see|seen|let|heard|knew|made|want) that(?=[.,;]|$| (?:just|again|today|yesterday|happen))|as (?!president|mayor|governor)(?:\p{Lu}?\p{Ll}+) (?:said|says|mentioned|noted|put it),|that (?:country|bill|law|plan|vote|agreement|effort|process|question|idea|compromise|time|day|end|kind)|same|so far|exactly|maybe|probably|here|there|you|your|yours|you['’]\p{L}+)\b/giu;
/** Words of talk, of praise and of the family. */
export const INFORMAL =
  /\b(?:guys?|folks|stuff|kinda|gonna|wanna|got|lots?|bunch|cool|awesome|amazing|crazy|funny|pretty|yeah|yes|okay|damn|hell|jokes?|shirt|hair|kids?|baby|babies|going to|things?|sort of|kind of|fun|went|even|really|just|also|too|still|something|anything|someone|somebody|for (?:example|instance)|always|didn['’]t|weather|luck|hot|cold|love|loves|loved|favou?rite|birthday|dinner|lunch|tell|remember|wish|merry|thrilled|delighted|excited|glad|proud(?:er)?|wonderful|outstanding|tireless|remarkable|fantastic|incredible|extraordinary|son|sons|daughters?|husband|wife|parents|mom|mother|dad|father|sister|brother|grand(?:mother|father|ma|pa|parents)|girls?)\b/giu;
/** A sentence that opens so needs the one before it, or breaks off. */
export const DEPENDENT =
  /^["“]?(?:because|see|they|them|their|he|she|his|her|you|that|that['’]s|this|these|those|it|it['’]s|its|such|some of|as (?:i|you|he|she|\p{L}+) said|i (?:want|mean|guess|understand|tell you|hope you|can tell)|with|one|another|both|each|or|then|there|here|not|instead|which|when|if|as|who|whether|even|already|thus|consequently|for (?:example|instance)|otherwise|still|yet|too|about|neither|nor|all of|most of|what|until|unless|rather|part of|to|only|so far|think|remind|imagine|don['’]t|do not|let['’]s (?:give|go|think|talk|do|see)|for(?! (?:the (?:last|past|first|next) )?(?:[\p{L}\d]+ ){0,3}(?:years|months|weeks|days|decades))|next,|the same|(?:many|some|few) (?:of|were|are|have)|in the meantime|we(?:['’]ve got| have got)|my name is|on the (?:other|bright)|consider|the (?:other|following|second|third|next)|earlier)(?![\p{L}])/iu;
/** The same in Spanish, German, French, Arabic and Hindi. */
export const DEPENDENT_ABROAD =
  /^(?:(?:[^,]{2,30}, )?\p{L}\p{Ll}+ó|claro|cumple|está|están|hay|fue|era|tiene|tienen|puede|pueden|permítanme|déjenme|lassen sie|también|tampoco|es[oae]s?|est[oae]s?|és[ea]|ell[oa]s?|él|es lo|por eso|así que|entonces|de hecho|a pesar de (?:ell?o|es[oae]|est[oae]|todo)|sin embargo|además|por ejemplo|en cambio|auch|das|dies\p{L}*|deshalb|darum|dann|dazu|trotzdem|dennoch|außerdem|zum beispiel|er|sie|es|cel[au]|c['’]est|ils?|elles?|ainsi|aussi|pourtant|cependant|malgré (?:cela|tout)|en effet|par exemple|هذا|هذه|ذلك|لذلك|كما|وهذا|यह|ये|इस|इसलिए|वह|वे|उन\p{M}*\p{L}*)(?![\p{L}\p{M}])/iu;
/** A pronoun among the first words has its noun in another sentence; so has what somebody simply "has". */
export const EARLY_PRONOUN =
  /^(?:[\p{L}\p{N}'’-]+,?\s){0,4}(?:it['’]s|they['’]\p{Ll}+|s?he['’]\p{Ll}+)(?!\p{L})|^(?:[\p{L}\p{N}'’-]+,?\s){0,3}(?:they|it|s?he|their|its|that['’]s|that is|this is|(?:that|this|which) means)(?!\p{L})|^[^,]{2,45}(?:, [^,]{2,30})?, (?:they|s?he|it)(?!\p{L})|^(?:our|my|your|the) [^,]{2,45}, (?:we|i)(?:['’\s])|^we(?:['’]ve got| (?:also )?have) (?!to |been |\p{L}+(?:ed|en)\b)/iu;
/** The subject of the sentence is a pronoun, which names nobody. */
export const PRONOUN_FIRST = /^(?:I|we|you|our|my)(?!\p{L})/iu;
/** A past before, or during, something that the sentence does not tell: "We had lost 3 million jobs", "was shrinking". */
export const PLUPERFECT =
  /\b(?:was|were|wasn['’]t|weren['’]t) (?:\p{L}+ )?\p{L}{2,}ing\b|(?:\bhad|\p{L}['’]d) (?:\p{L}+ly |already |been )?\p{L}+(?:ed|en|ne|st|t)\b/u;
/** "We are here today to …" points to the meeting, which the headline is about. */
export const PURPOSE_TOLD = /\bhere (?:today |tonight )?to\b/gi;
/** A thing whose name is in another sentence, or somebody that the sentence names only by a pronoun. */
export const UNNAMED =
  /\b(?:our|the|an?|this|that|my|his|her|such|to do) (?:plans?|bill|law|program|vote|test|choice|question|challenge|issue|example|story|problem|step|situation|approach|effort|way|idea|agreement|decision|point|table|it|so|same|more|better|best)$|^(?:we|i|our|my)\b.*\b(?:their|them|its)\b|\benjoyed\b|\bhad (?:an? |the )?(?:\p{L}+ )?(?:chance|time|opportunity|lunch|dinner|breakfast|conversation|discussion|meeting|visit|day)\b|^we already\b|\b(?:mr\.|madam) (?:president|prime|secretary|speaker|vice)|\bonce again\b|\bas well$|^the good news, |\bnot (?:just|only|simply|merely)\b(?!.*\bbut\b)|\b(?:we|i|they) (?:would|could)\b|\bcould be\b|^right off the bat\b|^(?:often,|before,|later,|after (?:that|all)|ever since|since then|by then|back then)\b|\b(?:at|of|in|from|to|on|with|for|about) (?:that|those|these) (?!days?\b|years\b)\p{L}+/iu;
/** The past of a person without a day: in which years "we lost nine million jobs" is said elsewhere. */
export const UNDATED_PAST =
  /^(?:We|They|I|He|She) (?:\p{L}+ly )?(?!need)(?:\p{Ll}+ed|lost|won|made|came|went|had|saw|took|got|knew|built|gave|kept|spent|put|cut|said|told|were|was|did)\b/u;
export const TIMED =
  /\b(?:today|yesterday|tonight|tomorrow|(?:last|this|past|next) (?:\p{L}+ ){0,4}(?:week|month|year|night|summer|fall|spring|winter|day|decade|\p{L}+day)s?|since|ago|in \d{4})\b/iu;
/** A single name as the subject: somebody who is introduced elsewhere, if it is no country or institution. */
export const ANECDOTE =
  /^(?:[^,]{2,45}, )?(\p{Lu}\p{Ll}+)(?:['’]s|,)? (?:(?:is|was|has|had|and|will|can|who|started|came|did|does|knew|got|went|took|told|became|made)\b|\p{Ll}+(?:ed|s)\b)/u;
/** Names at the beginning of a sentence that everybody knows, pronouns and other words that are no given names. */
export const INSTITUTION =
  /^(?:Congress|America|Washington|Medicare|Medicaid|Parliament|This|That|These|There|The|We|They|It|He|She|Today|Tonight|Everybody|Everyone|Nobody|Most|More|Many|Few|All|\p{L}+s)$/u;
/** Words behind which a statement is true only on a condition. */
export const CONDITION =
  /^(?:if|unless|otherwise|imagine|suppose|under)\b|\b(?:if|unless) (?:we|congress|they|you|nothing|the)\b/i;
/** A time before today: the sentence tells no news, unless it says more. */
export const STALE =
  /\b(?:last (?:year|month|week|summer|fall|autumn|spring|winter|january|february|march|april|may|june|july|august|september|october|november|december)|(?:an?|two|three|four|five|six|\d+) (?:years?|months?|weeks?|decades?) ago|were out of|we also heard)\b|^in (?:19|20)\d\d,/i;
/** The speaker tells what he will do next, or a story. */
export const ASIDE =
  /\b(?:I(?:['’]ll| will) be (?:meeting|visiting|travel\p{L}+|speaking|going|joining|having)|I['’]m (?:going|headed|travel\p{L}+|looking forward) |thinking of|reminded of|a story)\b/iu;
/** The end of a comparison with something else, or a telephone number, which a headline cannot hold. */
export const UNFINISHED = /\bever since$|\beven more$|\d{3}[-/.]\d{3,4}/;
