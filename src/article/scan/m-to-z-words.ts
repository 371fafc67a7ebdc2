/** English words of more than five letters that begin with m to z, without most of their inflected and derived forms. */
export const M_TO_Z_WORDS =
  'machine machinery magazine magistrate magnetic magnetometer magnificent magnitude mainland maintain ' +
  'maintenance majesty majority makeup malaria malformed malicious mammal manage manifest mankind manual ' +
  'manufacture manuscript marathon marble margin marine maritime market markup marriage marshal martial marvel ' +
  'marvelous massacre massive mastery material maternity mathematical mathematics mature maximum meadow meantime ' +
  'meanwhile measure mechanic mechanical mechanism median medical medication medicine medieval mediterranean ' +
  'medium melody member membership memorial memory menace mental mention mercenary merchandise merchant mercury ' +
  'message messenger metadata method metropolitan mexican mexico microphone microscopic middle middleweight ' +
  'midnight midwicket migrate milestone military militia million millionth mineral minimum minister ministry ' +
  'minority minute miracle mirror miserable misery mission missionary mistake mistaken mistral mitten mixture ' +
  'mobile moderate moderation modern modified modifier module moment momentum monarch monday monetary monitor ' +
  'monkey monopoly monster monument moonlight morale moreover morning mortal mortgage mosaic mosquito motherland ' +
  'motion motive mountain mouthpiece multiple municipal murder murmur muscle museum musical musician mustard ' +
  'mutiny mutual myself mysterious mystery narration narrative narrow nation national nationwide native natural ' +
  'nature naughty navigation necessary necessity necklace needle negative neglect negotiate negotiation neighbor ' +
  'neighborhood neither nephew nervous network neutral nevertheless newcomer newspaper nickel nickname ' +
  'nightclothes nightfall nineteen ninety nobody nominate nomination noncommittal nonsense normal northeast ' +
  'northern northward northwest notable notebook nothing notice notify notorious nourish november nowadays ' +
  'nowhere nuclear nuclei nucleus nuisance numerous nursery obedience obituary object objection obligation ' +
  'oblige observation observatory observe obstacle obtain obvious occasion occupation occupy october offend ' +
  'offense offensive office official offline offset offshore offspring online operate operation operator opinion ' +
  'opponent opportunity oppose opposite opposition oppress optimism option optional orange orchard orchestra ' +
  'ordeal ordinance ordinary organic organization organize origin original ornament orphan otherwise outbreak ' +
  'outcome outdated outdoor outfit outlaw outlet outline outlook outnumber output outrage outright outrun ' +
  'outside outskirts outstanding outward outweigh overcame overcoat overcome overdue overhead overlook overnight ' +
  'oversaw overseas oversight overstate overtake overthrow overtime overturn overwhelm ownership oxygen pacific ' +
  'package packet palace pamphlet pancake pandemic parachute parade paradise paragraph parallel paralyze ' +
  'paramilitary parcel pardon parent parish parkway parliament parlor parson partial participate participation ' +
  'particle particular partition partner partnership passage passenger passion passive passport password pasture ' +
  'patent patience patient patriot patrol patron pattern paycheck payroll peacekeeping peanut peasant peculiar ' +
  'pedestrian penalty pencil peninsula penknife penman pension people pepper perceive percent percentage perfect ' +
  'perform performance perfume perhaps period perish permanent permission permit persecution persist person ' +
  'personal personnel persuade petition petroleum phantom pharmacy phenomenon philosophy photograph photon ' +
  'phrase physical physician physics physiologist picnic picture pigeon pillar pillow pioneer pipeline pistol ' +
  'placeholder planet planetary plantation plaque plaster plastic plateau platform playground playhouse ' +
  'playwright pleasant please pleasure pledge plenty plugin plumber plunge plural pocket poetry poison police ' +
  'policeman policemen policy polish polite political politician politics polluted pollution popular population ' +
  'portable portage portion portrait position positive possess possession possible postage postal postcard ' +
  'postman postmaster postpone postwar potato potential pottery poultry poverty powder powdery practicable ' +
  'practical practice prairie praise preach precaution precede precedent precious precise predecessor predict ' +
  'prefer preferable preference pregnant prejudice preliminary premier premium preparation prepare presence ' +
  'present presentation preservation preserve preside presidency president pressure presume pretend pretty ' +
  'prevail prevent prevention preview previous priest primary primero primitive prince princess principal ' +
  'principle priority prison private privilege probability probable probation problem procedure proceed process ' +
  'procession processor proclaim produce product production profession professional professor profit profitable ' +
  'profound program progress prohibit prohibition project prominent promise promote promotion prompt pronounce ' +
  'pronunciation propaganda proper property prophet proportion proportional proposal propose proposition ' +
  'prosecute prosecution prospect prosper prosperity prosperous protect protection protective protest protestant ' +
  'protocol proton provide providence province provision provoke prudence prudent psychology public publication ' +
  'publicity publish pueblo pulsar pumice punctual punish purchase purple purpose pursue pursuit puzzle ' +
  'qualification qualify quality quantity quarantine quarrel quarry quarter quartet quartz question quotation ' +
  'rabbit racket radical railroad railway rainbow rainfall random ransom rapped rasterize rather ratified rattle ' +
  'reaction reality realize reason reasonable rebellion rebuild recall receipt receive recent reception recipe ' +
  'recitation reckless reckoning recognition recognize recommend recommendation reconcile record recover ' +
  'recovery recreation recruit reddish redeem reduce reduction redwood referee reference referendum reflect ' +
  'reflection reflector reform refrain refresh refrigerator refuge refugee refugio refund refusal refuse regain ' +
  'regard regime regiment region regional register registrar registration regret regular regulate regulation ' +
  'rehearsal rehearse reject rejection rejoice relate relation relative relativity release relevant relief ' +
  'relieve religion religious reluctant remain remainder remark remarkable remedy remember remind remnant remote ' +
  'removal remove render repair repeal repeat replace report repository represent republic republican reputation ' +
  'request require rescue research resemble reservation reserve reservoir reside residence resident resign ' +
  'resignation resist resistance resolution resolve resort resource respect respectively respond response ' +
  'responsibility responsible restaurant restoration restore restrain restrict restriction restructuring result ' +
  'resume retail retain retire retreat return reveal revenge revenue reverse review revise revive revolt ' +
  'revolution revolver reward rewrite rhinoceros rhythm ribbon riddle ridiculous rigorous robbery robust rocket ' +
  'rollback romance romantic roommate rotten routine rowboat rubbish rubble rudder runway russia russian ' +
  'sabotage sacred sacrifice saddle safeguard safety sailboat sailor salary salesman salesmen salmon saloon ' +
  'salute salvage salvation sample sanction sandstone sandwich sanitary sanitation satellite satisfaction ' +
  'satisfactory satisfy saturday sausage savage sawmill scandal scarce scatter scenery scheduled schema scheme ' +
  'scholar scholarship school schoolboy schoolchildren schoolgirl schoolhouse schoolmaster schoolroom schooner ' +
  'science scientific scientist scissors scoreboard scratch scream screen script scroll scrubbed sculptor ' +
  'seacoast seafood seaman seamen seaport search seashore seaside season seasonal second secret secretary ' +
  'section sector secure security segment seismometer seldom select selection semester senate senator senior ' +
  'sensation sensible sensitive sentence sentiment separate separation separatist september sequel sequence ' +
  'sergeant serial series serious sermon servant service session settle seventeen seventh seventy several severe ' +
  'severity shadow shallow shareholder shelter shepherd sheriff shield shilling shipbuilding shipwreck shipyard ' +
  'shiver shopkeeper shoreline shortage shorten should shovel shrewd shriek shrine shrink shuttle sidewalk ' +
  'signal signature significance significant silence silent silver similar simple sincere sincerity single ' +
  'sirocco sister sitemap situate situation sixpence sixteen skeleton sketch skyline skyrocketing slaughter ' +
  'slavery sleeve slender slight slogan sloppy smallpox smooth smuggle snatch snooker snowfall snowstorm soccer ' +
  'social society software soldier solemn solidarity solution somebody somehow someone something sometime ' +
  'somewhat somewhere sophomore sorrow source southeast southern southward southwest sovereign soviet spacecraft ' +
  'spaceship spacious spanish sparkling special species specific specify specimen spectacle spectator speech ' +
  'sphere spirit splendid spoken spokesman spokesmen sponsor spontaneous sportsman spread spring springtime ' +
  'sprinkle sputnik square squeeze squirrel stability stable stadium stagecoach stairway standard standpoint ' +
  'staple starboard starve statesman statewide static station statistic statue status statute steady steamboat ' +
  'steamship steerage stenographer steward sticky stimulate stockholder stomach storage storehouse storeroom ' +
  'straight straighten strain strand strange strategy stream street streetcar strength stress stretch strewn ' +
  'strict strike string strive stroke strong struck structure struggle stubborn student studio stumble stupid ' +
  'subject submarine submit subscribe subscription subsequent subsidy substance substantial substitute suburb ' +
  'succeed success succession successor sudden suffer suffice sufficient suffix suggest suggestion suicide ' +
  'suitable sulphur summary summit summon sunday sundown sunlight sunrise sunset sunshine superb superintendent ' +
  'superior supermarket superstar superstition supervise supper supplement supply support suppose supreme ' +
  'surface surgeon surgery surplus surprise surrender surround survey survival survive survivor suspect suspend ' +
  'suspension suspicion suspicious sustain swallow sweetheart switch symbol sympathy symphony syndicate system ' +
  'tablecloth tablet tackle tactics tailor talent target tariff taught taxation taxpayer teammate teapot ' +
  'technical technique technology teenager telegram telegraph telemetry telephone telescope television temper ' +
  'temperament temperature temple temporary temptation tenant tendency tennis tension terminal terrace terrible ' +
  'terrify territory terror testify testimony textile thallium thanksgiving theater theatre theatrical ' +
  'themselves theorist theory thereafter thereby therefore thermometer thirteen thirty thorough though thought ' +
  'thousand thread threat threaten threepenny thrill thrive throat throne throng through throughout thrown ' +
  'thunder thunderstorm thursday ticket timber timetable tissue titular tobacco together toilet tolerate tomato ' +
  'tomorrow tongue tonight tonnage tornado torpedo torture touchdown tourist tournament toward towboat townsman ' +
  'townspeople tractor trademark tradition traffic tragedy tragic traitor transact transaction transcript ' +
  'transfer transform translate transmit transparent transport transportation travel treason treasure treasury ' +
  'treaty tremble tremendous trespass trestle tribune tribute trigger triple triumph trolley trophy tropical ' +
  'tropics trouble troublesome trousers trumpet trustee tuesday tuition tumble tunnel turbine turkey twelfth ' +
  'twelve twentieth twenty twilight typescript typewriter typhoon typical ultimate umbrella umpire unanimous ' +
  'unbroken uncertain undated undergo undergraduate underground undermine underneath underscored understand ' +
  'understatement understood undertake undertaken undertook underwear undoubtedly unease unemployment uneven ' +
  'unexpected unfortunate uniform unique universal universe university unknown unless unlike unseen untrue ' +
  'unusual update upheaval uppercut upright uprising uproar upside upstairs upward urgent usability utensil ' +
  'utility utmost utterance vacant vacation vaccinate vaccination vaccine vacuum validate validation valley ' +
  'valuable vanish variation variety various vector vegetable vegetation vehicle velodrome velvet vengeance ' +
  'venture verdict verify version versus vertical vessel veteran vibration vicinity victim victor victorious ' +
  'victory viewpoint vigorous village vineyard violate violation violence violent violet violin virtual virtue ' +
  'visibility visible vision visitor vocabulary vocation volcano volume volunteer voyage vulnerable wander ' +
  'warden wardrobe warehouse warfare warrant warrior warship washington washroom wastebasket watchman waterfall ' +
  'waterfront watershed watertight waterway wavelengths wayside wealth weapon weather wednesday weekday weekend ' +
  'weight weightlessness welcome welfare western wharves whatever whenever whereas whereby wherever whether ' +
  'whichever whisper whistle wholesale wicked widespread wilderness windmill window windscreen windshield winter ' +
  'wisdom withdraw withdrawal withdrawn withdrew withheld withhold within without withstand wizard wonder ' +
  'wondrous wooden woodland woodwork workflow workman workmen workshop worldwide worship worthwhile worthy ' +
  'wreath wreckage wrestle wretched wrinkle written yardstick yellow yesterday yonder yourself yourselves ' +
  'zealous zigzag';
