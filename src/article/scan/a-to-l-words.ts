/** English words of more than five letters that begin with a to l, without most of their inflected and derived forms. */
export const A_TO_L_WORDS =
  'abandon abbreviation abhorrent ability aboard abroad absence absent absolute absorb academic academy ' +
  'accelerometer accept acceptable access accessibility accession accident accompany accomplished accord account ' +
  'accurate accusation accuse achieve acknowledge acquire acquit across action activate active activity actress ' +
  'actual addition address adequate adjacent adjourn adjust administer administration admirable admiral admire ' +
  'admission admittance adrift advance advantage adventure advertise advice advisable advise aerosol affable ' +
  'affair affect afford afraid afternoon afterward against agency agenda aggregate aggressive agreeable ' +
  'agriculture aground aircraft airfield airline airman airmen airplane airport airship alcohol alderman ' +
  'aldermen alfalfa aligned allege alliance allowance almond almost alphabetical already alternate although ' +
  'altogether aluminum alumna alumni alumnus always amateur ambassador ambition ambitious ambulance amiable ' +
  'amicable ammonia amount analysis analyze anchor ancient animal anniversary announce annual another answer ' +
  'antenna anthem anticipate antimatter antiseptic anxiety anxious anybody anyone anything anyway anywhere ' +
  'apache apology apparent appeal appear appearance appetite applaud applause application appoint appreciate ' +
  'appreciation apprentice approach appropriate approval approve apricot aqueduct arbitrary archaeology ' +
  'architect archive argument armistice armour around arouse arrange arrest arrival arrive article artificial ' +
  'artillery artist asleep aspect assault assemble assemblyman assemblymen assert assess assessor assign assist ' +
  'assistance associate association assume assurance assure asteroid astonish astronaut astronomer astronomy ' +
  'athlete athletic atlantic atmosphere atomic attach attack attain attempt attend attendance attention attitude ' +
  'attorney attract attribute auction audible audience auditor auditorium auteur author authority automatic ' +
  'automobile autumn available avalanche avenue average aviation aviator awkward bachelor backbone backfield ' +
  'background backup backward bailiff bakery balance balcony ballast balloon ballot banana bandit bankrupt ' +
  'bankruptcy banquet baptist barber bargain baritone barley barnyard barrel barrier baseball basically basilica ' +
  'basket basketball bathroom batsmen battalion battery battle battleship bayonet bazaar beaten beautiful beauty ' +
  'beaver became because become bedrock bedroom beetle before beforehand behalf behave behind belief believe ' +
  'belong beneath benefit beside between beware bewilder beyond bicycle bidirectional billboard billion binary ' +
  'biology biplane birthday biscuit bishop bitten blackberry blackboard blacksmith blanket bleach blizzard ' +
  'blockage bloody blossom blunder blurred boathouse boliviano bonfire bookkeeper bookmaker bookstore bootleg ' +
  'border borough borrow bottle bottom bought boulder boulevard boundary bouquet boyhood bracket branch bravery ' +
  'breach breadth breakaway breakfast breakpoints breakwater breast breath breathe breeze brewery bricklayer ' +
  'bridge brigade bright brilliant britain british broadband broadcast broken bronze brother brought browser ' +
  'bruise brutal bucket budget buffalo bulkhead bullet bulletin bundle burden bureau burglar burglary burial ' +
  'bursar bushel business butcher butterfly button byline bystander cabbage cabinet calculate calendar ' +
  'california camera campaign campfire campus canadian cancel cancer candidate candle cannery cannon cannot ' +
  'canonical canopy canvas canyon capable capacity capita capital capitalist capsize capsule captain caption ' +
  'captive capture caravan carbon cardboard cardinal carload carnival carpenter carpet carriage carrot carton ' +
  'cashier casino castle casual casualty catalog category cathedral catholic cattle caucus caught caution ' +
  'cautious cavalry ceasefire ceiling celebrate celebration celery cellar cellist cement cemetery census ' +
  'centennial central centre century ceramic ceremony certain certainty certificate chairman chairmen challenge ' +
  'chamber champion championship chance chancellor change changeable channel chapeau chapel chaplain chapter ' +
  'character charcoal charge charitable charity charred chauffeur checkbox checkout cheekbone cheese chemical ' +
  'chemist chemistry cherry chestnut chicago chicken childhood children chimney chinese chinook chlorine ' +
  'chocolate choice cholera choose chorus chosen christen christian christmas chromium church cigarette cinema ' +
  'circle circuit circuitry circular circulate circulation circumstance circus citation citizen citizenship ' +
  'civilian civilization clambake clamor classic classmate classroom clatter clause clearance clergy clever ' +
  'client climate clinic clockwork closet clothe clover cluster coalition coastal coastline cobbler cocktail ' +
  'coffee collapse collar colleague collect collection college collimator collision colonel colonial colony ' +
  'column combat combination combine comedian comedy comfort comfortable command commemoration commencement ' +
  'comment commerce commission commit committee common commonplace commonwealth communicate communication ' +
  'communist community companion company compare comparison compartment compass compel compensate compensation ' +
  'compete competition competitive compile complain complement complete completion complex complicate compliment ' +
  'component compose compound compressed compression comprise compromise compulsory computer comrade conceal ' +
  'concede conceive concentrate concentration concern concert conclave conclude conclusion concrete concussion ' +
  'condemn condition conduct conductor confer conference confess confetti confidence confident confidential ' +
  'confine confirm conflict confuse confusion congratulate congregation congress congressman congressmen connect ' +
  'connection conquer conscience conscious consent consequence conservative conserve consider considerable ' +
  'consideration consist consistent consolation consortium conspiracy constable constant constellation ' +
  'constituency constitute constitution construct construction consul consult consultation consume contact ' +
  'contain contemporary contempt contend content contest contestant continent continental continue contract ' +
  'contrary contrast contribute contribution control controversy convenience convenient convent convention ' +
  'conversation converse convert convey convict conviction convince convoy cooperate cooperation copyright ' +
  'cornmeal corona coronavirus coroner corpora corporal corporate corporation corpus correct correction ' +
  'correspond correspondence corridor corrupt corruption costume cottage cotton cougar council councilman ' +
  'councilmen counsel counterpart country countrymen countryside county couple courage courageous course ' +
  'courtesy courthouse courtroom courtyard cousin coward coxswain coyote cradle cranberry creamery create ' +
  'creation creature credible credit creditor cricket crisis critic critical criticism criticize crooked ' +
  'crossroads crosswalk crucial cruise crystal cucumber culture culvert cunning cupboard curable curious ' +
  'currency current curriculum curtain custody custom cyclone cylinder cypress damage dampen danger dangerous ' +
  'darling dateline daughter daybreak daylight daytime deadline debate debris debtor decade december decent ' +
  'decide decision deckhand declaration declare decline decorate decoration decrease dedicate dedication ' +
  'deduction defeat defect defence defend defendant defense define definite definition degree delegate ' +
  'delegation deletion deliberate delicate delicious delight deliver delivery demand democracy democrat ' +
  'demonstrate demonstration denarius denial dental dentist depart depend dependable dependency deplorable ' +
  'deploy deposit depress deputy derive derrick descend describe description desert deserve design desirable ' +
  'desire desolation despair desperate despicable despite destination destroy destruct destruction detach detail ' +
  'detain detect detective detector determination determine develop deviation device devote devotion dialog ' +
  'dialogue diameter diamond dictate dictation dictator difference different difficult difficulty digital ' +
  'dignity diligent dinner diocese dioxide diphtheria diploma diplomat diplomatic direct direction director ' +
  'directory dirigible disagree disappear disappoint disaster discharge discipline discount discourage discover ' +
  'discovery discus discussion disease disgrace disguise disinfectant dislike dismiss dismissal disorder display ' +
  'disposal dispose dispute dissent dissolve distance distinct distinctive distinguish distribute distribution ' +
  'district disturb disturbance divide dividend divine division divorce doctor doctrine document dollar domain ' +
  'domestic dominate donate donation donkey doorway doping dormitory double download downstairs downtown ' +
  'downward dragon dramatic dramatically dreadnought dredge dressmaker driven driveway drizzle drought dubious ' +
  'durable duration during dynamite earthquake eastern eastward eclipse economic economical economist economy ' +
  'edible edition editor educate education effect effective efficient effort eighteen eighteenth eighth ' +
  'eightieth eighty either elaborate election electric electrical electrician electricity elegant element ' +
  'elementary elephant elevate elevator eleven eligible eliminate elimination elsewhere embargo embarrass ' +
  'embassy embitter embrace emerge emergency eminent emotion emperor emphasis empire employ employee enable ' +
  'enclose encounter encourage encyclical endanger endeavor endorse endowment endurance endure energy engage ' +
  'engine england english enlarge enlist enmity enormous enough enroll ensure enterprise entertain enthusiasm ' +
  'entire entitle entity entrance envelope enviable environment epidemic episode equitable equivalent errand ' +
  'eruption escape especially essential establish estate estimate estuary eternal ethanol eucalyptus european ' +
  'evacuate eventual everybody everyone everything everywhere evidence evident evolution evolve examination ' +
  'examine example exceed excellence excellent except exception excess exchange excitation excite exclaim ' +
  'exclude exclusion exclusive excuse execute execution executive exercise exhaust exhibit exhibition existence ' +
  'expand expansion expect expectation expedition expense expensive experience experiment expert explain ' +
  'explanation explode exploit exploration explore explosion export expose express expression exquisite extend ' +
  'extension extensive extent exterior external extinct extraordinary extreme eyebrow eyelash eyelid eyesight ' +
  'fabric facility factor factory faculty failure falcon falter familiar family famine famous farewell farmhouse ' +
  'farther fashion fashionable father fatigue favorable favorite feather featherweight feature february federal ' +
  'federation fellow female ferryman festival festive fiction fierce fiesta fifteen figure filter finalist ' +
  'finance financial finger fingernail fingerprint finish firearm firehouse fireman firemen fireplace fireworks ' +
  'fisherman fishermen fishery fixture flannel flavor flexible flight floodlight florin flotilla flounder ' +
  'flourish flutter follow foolish football footlights footprint footstep forbid forbidden forearm forecast ' +
  'forefathers forehead foreign foreman foremost foresight forever forgave forgery forget forgive forgiven ' +
  'forgot forgotten forlorn formal formality format formation formidable formula forsake fortieth fortnight ' +
  'fortress fortunate fortune forward foster foundation fountain fourteen fourth fraction fracture fragile ' +
  'fragment framework fraternity freedom freeze freight french frequency frequent freshman freshmen friday ' +
  'friend friendship frighten frontier frozen frustrate fulfill fullback function fundamental funeral furious ' +
  'furnace furnish furniture further furthermore future galaxy gallant gallery galley gallon gallop gamble ' +
  'gander gangplank gangway garage garbage garden garment garrison gasoline gather gazette gearbox general ' +
  'generate generation generator generous genetic genius genome gentle gentleman gentlemen genuine geography ' +
  'geology german germany gesture ginger giraffe girder github glacier glance glimmer glimpse glitter glorious ' +
  'glossary goalkeeper godfather golden goodbye goodwill gorilla gospel gossip govern governor gracious gradual ' +
  'graduate graduation grammar granary grandfather grandmother grandson grandstand granite grasshopper grassland ' +
  'grateful gravel graveyard gravitational gravity greenhouse grenade grievance grocer grocery ground growth ' +
  'guarantee guardsman guesswork guidance guilty guitar gutter gymnasium gymnast gymnastic gyroscope habitat ' +
  'hairline halfback halftime halfway halibut hallway hamper handball handbook handicap handkerchief handle ' +
  'handsome handwriting hangar happen harbor harbour hardship hardware harmattan harmony harness harvest hasten ' +
  'hatred haystack hazard headache headlight headline headmaster headquarters health healthy heartbeat heaven ' +
  'heavyweight heifer height heirloom helicopter helmet hemisphere henceforth herald hereditary heritage heroic ' +
  'herself hesitate hesitation hickory hidden highland highway hillside himself hinder historic historical ' +
  'history hitherto hockey hogshead holiday hollow homecoming homeland homerun homesick homework homicide honest ' +
  'honesty honorary horizon hornet horrible horror horseback hospitable hospital hostage hostile household ' +
  'housekeeper housewife however howitzer huddle humane humanitarian humble humorous hundred hungry hurdle ' +
  'hurricane husband hustle hydrant hydrogen hygiene iceberg icebox iceman identical identification identify ' +
  'identity ideograph ignorance ignorant ignore illegal illustrate illustration imagination imaginative imagine ' +
  'immediate immense immigrant immigration immutable impact impatient impeachment imperial implement import ' +
  'importance important impose impossible impress imprisonment improve impulse inaction inasmuch incident ' +
  'incidentally inclination incline include income incomplete increase incredible incumbent indeed independence ' +
  'independent indian indicate indication indict indignant indirect individual indoor induce industrial ' +
  'industrious industry inevitable infant infantry infect infection infectious inferior infield infirmary ' +
  'inflation influence influenza inform information ingest inhabit inherent inherit initial initiative injure ' +
  'injury inline inmate innocence innocent innovation innumerable inquire inquiry insane insect insecure insert ' +
  'insertions inside insist inspect inspection inspector inspiration inspire install installation instance ' +
  'instant instead instinct institute institution instruct instruction instrument insult insurance insure intact ' +
  'integration integrity intellect intellectual intelligence intend intense intention interbank interclass ' +
  'intercollegiate interest interface interfere interim interior internal international internet interpret ' +
  'interrupt interval intervene interview intimate intolerable intramural introduce introduction invade invalid ' +
  'invasion invent invention inventor invest investigate investigation invitation invite invoice involve ' +
  'irrigation irritable island isolate isthmus itself jacket jackpot janitor january japanese javascript javelin ' +
  'jawbone jealous jersey jostle journal journalist journey jubilee judgment judicial junction junior justice ' +
  'justify juvenile kangaroo kennel kerosene kettle keyboard khamsin kidnap kidney kilometer kindergarten kindle ' +
  'kingdom kitchen kitten knight knowledge knuckle laboratory lacrosse lagoon landlady landlord landmark ' +
  'landscape landslide language langue lantern larceny latter laudable laughter launch laundress laundry lavish ' +
  'lawyer layman layout leadership league leather lecture legacy legend legible legion legislate legislation ' +
  'legislator legislature leisure length leopard lesson lettuce liability liberal liberty library license ' +
  'lieutenant lifeboat lifeguard lifelong lifetime ligament lighthouse lightning lightship likewise limestone ' +
  'limitation lineman linemen linger liquid liquidate liquor listen litany literary literature little livelihood ' +
  'livestock lobster locate location locomotive logical loiter london longshoreman longshoremen lottery ' +
  'loudspeaker lounge lovable loyalty lumber lumberman luncheon luxurious luxury';
