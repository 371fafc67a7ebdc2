/** English words of at most five letters that newspapers use. A fragment of a broken word is none of them. */
export const SHORT_WORDS =
  'a able about above abuse acre act actor acute ad adapt add admit adopt adult after again age aged agent aging ' +
  'ago agree ah aha ahead aid aide aim air alarm alas album ale alert alien alike alive all alley allow ally ' +
  'alone along aloud also alter alto am amaze amend amid among amuse an and anger angle angry ankle ant any ' +
  'apart ape apple apply apt arc arch are area arena argue arise arm army arrow arson art as ash aside ask asked ' +
  'asset at ate atom attic audit aunt auto avoid await awake award aware away awe awful axe axle baby back bacon ' +
  'bad badge bag bail bait bake baker bald ball ban band bane bang bank banks bar bard bare barge bark barn bars ' +
  'base bash basic basin basis bass bat bath bay be beach bead beam bean bear beard beast beat bed bee beef been ' +
  'beep beer beg began begin begun being bell belly below belt bench bend bent berth best bet bid big bike bill ' +
  'bin bind biome birch bird birth bit bite black blade blame blank blast blaze blend bless blew blind bloc ' +
  'block blood bloom blow blown blue bluff blunt board boat body boil bold bolt bomb bond bone bonus book boom ' +
  'boost boot booth bora bore born bosom boson boss both bound bout bow bowl box boy brain brake brand brass ' +
  'brave bread break breed brew brick bride brief brim bring brink broad broke brook broom brow brown brush buck ' +
  'bud bug build built bulb bulk bull bump bunch bunt buoy burn burst bury bus bush busy but buy buyer by byte ' +
  'cab cabin cable cache cage cake calf call calm came camel camp can canal candy cane canoe cap cape car card ' +
  'care cargo carry cart carve case cash cast cat catch cause cave cease cedar cell cent chain chair chalk chant ' +
  'chaos chap charm chart chase cheap cheat check cheek cheer chef chess chest chick chief child chin china chip ' +
  'chirp choir chose cigar cite city civil claim clamp clash class clave clay clean clear clerk cliff climb ' +
  'cling clip cloak clock clone close cloth cloud club clue coach coal coast coat cod code coin coke cold colon ' +
  'color colt comb come comet comic cook cool cop cope copy cord core corn cost couch could count court cover ' +
  'cow crab crack craft crane crash crate crawl crazy cream creed creek crept crew cried crime crisp crop cross ' +
  'crowd crown crude cruel crush cry cub cube cup curb cure curl curve cut cycle dad daily dairy daisy dam damp ' +
  'dance dare dark dash data date dated datum dawn day days dead deaf deal dealt dean dear death debt decay deck ' +
  'deed deep deer delay delta den dense deny depot depth desk devil dew dial diary did die diet diff dig dim ' +
  'dine dip dirt dirty disc dish disk dist dive diver do dock docks does dog doing doll dome done door dose dot ' +
  'doubt dove down dozen dr draft drag drain drama draw drawn dread dream dress drew dried drift drill drink ' +
  'drive drop drove drown drug drum drunk dry dual duck due duel dug duke dull dump dust duty dwarf dwell dye ' +
  'dying each eager eagle ear earl early earn earth ease east easy eat ebb echo edge edit egg eight elbow elder ' +
  'elect else ember emoji empty end enemy enjoy enter entry envoy envy epic equal equip era erect error essay ' +
  'este eve even event ever every evil exact exam excel exile exist exit extra eye fable face fact facto fade ' +
  'fail faint fair faith fake fall false fame fan fancy far fare farm fast fat fatal fate fault favor fear feast ' +
  'feat fee feed feel feet fell felt fence ferry fetch fever few fiber fide field fiery fifth fifty fig fight ' +
  'file fill film final find fine fire fired firm first fish fist fit five fix fixed flag flame flank flash flat ' +
  'flaw fled flee fleet flesh flew flier float flock flood floor flour flow flown fluid flung flush fly foam ' +
  'focus fog foil fold folk folks fond font food fool foot for force ford forge fork form fort forth forty forum ' +
  'foul found four fowl fox frail frame franc frank fraud free fresh fried from front frost fruit fuel full ' +
  'fully fun fund funny fur fury fuse gain gala game gang gap gas gate gates gave gavel gay gaze gear geese gem ' +
  'gene genes germ get ghost giant gift girl give given glad gland glass glee glob globe glory glove glow glue ' +
  'go goal goat god goes going gold golf gone good goods got gown grab grace grade grain gram grand grant grape ' +
  'graph grasp grass grave gray great green greet grew grey grid grief grim grip groan groom gross group grove ' +
  'grow grown guard guess guest guide guild guilt gulf gum gun guy habit had hail hair half hall halt ham hand ' +
  'hang happy hard harm harsh has hash hast haste hat hatch hate haul have haven hawk hay haze he head heal heap ' +
  'hear heard heart heat heavy hedge heel heir held hell hello help hem hen hens her herb herd here hero heron ' +
  'hers hey hi hid hide high hike hill him hinge hint hip hire his hit hmm ho hoc hold hole holy home honey ' +
  'honor hood hook hop hope hoped horn horse hose host hot hotel hour house hover how html http hub huge hull ' +
  'human humid humor hung hunt hurry hurt hut hymn ice icon icy idea ideal idle if ii iii ill image imply in ' +
  'inch index ink inlet inn inner input into iron is isle issue it item its iv ivory ivy jail jam japan jar jaw ' +
  'jazz jefe jet jetty jewel job jobs join joint joke jolly joy jr judge juice july jump june juror jury just ' +
  'kana keel keen keep kept key khan kick kid kill kin kind kinds king kiss kit kite knee kneel knew knife knit ' +
  'knock knot know known lab label labor lace lack lad laden ladle lady laid lake lamb lambs lame lamp land lane ' +
  'lang lap large laser lash last late later latin laugh law lawn lawns lay layer lazy lb lead leaf leak lean ' +
  'leap learn lease least leave led ledge left leg legal lemon lend lens less lest let levee level lid lie lied ' +
  'lieu life lift light like lilac limb lime limit line lined linen liner link lion lip list lit live lived ' +
  'liver load loan lobby local lock lodge loft log logo lone long look loom loop loose lord lose loser loss lost ' +
  'lot loud love low lower loyal luck lucky lump lunar lunch lung lungs lure lurk lying mad madam made magic ' +
  'maid mail main major make maker male mall man manor many map maple march mare mark marks marry mask mason ' +
  'mass mast masts mat match mate maxim may maybe mayor me meal mean means meant meat medal media meet melon ' +
  'melt men mend menu mercy mere merge merit merry mess met meta metal meter mice midi might mild mile miles ' +
  'milk mill mind mine minor mint minus miss mist mix mixed mob mode model moist mold money month mood moon moor ' +
  'moral more mort most moth motor mount mourn mouse mouth move moved movie mr mrs much mud muddy mule mules ' +
  'music must my myth nah nail naked name named nap naval navy near neat neck need nerve nest net never new ' +
  'newly news next nice niece night nine ninth no noble nod node noise none noon nor norm north nose not note ' +
  'noun novel now null numb nun nurse nut nylon oak oar oath oats obey occur ocean odd odds of off offer oft ' +
  'often oh oil ok okay old olive omit on once one onion only onto open opera or oral orb orbit order ore organ ' +
  'other ought our ours out outer oven over owe owing owl own owner ox oxen ozone pace pack pact pad page paged ' +
  'paid pail pain paint pair pal pale palm pan panel panic pants paper par para park parks parse part party pass ' +
  'past paste pat patch path paths pause pave paw pay pea peace peach peak pear pearl peck peel peer pen pence ' +
  'penny per peril pet petal phase phone photo piano pick pie piece pier pig pile pill pilot pin pinch pine pink ' +
  'pint pipe pit pitch pity pixel place plain plan plane plant plate play plaza plea plead pleas plot plow plug ' +
  'plum plume plus pm poco poem poet point pole poll pond pony pool poor pope porch pork port pose post pot ' +
  'pound pour power pray press prey price pride prime print prior prize pro probe prone proof prose proud prove ' +
  'prune pub pull pulp pulse pump pumps punch pupil puppy pure purse push put quake quay queen query quest quick ' +
  'quiet quilt quit quite quota quote race rack radio raft rage raid rail rain raise rally ramp ran ranch rang ' +
  'range rank rapid rare rash rat rate ratio raw ray reach react read ready real realm rear rebel red reef refer ' +
  'reign relax relay rely renew rent reply rest rib rice rich rid ride rider ridge rifle right rigid ring riot ' +
  'rip ripe rise risen risk rite rival river road roar roast rob robe robin rock rod rode role roll roof room ' +
  'root rope rose rough round route rover row rower royal rub rude rug rugby ruin rule rules rumor run rung ' +
  'rural rush rust sack sad safe said sail saint sake salad sale salt same sand sang sank sans sat sauce save ' +
  'saved saw say says scale scan scar scare scene scent scope score scorn scout scrap screw sea seal seat see ' +
  'seed seek seem seen seize sell send sense sent sepia serif serve set seven sew sewer shade shaft shake shall ' +
  'shame shape shard share shark sharp shave she shed sheep sheer sheet shelf shell shift shin shine ship shirt ' +
  'shoal shock shoe shoes shook shoot shop shore short shot shout shove show shown shrub shut shy sick side ' +
  'siege sigh sight sigma sign silk silly since sing sink sir sit site six sixth sixty size skate ski skill skin ' +
  'skip skirt skull sky slash slave sleep sleet slept slice slid slide slim slip slope slow slug small smart ' +
  'smell smile smoke snake snap snow so soap sober soft soil solar sold sole solid solo solve some son song soon ' +
  'sore sorry sort soul sound soup sour south sow space spade spare spark speak spear speed spell spend spent ' +
  'sperm spin spine spite split spoke sport spot spray spur spy squad st staff stage stain stair stake stale ' +
  'stall stamp stand star stare stark start stat state stay steak steal steam steel steep steer stem step stern ' +
  'stick stiff still sting stir stock stone stood stool stop store storm story stout stove strap straw stray ' +
  'strip stuck study stuff style such sue sugar suit sum sun sung sunk super sure surf surge swamp swan sway ' +
  'swear sweat sweep sweet swell swept swift swim swing sword swore sworn swung table tack tail take taken tale ' +
  'talk tall tame tank tanto tap tape task taste tax tea teach team tear tell ten tend tenor tens tense tent ' +
  'tenth term test text than thank that thaw the theft their them theme then there these they thick thief thigh ' +
  'thin thing think third this thorn those three threw throw thumb thus tick tide tides tidy tie tied tier tiger ' +
  'tight tilde tile till time tin tint tiny tip tire tired title to toast today toe toes token told toll tomb ' +
  'ton tone tons too took tool tooth top topic torch tore torn toss total touch tough tour tow towel tower town ' +
  'toxic toy trace track trade trail train trap tray treat tree trend tres trial tribe trick tried trim trio ' +
  'trip troop trout truce truck true truly trunk trust truth try tub tube tug tulip tune turf turn tutor tv ' +
  'twice twin twist two tying type udder ugh ugly uk ultra uncle under union unit unite unity until up upon ' +
  'upper upset urban urge us usa usage use used usher using usual utter vague vain vale valid value van vapor ' +
  'vary vast vault veal veil vein verb versa verse very vest vet veto via vice vida video view vile villa vine ' +
  'virus visit vital vivid vocal voice vote vow vs vying wade wage wagon waist wait wake walk wall want war ward ' +
  'warm warn was wash wasp waste watch water wave waver wax way ways we weak wear weary web wed wee weed week ' +
  'weeks weigh well went wept were west wet whale wharf what wheat wheel when where which while whip white who ' +
  'whole whom whose why wide widow width wife wild will win wind wine wing wipe wire wise wish wit witch with ' +
  'wolf woman womb women won wood wool word wore work works world worm worn worry worse worst worth would wound ' +
  'wove wow wrap wreck wrist write wrong wrote yacht yard yarn yeah year yell yes yet yield you young your youth ' +
  'zeal zero zinc zone zoo';
