/** English words of more than five letters that begin with m to z, without most of their inflected and derived forms. */
export const M_TO_Z_WORDS =
  'machine machinery mackerel magazine magistrate magnetic magnetometer magnificent magnitude mainland maintain ' +
  'maintenance majesty majority makeup malaria malformed malicious mammal manage manhole manifest mankind ' +
  'manslaughter manual manufacture manuscript marathon marble margin marine maritime market markup marooned ' +
  'marriage marshal martial marvel marvelous masquerade massacre massive mastery material maternity mathematical ' +
  'mathematics matinee mature maximum meadow meantime meanwhile measles measure mechanic mechanical mechanism ' +
  'median medical medication medicine medieval mediterranean medium melody member membership memorable memorial ' +
  'memory menace mental mention mercenary merchandise merchant mercury message messenger metadata method ' +
  'metropolitan mexican mexico microphone microscopic middle middleweight midnight midwicket migrate milestone ' +
  'military militia milkman million millionth mineral mingle minimum minister ministry minority minute miracle ' +
  'mirror miserable misery mission missionary mistake mistaken mistletoe mistral mitten mixture mobile moderate ' +
  'moderation modern modified modifier module moment momentum monarch monday monetary monitor monkey monopoly ' +
  'monster monument moonlight morale moreover morning mortal mortar mortgage mosaic mosquito motherland motion ' +
  'motive mountain mouthpiece movable muffle multiple municipal murder murmur muscle museum musical musician ' +
  'mustard mutiny mutter mutton mutual myself mysterious mystery narration narrative narrow nation national ' +
  'nationwide native natural nature naughty navigable navigation necessary necessity necklace needle negative ' +
  'neglect negotiable negotiate negotiation neighbor neighborhood neither nephew nervous nestle network neutral ' +
  'nevertheless newcomer newspaper nibble nickel nickname nightclothes nightfall nineteen ninety nobody nominate ' +
  'nomination nominee noncommittal nonsense normal northeast northern northward northwest nostril notable ' +
  'notebook nothing notice notify notorious nourish november nowadays nowhere nuclear nuclei nucleus nuisance ' +
  'numerous nursery oarsman oarsmen oatmeal obedience obituary object objection objectionable obligation oblige ' +
  'observation observatory observe obstacle obtain obvious occasion occupation occupy october offend offense ' +
  'offensive office official offline offset offshore offspring online operate operation operator opinion ' +
  'opponent opportunity oppose opposite opposition oppress optimism option optional orange oration orator ' +
  'orchard orchestra orchid ordeal ordinance ordinary organic organization organize origin original ornament ' +
  'orphan ostrich otherwise outbreak outcome outdated outdoor outfielder outfit outlaw outlet outline outlook ' +
  'outnumber output outrage outright outrun outside outskirts outstanding outward outweigh overboard overcame ' +
  'overcoat overcome overdue overhead overlook overnight oversaw overseas oversight overstate overtake overthrow ' +
  'overtime overture overturn overwhelm ownership oxygen oyster pacific package packet paddle pageant palace ' +
  'palatable pamper pamphlet pancake pandemic panther parachute parade paradise paragraph parallel paralyze ' +
  'paramilitary parcel pardon parent parish parkway parliament parlor parole parsley parson partial participate ' +
  'participation particle particular partition partner partnership passage passenger passion passive passport ' +
  'password pastry pasture patent patience patient patriot patrol patron pattern paycheck payroll peaceable ' +
  'peacekeeping peanut peasant pebble peculiar peddler pedestrian pelican penalty pencil peninsula penitentiary ' +
  'penknife penman pension people pepper perceive percent percentage perfect perform performance perfume perhaps ' +
  'period perish perishable permanent permission permit persecution persist person personal personnel persuade ' +
  'pester petition petroleum phantom pharmacy phenomenon philosophy phosphorus photograph photon phrase physical ' +
  'physician physics physiologist pianist picnic picture pigeon piglet pilfer pillar pillow pioneer pipeline ' +
  'pistol piston pitiable placeholder plaintiff planet planetary plantation plaque plaster plastic plateau ' +
  'platform platoon playground playhouse playwright pleasant please pleasure pledge plenty pliable plugin ' +
  'plumber plunder plunge plural plywood pneumonia pocket poetry poison police policeman policemen policy polish ' +
  'polite political politician politics polluted pollution poplar popular population portable portage porthole ' +
  'portion portrait position positive possess possession possible postage postal postcard postman postmaster ' +
  'postpone postwar potato potential potluck pottery poultry poverty powder powdery practicable practical ' +
  'practice prairie praise preach precaution precede precedent precinct precious precise predecessor predict ' +
  'prefer preferable preference pregnant prejudice preliminary premier premium preparation prepare presence ' +
  'present presentable presentation preservation preserve preside presidency president pressure presume pretend ' +
  'pretty prevail prevent prevention preview previous priest primary primero primitive prince princess principal ' +
  'principle priority prison private privilege probability probable probation problem procedure proceed process ' +
  'procession processor proclaim produce product production profession professional professor profit profitable ' +
  'profound program progress prohibit prohibition project promenade prominent promise promote promotion prompt ' +
  'pronounce pronunciation propaganda propeller proper property prophet proportion proportional proposal propose ' +
  'proposition prosecute prosecution prosecutor prospect prosper prosperity prosperous protect protection ' +
  'protective protest protestant protocol proton provide providence province provision provoke provost prudence ' +
  'prudent psychology public publication publicity publish pudding pueblo pulsar pumice pumpkin punctual punish ' +
  'purchase purple purpose pursue pursuit puzzle qualification qualify quality quantity quarantine quarrel ' +
  'quarry quarter quarterback quartet quartz question quiver quotation rabbit raccoon racket racquet radical ' +
  'raffle railroad railway rainbow rainfall raisin ramble random ransom rapped raspberry rasterize rather ' +
  'ratified rattle reaction reality realize reason reasonable rebellion rebuild recall receipt receive ' +
  'receivership recent reception recipe recital recitation reckless reckoning recognition recognize recommend ' +
  'recommendation reconcile record recover recovery recreation recruit reddish redeem reduce reduction redwood ' +
  'referee reference referendum reflect reflection reflector reform refrain refresh refrigerator refuge refugee ' +
  'refugio refund refusal refuse regain regard regatta regime regiment region regional register registrar ' +
  'registration regret regular regulate regulation rehearsal rehearse reject rejection rejoice relate relation ' +
  'relative relativity release relevant reliable relief relieve religion religious reluctant remain remainder ' +
  'remark remarkable remedy remember remind remnant remote removal remove render repair repeal repeat replace ' +
  'report repository represent republic republican reputable reputation request require rescue research resemble ' +
  'reservation reserve reservoir reside residence resident resign resignation resist resistance resolution ' +
  'resolve resort resource respect respectable respectively respond response responsibility responsible ' +
  'restaurant restoration restore restrain restrict restriction restructuring result resume retail retain retire ' +
  'retreat return reunion reveal revenge revenue reverse review revise revive revolt revolution revolver reward ' +
  'rewrite rhinoceros rhythm ribbon riddle ridiculous rigging rigorous ripple robbery robust rocket rollback ' +
  'romance romantic roommate rooster rotten routine rowboat rubbish rubble rubric rudder rummage runway russia ' +
  'russian rustle sabotage sacred sacrifice saddle safeguard safety sailboat sailor salable salary salesman ' +
  'salesmen salmon saloon salute salvage salvation sample sanction sandstone sandwich sanitary sanitation ' +
  'sardine satellite satisfaction satisfactory satisfy saturday saunter sausage savage sawmill scaffold scamper ' +
  'scandal scarce scatter scenery scheduled schema scheme scholar scholarship school schoolboy schoolchildren ' +
  'schoolgirl schoolhouse schoolmaster schoolroom schooner science scientific scientist scissors scorch ' +
  'scoreboard scramble scratch scream screen scribble scrimmage script scroll scrubbed sculptor scuttle seacoast ' +
  'seafood seagull seaman seamen seamstress seaport search seashore seaside season seasonal second secret ' +
  'secretary section sector secure security segment seismometer seldom select selection selectman semester ' +
  'seminar senate senator senior sensation sensible sensitive sentence sentiment separate separation separatist ' +
  'september sequel sequence serenade sergeant serial series serious sermon servant service session settle ' +
  'seventeen seventh seventy several severe severity shadow shallow shareholder shatter shelter shepherd sheriff ' +
  'shield shilling shimmer shingle shipbuilding shipwreck shipyard shiver shopkeeper shoreline shortage shorten ' +
  'shortstop should shovel shrewd shriek shrimp shrine shrink shudder shuffle shuttle sidewalk signal signature ' +
  'significance significant silence silent silver similar simmer simple sincere sincerity single sirocco sister ' +
  'sitemap situate situation sixpence sixteen sizzle skeleton sketch skyline skyrocketing slander slaughter ' +
  'slavery sleeve slender slight slogan sloppy smallpox smolder smooth smuggle snatch snooker snowfall snowstorm ' +
  'snuggle soccer sociable social society software soldier solemn solidarity solution somebody somehow someone ' +
  'something sometime somewhat somewhere sonata sophomore soprano sorority sorrow source southeast southern ' +
  'southward southwest souvenir sovereign soviet spacecraft spaceship spacious spanish sparkle sparrow speakeasy ' +
  'special species specific specify specimen spectacle spectator speech sphere spider spinach spirit splatter ' +
  'splendid splinter spoken spokesman spokesmen sponsor spontaneous sportsman sprain spread spring springtime ' +
  'sprinkle sprint spruce sputnik sputter squadron squander square squash squeeze squirrel stability stable ' +
  'stadium stagecoach stagger stairway stallion stammer standard standpoint staple starboard startle starve ' +
  'statesman statewide static station statistic statue status statute steady steamboat steamship steerage ' +
  'stenographer stevedore steward stewardess sticky stifle stimulate stockholder stomach storage storehouse ' +
  'storeroom straddle straggle straight straighten strain strait strand strange strategy strawberry stream ' +
  'street streetcar strength stress stretch strewn strict strike strikeout string strive stroke strong struck ' +
  'structure struggle stubborn student studio stumble stupid stutter subject submarine submit subscribe ' +
  'subscription subsequent subsidy substance substantial substitute suburb succeed success succession successor ' +
  'sudden suffer suffice sufficient suffix suffrage suffragist suggest suggestion suicide suitable sulphur ' +
  'summary summit summon sunday sundown sunlight sunrise sunset sunshine superb superintendent superior ' +
  'supermarket superstar superstition supervise supper supplement supply support suppose supreme surface surgeon ' +
  'surgery surplus surprise surrender surround survey survival survive survivor suspect suspend suspension ' +
  'suspicion suspicious sustain swagger swallow sweetheart swindle switch sycamore symbol sympathy symphony ' +
  'syndicate system tableau tablecloth tablet tackle tactics tailor talent tamper tangle target tariff tatter ' +
  'taught taxable taxation taxpayer teammate teapot technical technique technology teenager telegram telegraph ' +
  'telemetry telephone telescope television temper temperament temperance temperature temple temporary ' +
  'temptation tenant tendency tendon tennis tension terminal terrace terrible terrify territory terror testify ' +
  'testimony textbook textile thallium thanksgiving theater theatre theatrical themselves theorist theory ' +
  'thereafter thereby therefore thermometer thesis thirteen thirty thorough though thought thousand thread ' +
  'threat threaten threepenny thrill thrive throat throne throng throttle through throughout thrown thunder ' +
  'thunderstorm thursday ticket timber timetable tinkle tissue titter titular toastmaster tobacco together ' +
  'toilet tolerable tolerate tollgate tomato tomorrow tongue tonight tonnage topple tornado torpedo torture ' +
  'totter touchback touchdown tourist tournament toward towboat townsman townspeople tractor trademark tradition ' +
  'traffic tragedy tragic traitor trample transact transaction transcript transfer transform translate transmit ' +
  'transparent transport transportation travel treason treasure treasury treaty tremble tremendous tremor ' +
  'trespass trestle tribune tribute trickle trigger triple triumph trolley trophy tropical tropics trouble ' +
  'troublesome trousers trumpet trustee tuberculosis tuesday tugboat tuition tumble tunnel turbine turkey turnip ' +
  'turnpike twelfth twelve twentieth twenty twilight twinkle typescript typewriter typhoid typhoon typical ' +
  'typist ultimate umbrella umpire unanimous unbroken uncertain undated undergo undergraduate underground ' +
  'undermine underneath underscored understand understatement understood undertake undertaken undertook ' +
  'underwear undoubtedly unease unemployment uneven unexpected unfortunate uniform unique universal universe ' +
  'university unknown unless unlike unseen untrue unusual unveil update upheaval uppercut upright uprising ' +
  'uproar upside upstairs upward urgent usability utensil utility utmost utterance vacant vacation vaccinate ' +
  'vaccination vaccine vacuum validate validation valley valuable vanish variation variety various varsity ' +
  'vector vegetable vegetation vehicle velodrome velvet vendor venerable vengeance venture verdict verify ' +
  'version versus vertical vessel veteran viaduct vibration vicinity victim victor victorious victory viewpoint ' +
  'vigorous village vineyard violate violation violence violent violet violin violinist virtual virtue ' +
  'visibility visible vision visitor vocabulary vocation volcano volley volume volunteer voyage vulnerable ' +
  'waddle waitress walnut wander warden wardrobe warehouse warfare warrant warrior warship washington washroom ' +
  'wastebasket watchman waterfall waterfront watershed watertight waterway wavelengths wayside wealth weapon ' +
  'weather wednesday weekday weekend weight weightlessness welcome welfare western wharves whatever whenever ' +
  'whereas whereby wherever whether whichever whimper whisper whistle wholesale wicked wicket widespread ' +
  'wilderness wildfire willow windmill window windscreen windshield winter wisdom withdraw withdrawal withdrawn ' +
  'withdrew withheld withhold within without withstand wizard wobble wonder wondrous wooden woodland woodwork ' +
  'workflow workman workmen workshop worldwide worship worthwhile worthy wrangle wreath wreckage wrestle ' +
  'wretched wrinkle written yardstick yellow yesterday yonder yourself yourselves zealous zeppelin zigzag';
