/** Words whose two halves are words too and seldom stand side by side: "after noon", "news paper". */
export const JOINT_WORDS =
  'acknowledge address addressed addresses advantage adventure adventures afternoon airman airmen airplane ' +
  'airport almost already although always another anything anywhere arrest arrested attend attendance attended ' +
  'attention backbone background backward ballast ballot ballots barking barnyard baseball basement basketball ' +
  'bathroom became because become becomes bedrock bedroom before beforehand billboard birthday bitten blackboard ' +
  'boathouse bookkeeper bookstore boyhood breakfast breakwater broadband broadcast button buttons bystander ' +
  'campfire candidate candidates cannon canoes capable capture captured carbon cardboard cargo cargoes carload ' +
  'carpet carton cartons chairman chairmen citizenship classmate classroom clockwork coastline commonplace ' +
  'company comrade comrades concert concerts conduct conducted confine confined consider considerable considered ' +
  'considers contain contained container contains contend contended content contents contest contests contract ' +
  'contracts convent convict convicted convicts copyright cottage cottages cotton counterpart counterparts ' +
  'countryside courage courthouse courtroom courtyard crossroads cupboard curable damage damages daybreak ' +
  'daylight daytime deadline december discharge discharged discount discover discovered discovery disease ' +
  'diseases dislike disorder disorders display displayed displays doorway downstairs downtown downward ' +
  'dressmaker driveway earthquake eastward elsewhere everything everywhere export exports eyesight farmhouse ' +
  'father fathers favorable firearms firehouse fireman firemen fireplace fireworks fisherman fishermen ' +
  'floodlight football footprint footstep forbid forbidden forecast forefathers forehead foreign foreman ' +
  'foremost foresight forest forests forever forgave forget forgive forgiven forgot forgotten forlorn former ' +
  'formerly forsake forth fortnight fortunate fortune fortunes forty forward foundation framework freshman ' +
  'freshmen friday fridays friendship furniture furthermore garbage gather gathered gathering generation ' +
  'generations gentleman gentlemen godfather grandfather grandmother grandson grandstand grassland graveyard ' +
  'greenhouse guardsman halftime hallway handbook handwriting harbors hardship hardware harvest harvests ' +
  'haystack headache headlight headline headmaster headquarters heartbeat heirloom henceforth herself highland ' +
  'highway hillside himself histories history homeland homesick homework honor honors horseback hostage ' +
  'household housewife however icebox importance important inasmuch income incomes increase increased increases ' +
  'incredible indeed indoor infield information informed inmate innovation inspire install installed instance ' +
  'instances instant instead insurance intend intends intention intentions interest interested interests into ' +
  'invented invention inventor invest invested investment investments island islands issue issues itself jackpot ' +
  'kingdom kitten landlady landlord landmark landscape leadership leather lecture lectures legend legends ' +
  'lifeboat lifeguard lifelong lifetime lighthouse livestock loudspeaker mainland manage managed management ' +
  'manager managers manages mankind meantime meanwhile measure measured membership message messages mitten ' +
  'monday mondays moonlight moreover motherland mountain nationwide necklace newcomer newspaper newspapers ' +
  'nickname nightfall nobody nonsense northeast northward northwest notebook nothing november nowadays nowhere ' +
  'october offshore offspring otherwise outbreak outcome outdated outdoor outfit outlaw outlet outline outlined ' +
  'outlook outnumber output outrage outright outrun outside outskirts outstanding outweigh overcame overcoat ' +
  'overcome overdue overlook overnight oversaw overseas oversight overstate overtake overthrow overturn ' +
  'overturned overwhelming ownership package page pancake pardon pardons parked parking parkway parson parsons ' +
  'partial particle particles parties partnership partnerships passage passages passport password pasture patent ' +
  'patents paycheck payroll peanut penknife penman peoples perform performance performed performs permit person ' +
  'personal personally personnel persons pictures pipeline playground playhouse pleasure policeman policemen ' +
  'portable portage portion portions portrait portraits possible possibly postage postcard postman postmaster ' +
  'postpone postponed postwar presented president probable proceed profit profitable profound program programs ' +
  'promise promote promoted promotion properties property protest protests railroad railroads railway rainbow ' +
  'rainfall rather reason reasonable redeem redwood remarkable remember remembered remembers report reported ' +
  'reporter reporters reports represent represented represents restore restored roommate rotten rowboat runway ' +
  'safeguard sailboat salesman salesmen sandstone saturday saturdays sawmill scholarship schoolboy schoolhouse ' +
  'schoolmaster schoolroom scoreboard seacoast seafood seaman seamen seaport seashore seaside season seasonal ' +
  'seasons september seventeen shareholder shipbuilding shipment shipwreck shipyard shopkeeper shoreline ' +
  'shortage shortly sidewalk skyline skyrocketing snowfall snowstorm somebody somehow something sometimes ' +
  'somewhat somewhere southeast southward southwest sparking spokesman sportsman springtime stagecoach stairway ' +
  'standpoint statesman statewide steamboat steamer steamship stockholder stockholders storehouse storeroom ' +
  'streetcar students suitable sunday sundays sundown sunlight sunrise sunset sunshine supermarket support ' +
  'supported supporter supporters supports tablecloth target targets teammate teapot teenager thanking ' +
  'themselves there thereafter thereby therefore these thinking throughout thursday thursdays today together ' +
  'tomorrow tonight touchdown toward towards townsman townspeople trademark transport transported treasure ' +
  'treasurer treasury troublesome tuesday tuesdays typewriter undergo undergraduate underground undermine ' +
  'undermines underneath underscored understand understanding understood undertake undertaken undertook ' +
  'underwear upright uprising upstairs upward valuable venture ventures viewpoint village villages vineyard ' +
  'voyage warehouse warfare warship washroom wastebasket watchman waterfall waterfront watershed waterway ' +
  'wayside weather wednesday wednesdays weekday weekend whatever whenever whereas whereby wherever whose ' +
  'widespread windmill windshield withdraw withdrawn withdrew withheld withhold within without withstand ' +
  'wonderful woodland woodwork working workman workmen workshop worldwide worthwhile written yardstick yourself ' +
  'yourselves';
