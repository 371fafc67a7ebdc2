/** English words by which the subject of a speech is recognised. */

const set = (words: string) => new Set(words.split(/\s+/));

/** Words that are no part of a phrase: function words, verbs and adjectives of any speech. */
export const ENDS_PHRASE = set(
  `the a an our your their his her its my this these those that some any no every each all both more most many few several less fewer
of on in for about with from by at against into through over under between among without within across around like than as regarding
toward towards behind beyond and or but nor so yet if when while where why how what who whom whose which because although though unless until since after before
during to up down out off away back again here there then now today tonight tomorrow yesterday once twice ever never always often
sometimes just only also too very really even still already almost well much not don't doesn't didn't can't won't isn't aren't wasn't
weren't couldn't wouldn't shouldn't haven't hasn't hadn't cannot i you he she it we they me him them us myself yourself ourselves themselves
himself herself itself let's is are was were am be been being has have had having do does did doing done will would can could
shall should may might must get gets got getting gotten go goes going went gone come comes coming came make makes making made take
takes taking took taken give gives giving gave given see sees seeing saw seen know knows knowing knew known think thinks thinking
thought say says saying said tell tells telling told want wants wanted need needs needed keep keeps keeping kept let lets put puts putting
bring brings bringing brought help helps helping helped start starts started starting work works working worked look looks looking looked find finds finding
found feel feels felt believe believes believed understand understands become becomes became try tries trying tried use uses using used call
calls called calling ask asks asked asking thank thanks hope hopes love loves talk talks talking talked speak speaks speaking spoke meet met meeting
affect affects affected affecting impact impacts continue continues continued continuing provide provides provided providing create creates created creating build builds built ensure ensures ensuring
include includes included including support supports supporting supported stand stands standing stood face faces facing faced
pass passed passing passes paid live lives lived lose loses losing lost win wins won winning grow grows grew
hear hears heard shared show shows showed turn turned happen happens happened move moved fight fights fighting fought
serve serves served serving send sent sit sitting hold held stay stays learn learned reduce reduced reducing increase increased increasing
deal dealing expand expanding expanded strengthen strengthening improve improving protect protecting promote promoting address addressing
discuss discussed discussing announce announced announcing celebrate celebrating celebrated honor honoring honored honour recognize recognizing welcome welcoming
agree agreed lead led leads allow allowed allowing join joined sign signed signing raise raised raising end ended ending offer offered offering
mean means meant able willing sure glad happy proud grateful pleased delighted excited thankful certain clear true right wrong good great better best
bad worse worst big bigger biggest little new old young long short own same other others another such next last first second
third different important wonderful extraordinary incredible amazing outstanding tremendous remarkable special strong stronger hard easy
largest greatest fastest highest strongest toughest youngest oldest latest lowest richest poorest wealthiest finest closest major real
terrific excellent fabulous huge tough perfect serious significant single whole entire full broken responsible wonderful ordinary typical average future current past recent additional
enough together maybe perhaps no yes oh okay please one two three four five six seven eight nine ten hundred
thousand cut cutting higher lower day's year's today's nation's country's world's america's people's million billion trillion zero dozen half percent`,
);

/** Public matters, without the ending of a plural. A phrase that ends with one of them can be a subject. */
export const MATTER = set(
  `abortion adoption agriculture aids airport antibiotic apprenticeship art arts asthma astronaut athlete autism aviation bankruptcy
baseball basketball battery biotechnology blues border broadband budget bullying cancer caregiver ceasefire charity childcare
childhood climate coal college conservation constitution consumer corruption credit crime curriculum cybersecurity dam debt
deficit deployment deportation diplomat disability disarmament discrimination diversity downturn drone dropout drought drug
earthquake ebola economy education election electricity embargo emission employment energy engineer engineering entrepreneur
entrepreneurship environment epidemic equality ethanol evacuation exploration export extremism factory fairness farm farmer
fatherhood ferry film finance firefighter fishery fishing flood flu food foreclosure forest fraud fuel fundraising gang gas gender
genocide globalization graduation grid grocery gun harassment health healthcare heritage highway holocaust homelessness homeowner
hospital housing humanities hunger hurricane immigrant immigration inauguration inclusion inequality inflation infrastructure
innovation insurance intelligence internet invention investment journalism judge judiciary kidney kindergarten labor labour
landmine lending literacy literature loan lobbying malaria malnutrition manufacturer manufacturing marijuana market marketing
marriage math mathematics medicaid medicare medicine mentoring merger migration military mining mortgage motherhood museum music
nomination nuclear nurse nutrition obesity ocean offshoring oil olympics outsourcing oversight overtime pandemic park parliament
patent pay peace peacekeeping pension pipeline piracy poet poetry police pollution poverty preschool prison privacy proliferation
propaganda racism railroad railway reactor rebuilding recession reconciliation reconstruction recovery recycling refugee
regulation religion rescue research retirement right robotics safety sanction satellite scholarship school science scientist
sculpture security sentencing sequester sequestration shelter shooting shortage shutdown slavery smoking soccer solar soldier
spill sport spouse startup statehood statistics stimulus storm strike student subsidy suffrage suicide supremacy surveillance
tariff tax taxes taxpayer teacher teaching telecommunication tennis terror terrorism terrorist tobacco tornado torture tourism
tourist trade trafficking transit transparency transportation treaty tribe troop tsunami tuition tyranny unemployment university
vaccine vegetable veteran violence volcano volunteer volunteering wage war warming waste water weapon welfare wetland wilderness
wildfire wildlife worker workforce workplace youth`,
);

/** Words that end a phrase of several words which can be a subject: "tax cuts", "climate change", "military families". */
export const MATTER_AFTER_ANOTHER = set(
  `access aid agreement attack championship deal disaster disease exercise festival memorial settlement summit vehicle award beneficiary benefit business care cell ceiling change check class company control cost credit crisis cut development family
growth hero industry limit monument movement nation officer package plant policy power price program rate reform relation relationship responder right savings
service standard system talk treatment`,
);

/** Matters that stand without an article: "on health". */
export const MASS = set('education energy food health music oil peace security trade water');

/** Matters of so many speeches that they tell one from another only if they are mentioned often. */
export const BROAD: ReadonlySet<string> = new Set([
  ...set(
    `attack economy election food health hospital investment job market military pay peace recovery reform right school
science security soldier spending student tax teacher technology troop war worker deficit education insurance manufacturing`,
  ),
  'tax cut',
  'middle class',
  'health care',
  'health reform',
  'health insurance',
  'small business',
  'job growth',
  'tax credit',
]);

/** The last word of a name that is no person: an act, an award, a day, an institution. */
export const THING =
  /^(?:act|acts|agreement|alliance|amendment|anniversary|association|award|awards|bank|bill|bowl|bureau|canal|center|centre|challenge|champions?|championship|coalition|commission|committee|convention|corps|council|court|cup|day|declaration|department|expo|fair|festival|force|forces|forum|foundation|fund|games|guard|history month|holiday|initiative|institute|league|library|medal|medals|memorial|mission|month|movement|museum|navy|army|olympics|opera|orchestra|organization|park|partnership|party|peace corps|prize|program|project|quartet|reform|revolution|school|security|series|service|society|spill|station|street|summit|syndrome|task force|team|tour|treaty|tree|tribe|university|war|week|x prize)$/i;

/** The first words of such a name. */
export const THING_OF =
  /^(?:Medal|Order|Legion|Battle|War|Day|Month|Year|Declaration|Fourth|Bill|Department|Bank|Chamber|Museum|Library|Council|Class|Treaty|Doctrine|Toys) (?:of|for) /;

/** Names of one word that are no persons: countries, alliances, holidays, diseases of which news speaks. */
export const KNOWN_NAME: ReadonlySet<string> = new Set(
  (
    'Afghanistan|Africa|Albania|Algeria|Angola|Argentina|Armenia|Asia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium|Benin|Bolivia|Bosnia|Botswana|Brazil|Britain|Bulgaria|Burma|Burundi|Cambodia|Cameroon|Canada|Chile|China|Colombia|Congo|Costa Rica|Crimea|Croatia|Cuba|Cyprus|Czech Republic|Denmark|Djibouti|Ecuador|Egypt|El Salvador|Eritrea|Estonia|Ethiopia|Europe|Finland|France|Gabon|Gaza|Germany|Ghana|Greece|Guatemala|Guinea|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Korea|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Lithuania|Luxembourg|Macedonia|Madagascar|Malawi|Malaysia|Mali|Malta|Mauritania|Mexico|Moldova|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|Northern Ireland|Norway|Oman|Pakistan|Palestine|Panama|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Saudi Arabia|Scotland|Senegal|Serbia|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Tibet|Togo|Tunisia|Turkey|Uganda|Ukraine|Uruguay|Uzbekistan|Venezuela|Vietnam|Wales|Yemen|Zambia|Zimbabwe|' +
    'APEC|ASEAN|European Union|FEMA|ISIL|NASA|NATO|Christmas|Cinco de Mayo|Diwali|Easter|Eid|Hanukkah|Juneteenth|Nowruz|Passover|Ramadan|Thanksgiving|AIDS|Ebola|H1N1|HIV|Medicaid|Medicare'
  ).split('|'),
);

/** Somebody's title: what follows is a person. */
export const PERSON_TITLE =
  /^(?:president|senator|governor|mayor|secretary|minister|congressman|congresswoman|representative|general|admiral|captain|colonel|major|sergeant|chairman|chairwoman|chair|ambassador|director|dr|mr|mrs|ms|prime|vice|chief|justice|judge|father|reverend|pastor|bishop|king|queen|prince|princess|coach|leader|first|lady|professor|speaker|chancellor|your|his|her|majesty|excellency)\.?$/i;

/** The speaker says what the meeting is about. */
export const PURPOSE =
  /\b(?:(?:talk|speak|spoke|(?:a )?few words|discuss(?:ed|ing|ion)?|talking|focus(?:ed|ing)?|update|statement|announcement) (?:\p{L}+ ){0,4}?(?:about|on)|discuss(?:ed|ing)?|here (?:today |tonight |this \p{L}+ )?(?:to|for|because)|gather(?:ed|ing)?|celebrat(?:e|ing|ion)|commemorat\p{L}*|honoring|honor (?:the|our|a)|mark(?:ing)? (?:the|our)|announc\p{L}+|sign(?:ing)? (?:the|this|a|an|into)|nominat\p{L}+|launch\p{L}*|anniversary of|welcome to|the subject|the topic|the issue of|dedicat\p{L}+|happy|congratulat\p{L}*|come together|brings? us)/iu;
