/** English words of more than five letters that begin with a to l, without most of their inflected and derived forms. */
export const A_TO_L_WORDS =
  'abandon abbreviation abhorrent ability aboard abroad absence absent absolute absorb academic academy ' +
  'accelerometer accept acceptable access accessibility accession accident accompany accomplished accord account ' +
  'accurate accusation accuse achieve acknowledge acquire across action activate active activity actress actual ' +
  'addition address adequate adjacent adjourn adjust administer administration admiral admire admission ' +
  'admittance advance advantage adventure advertise advice advise aerosol affair affect afford afraid afternoon ' +
  'afterward against agency agenda aggregate aggressive agriculture aircraft airfield airline airman airmen ' +
  'airplane airport alcohol alderman aldermen aligned allege alliance allowance almost alphabetical already ' +
  'alternate although altogether aluminum always amateur ambassador ambition ambitious ambulance ammonia amount ' +
  'analysis analyze anchor ancient animal anniversary announce annual another answer antenna anthem anticipate ' +
  'antimatter anxiety anxious anybody anyone anything anyway anywhere apache apology apparent appeal appear ' +
  'appearance appetite applaud applause application appoint appreciate appreciation apprentice approach ' +
  'appropriate approval approve arbitrary archaeology architect archive argument armour around arouse arrange ' +
  'arrest arrival arrive article artificial artillery artist asleep aspect assault assemble assert assess assign ' +
  'assist assistance associate association assume assurance assure asteroid astonish astronaut astronomer ' +
  'astronomy athlete athletic atlantic atmosphere atomic attach attack attain attempt attend attendance ' +
  'attention attitude attorney attract attribute auction audible audience auditorium auteur author authority ' +
  'automatic automobile autumn available avenue average aviation awkward bachelor backbone background backup ' +
  'backward balance balcony ballast balloon ballot banana bandit bankrupt banquet baptist barber bargain barley ' +
  'barnyard barrel barrier baseball basically basilica basket basketball bathroom batsmen battalion battery ' +
  'battle beaten beautiful beauty became because become bedrock bedroom before beforehand behalf behave behind ' +
  'belief believe belong beneath benefit beside between beware beyond bicycle bidirectional billboard billion ' +
  'binary biology birthday bishop bitten blackboard blanket bleach blockage bloody blossom blurred boathouse ' +
  'boliviano bookkeeper bookmaker bookstore border borough borrow bottle bottom bought boundary boyhood bracket ' +
  'branch bravery breach breadth breakaway breakfast breakpoints breakwater breast breath breathe breeze brewery ' +
  'bridge brigade bright brilliant britain british broadband broadcast broken bronze brother brought browser ' +
  'bruise brutal bucket budget buffalo bullet bulletin bundle burden bureau burglar burglary burial business ' +
  'butcher button byline bystander cabinet calculate calendar california camera campaign campfire campus ' +
  'canadian cancel cancer candidate candle cannery cannon cannot canonical canopy canvas canyon capable capacity ' +
  'capita capital capitalist capsule captain caption captive capture caravan carbon cardboard cardinal carload ' +
  'carnival carpenter carpet carriage carton cashier casino castle casual casualty catalog category cathedral ' +
  'catholic cattle caught caution cautious cavalry ceiling celebrate celebration cellar cement cemetery census ' +
  'central centre century ceramic ceremony certain certainty certificate chairman chairmen challenge chamber ' +
  'champion championship chance chancellor change channel chapeau chapel chapter character charcoal charge ' +
  'charitable charity chauffeur checkbox checkout cheese chemical chemist chemistry cherry chicago chicken ' +
  'childhood children chimney chinese chinook chlorine chocolate choice cholera choose chorus chosen christian ' +
  'christmas chromium church cigarette cinema circle circuit circuitry circular circulate circulation ' +
  'circumstance circus citation citizen citizenship civilian civilization classic classmate classroom clause ' +
  'clearance clergy clever client climate clinic clockwork closet clothe coalition coastal coastline cocktail ' +
  'coffee collapse collar colleague collect collection college collimator collision colonel colonial colony ' +
  'column combat combination combine comedy comfort comfortable command commemoration commencement comment ' +
  'commerce commission commit committee common commonplace commonwealth communicate communication communist ' +
  'community companion company compare comparison compartment compass compel compensate compensation compete ' +
  'competition competitive compile complain complement complete completion complex complicate compliment ' +
  'component compose compound compressed compression comprise compromise compulsory computer comrade conceal ' +
  'concede conceive concentrate concentration concern concert conclave conclude conclusion concrete condemn ' +
  'condition conduct confer conference confess confidence confident confidential confine confirm conflict ' +
  'confuse confusion congratulate congregation congress connect connection conquer conscience conscious consent ' +
  'consequence conservative conserve consider considerable consideration consist consistent consolation ' +
  'consortium conspiracy constant constellation constituency constitute constitution construct construction ' +
  'consul consult consultation consume contact contain contemporary contempt contend content contest continent ' +
  'continental continue contract contrary contrast contribute contribution control controversy convenience ' +
  'convenient convent convention conversation converse convert convey convict conviction convince convoy ' +
  'cooperate cooperation copyright corona coronavirus corpora corporal corporate corporation corpus correct ' +
  'correction correspond correspondence corridor corrupt corruption cottage cotton council counsel counterpart ' +
  'country countrymen countryside county couple courage courageous course courtesy courthouse courtroom ' +
  'courtyard cousin coward cradle crater creamery create creation creature credible credit cricket crisis critic ' +
  'critical criticism criticize crooked crossroads crucial cruise crystal culture cunning cupboard curable ' +
  'curious currency current curriculum curtain custody custom damage dampen danger dangerous darling dateline ' +
  'daughter daybreak daylight daytime deadline debate debris decade december decent decide decision declaration ' +
  'declare decline decorate decoration decrease dedicate deduction defeat defect defence defend defense define ' +
  'definite definition degree delegate delegation deletion deliberate delicate delicious delight deliver ' +
  'delivery demand democracy democrat demonstrate demonstration denarius denial dental dentist depart depend ' +
  'dependency deploy deposit depress deputy derive descend describe description desert deserve design desire ' +
  'desolation despair desperate despite destination destroy destruct destruction detach detail detain detect ' +
  'detective detector determination determine develop deviation device devote devotion dialog dialogue diameter ' +
  'diamond dictate dictation dictator difference different difficult difficulty digital dignity diligent dinner ' +
  'diocese dioxide diploma diplomat diplomatic direct direction director directory disagree disappear disappoint ' +
  'disaster discharge discipline discount discourage discover discovery discuss discussion disease disgrace ' +
  'disguise disinfectant dislike dismiss dismissal disorder display disposal dispose dispute dissent dissolve ' +
  'distance distinct distinctive distinguish distribute distribution district disturb disturbance divide divine ' +
  'division divorce doctor doctrine document dollar domain domestic dominate donate donation donkey doorway ' +
  'doping dormitory double download downstairs downtown downward dragon dramatic dramatically dredge dressmaker ' +
  'driven driveway drought dubious duration during dynamite earthquake eastern eastward eclipse economic ' +
  'economical economist economy edible edition editor educate education effect effective efficient effort ' +
  'eighteen eighteenth eighth eightieth eighty either elaborate election electric electrical electricity elegant ' +
  'element elementary elephant elevate elevator eleven eligible eliminate elimination elsewhere embargo ' +
  'embarrass embassy embrace emerge emergency eminent emotion emperor emphasis empire employ employee enable ' +
  'enclose encounter encourage encyclical endanger endeavor endorse endowment endurance endure energy engage ' +
  'engine england english enlarge enlist enmity enormous enough enroll ensure enterprise entertain enthusiasm ' +
  'entire entitle entity entrance envelope environment epidemic episode equivalent errand eruption escape ' +
  'especially essential establish estate estimate eternal ethanol european evacuate eventual everybody everyone ' +
  'everything everywhere evidence evident evolution evolve examination examine example exceed excellence ' +
  'excellent except exception excess exchange excitation excite exclaim exclude exclusion exclusive excuse ' +
  'execute execution executive exercise exhaust exhibit exhibition existence expand expansion expect expectation ' +
  'expedition expense expensive experience experiment expert explain explanation explode exploit exploration ' +
  'explore explosion export expose express expression exquisite extend extension extensive extent exterior ' +
  'external extinct extraordinary extreme eyebrow eyesight fabric facility factor factory faculty failure ' +
  'familiar family famine famous farewell farmhouse farther fashion fashionable father fatigue favorable ' +
  'favorite feather featherweight feature february federal federation fellow female ferryman festival festive ' +
  'fiction fierce fifteen figure finalist finance financial finger fingernail fingerprint finish firearm ' +
  'firehouse fireman firemen fireplace fireworks fisherman fishermen fishery fixture flannel flavor flexible ' +
  'flight floodlight florin flourish follow foolish football footprint footstep forbid forbidden forecast ' +
  'forefathers forehead foreign foreman foremost foresight forever forgave forget forgive forgiven forgot ' +
  'forgotten forlorn formal formality format formation formula forsake fortieth fortnight fortress fortunate ' +
  'fortune forward foster foundation fountain fourteen fourth fraction fragile fragment framework freedom freeze ' +
  'freight french frequency frequent freshman freshmen friday friend friendship frighten frontier frozen ' +
  'frustrate fulfill function fundamental funeral furious furnace furnish furniture further furthermore future ' +
  'galaxy gallant gallery gallon gallop gamble garage garbage garden garment garrison gasoline gather gazette ' +
  'general generate generation generator generous genetic genius genome gentle gentleman gentlemen genuine ' +
  'geography geology german germany gesture ginger github glacier glance glimpse glorious glossary goalkeeper ' +
  'godfather golden goodbye goodwill gospel gossip govern governor gracious gradual graduate graduation grammar ' +
  'granary grandfather grandmother grandson grandstand granite grassland grateful gravel graveyard gravitational ' +
  'gravity greenhouse grievance grocer grocery ground growth guarantee guardsman guesswork guidance guilty ' +
  'guitar gymnasium gymnast gyroscope habitat hairline halftime halfway hallway handball handbook handicap ' +
  'handkerchief handle handsome handwriting happen harbor harbour hardship hardware harmattan harmony harness ' +
  'harvest hasten hatred haystack hazard headache headlight headline headmaster headquarters health healthy ' +
  'heartbeat heaven heavyweight height heirloom helicopter helmet hemisphere henceforth herald hereditary ' +
  'heritage heroic herself hesitate hesitation hidden highland highway hillside himself historic historical ' +
  'history hitherto hockey holiday hollow homeland homesick homework honest honesty honorary horizon horrible ' +
  'horror horseback hospital hostage hostile household housewife however humane humanitarian humble humorous ' +
  'hundred hungry hurricane husband hydrogen hygiene iceberg icebox identical identification identify identity ' +
  'ideograph ignorance ignorant ignore illegal illustrate illustration imagination imaginative imagine immediate ' +
  'immense immigrant immigration immutable impact impatient impeachment imperial implement import importance ' +
  'important impose impossible impress imprisonment improve impulse inaction inasmuch incident incidentally ' +
  'inclination incline include income incomplete increase incredible indeed independence independent indian ' +
  'indicate indication indignant indirect individual indoor induce industrial industrious industry inevitable ' +
  'infant infantry infect infection infectious inferior infield inflation influence inform information ingest ' +
  'inhabit inherent inherit initial initiative injure injury inline inmate innocence innocent innovation inquire ' +
  'inquiry insane insect insecure insert insertions inside insist inspect inspection inspector inspiration ' +
  'inspire install installation instance instant instead instinct institute institution instruct instruction ' +
  'instrument insult insurance insure intact integration integrity intellect intellectual intelligence intend ' +
  'intense intention interbank interest interface interfere interim interior internal international internet ' +
  'interpret interrupt interval intervene interview intimate introduce introduction invade invalid invasion ' +
  'invent invention inventor invest investigate investigation invitation invite involve irrigation island ' +
  'isolate itself jacket jackpot january japanese javascript jealous jersey journal journalist journey judgment ' +
  'judicial junction junior justice justify juvenile kangaroo kennel kettle keyboard khamsin kidnap kilometer ' +
  'kindergarten kingdom kitchen kitten knight knowledge laboratory landlady landlord landmark landscape language ' +
  'langue lantern latter laughter launch laundry lavish lawyer layman layout leadership league leather lecture ' +
  'legacy legend legible legion legislate legislation legislature leisure length lesson lettuce liability ' +
  'liberal liberty library license lieutenant lifeboat lifeguard lifelong lifetime lighthouse lightning ' +
  'lightship likewise limitation liquid liquor listen litany literary literature little livelihood livestock ' +
  'locate location locomotive logical london lottery loudspeaker lounge loyalty lumber lumberman luncheon ' +
  'luxurious luxury';
