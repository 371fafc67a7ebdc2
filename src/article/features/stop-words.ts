/**
 * Common English words that do not indicate a subject, in small letters. Plurals in -s and forms in -ed and -ing are
 * listed where news uses them.
 */
import { hashOfWord } from './tokenize.ts';

const COMMON = `
the and for are but not you all any can had her was one our out day get has him his how its may new now old see two way who did let
say she too use own off ago got put far set why yet nor few per via lot end try ask act add big top six ten yes don isn run www com gov
org his ours whose hers him let's it's i'm that's there's don't doesn't didn't isn't aren't wasn't weren't won't wouldn't couldn't
shouldn't can't haven't hasn't hadn't we're we've we'll they're they've they'll you're you've you'll what's here's who's he's she's
able about above abroad absolutely accept according account achieve across action actions active activities activity actual
actually added addition additional address addressed adds affect affected after afternoon again against agencies agency agenda ages
agree agreed agreement ahead aimed aims allow allowed allowing allows almost alone along already also although always
amazing american among amount amounts announce announced announcement annual another answer answers anybody anyone anything apart appear
appeared appears applause apply approach appropriate approved area areas aren around arrived article asked asking asks aspect aspects assistance
associated attempt attend attended attention audience available average avoid aware away back background based basic basis
beautiful became because become becomes becoming been before began begin beginning begins behind being believe believed
believes below benefit benefits best better between beyond bigger biggest billion bipartisan blog both bring bringing brings broad brought
build building built business businesses call called calling calls came cannot capable care careful carefully carried carry
case cases cause caused center central centre certain certainly challenge challenges challenging chance change changed changes
changing check chief child children choice choose chosen citizen citizens city claim claimed claims class clear clearly click close closed
closely code collaboration colleague colleagues collected combined come comes coming comment comments commitment committed common communities community companies
company compared complete completed completely complex concern concerned concerns condition conditions conduct conducted confident confirmed congratulations
connect connected consider considered consistent contact contain contains content context continue continued continues continuing
contribute contributed control conversation copy correct cost costs could couldn countries country couple course cover create created creates
creating critical culture current currently data date dated days deal dealing dear decade decades decide decided decision
decisions declared dedicated deep deeply define delivered demand depend described design designed despite detail detailed details
determine determined develop developed developing development didn difference differences different difficult digital direct direction directly
director discuss discussed discussing discussion discussions division document documents does doesn doing done doubt down draft dream dreams drive
driven drop during each earlier early easier easily easy economic economy edge effect effective effectively effects efficient effort efforts eight
either else email employees enable encourage ended ends enjoy enough ensure ensuring enter entire especially establish established europe even evening
event events eventually ever every everybody everyone everything evidence exactly example examples excellent except excited exciting exist existing
expand expanded expect expected experience experiences expert experts explain explained explains express expressed extend extra
extraordinary extremely face faced faces facing fact factors facts fail failed fair faith fall families family fantastic
faster father favorite feature features federal feedback feel feeling feels fellow felt female fewer field fight figure figures filed fill final finally
find finding finds fine finish first five flow focus focused focusing folks follow followed following follows force forced forces foreign form
formal former forms forward found founded four free freedom frequently friday friend friends friendship from front full fully function
fundamental funding further future gain gather gave general generally generation generations gentlemen gets getting girl girls give
given gives giving glad global goal goals goes going gone good gotten government governments grateful great greater greatest greatly ground group
groups grow growing growth guess guest guests guidance guide guys half hand hands happen happened happening happens happy hard hasn have haven having head
heading heads hear heard heart held hello help helped helpful helping helps here high higher highest highly himself history hold holding home hometown honor honored
hope hopes hoping hour hours house however http https huge human hundred hundreds idea ideas identified identify image immediate immediately impact
implement implementation implemented implementing importance important importantly impossible improve improved improvement improving inch include included includes including
increase increased increases increasing increasingly incredible incredibly indeed individual individuals industry inform information informed initial initiative initiatives
innovation innovative inside instead institutions intended interest interested interesting interests internal international into introduce introduced
introduction invest investment involve involved isn issue issued issues item items itself january join joined joining jobs just keep
keeping keeps kept kids kind kinds knew know knowing knowledge known knows lack ladies land large largely larger largest last lasting late later latest launch
launched laughter lead leader leaders leadership leading leads learn learned learning least leave leaves leaving left legal less lesson lessons
level levels life light like likely limited line lines link links list listed listen listening little live lived lives living local locals location long longer look
looked looking looks lose lost lots love loved lower made main mainly maintain major majority make makes making male manage managed management manager
many march mark massive matter matters maybe mean meaning means meant measure measures meet meeting meetings meets member members memo men mention mentioned message
met method methods middle might mile miles million millions mind minute minutes miss missing mission moment moments monday money month months more
morning most mostly mother move moved movement moves moving much multiple must myself name named names nation national nationally nations
natural nearly necessary need needed needs negative neither never news newsletter next nice night nine nobody none noon normal north note noted notes nothing
notice november number numbers objective obvious obviously occasion occur occurred offer offered offering offers office officer officers official officials often okay older
once ones ongoing online only onto open opened opening operate operating operation operations opinion opportunities opportunity option options
order ordered orders organization organizations organized original other others otherwise ours ourselves outcome outcomes outside over overall owner page pages paid
panel paper parent parents part participate participated participating particular particularly parties partner partners partnership partnerships parts party
pass passed past path paying people perfect perhaps period person personal personally perspective phone photo picture piece pieces place placed places
plan planned planning plans platform play played player please pleased plus point pointed points policies policy political poor popular population
position positive possible possibly post posted posts potential power powerful practice practices prepare prepared presence present presentation
presented president press pretty prevent previous previously price pride primary prime prior priorities priority private probably problem problems proceed
process processes produce produced product products professional profound program programs progress project projects promise proper proposal propose proposed protect proud
prove proven provide provided provides providing public publication publicly published purpose pursue push pushed pushing puts putting qualified quality
quarter question questions quick quickly quite quote raise raised range ranging rate rates rather reach reached read reader readers reading ready real
reality realize really reason reasons receive received receiving recent recently recognize recognized record recover reduce reduced reducing reference regard
regarding regardless region regional regular related relating relationship relationships relatively release released relevant remain
remained remaining remains remarkable remarks remember remind replace replaced report reported reportedly reporter reporters reporting
reports represent representative representatives represented representing request requests require required requirement requirements requires
resource resources respect respond responded response responsibilities responsibility responsible rest result resulted resulting results return
returned review right rights rise rising risk risks role roles room rules running safe said same save saying says scale scene schedule
scheduled season seat second secretary section sections sector seek seeking seem seemed seems seen select selected sense sent separate
september serious seriously serve served serves service services serving session sessions sets setting seven several shall shape share shared
sharing short should shouldn show showed showing shown shows side sides significant significantly similar simple simply since single sister site sites situation
skill skills slightly slow small smaller smart social society solution solutions solve some somebody somehow someone something sometimes somewhat somewhere
soon sort sought source sources south speak speaker speaking speaks special specific specifically speech spend spending spent spirit spoke spoken
spokesman spokeswoman staff stage stand standard standards standing stands start started starting starts state stated statement statements states status stay step steps still
stood stop stopped stories story straight strategic strategies strategy street strength strengthen strengthening strong stronger structure struggle stuff style subject
succeed success successful successfully such suddenly suggest suggested suggests summary sunday support supported supporting supports supposed sure system systems
take taken takes taking talk talked talking talks target task tasks team teams technology tell telling tells term terms test testing text than thank
thankful thanks that their theirs them themselves then there therefore these they thing things think thinking third this thoroughly those though thought
thoughts thousand thousands three threat through throughout thursday thus time times title today together told tomorrow tonight took tool tools topic
topics total totally touch tough toward towards town track tradition training tremendous tried trip trouble true truly trust truth trying tuesday turn turned turning
type types typically ultimately under understand understanding understood unfortunately unique unit united unless until upcoming update updated updates
upon urged used useful user users uses using usual usually value values various vary version very view views vision visit visited visitors vital voice voices wait
waiting walk want wanted wants wasn watch ways website websites wednesday week weekend weeks welcome well went were weren west what whatever when whenever where whereas
whether which while white whole whom whose wide widely wife will willing wish with within without woman women wonder wonderful won wondering word words
work worked worker workers working works world worried worry worst worth would wouldn write writing written wrong wrote year years yesterday young
younger your yours yourself youth
outstanding fighting pleasure husband behalf thrilled prosperity century appreciate afford celebrate yourselves struggling
participants participant understands congratulate thanking neighbors neighbours privilege enormous sacrifice sacrifices courage bless
deserve deserves seeing counting fought obligation obligations distinguished hosted hosting watching winning playing inspired
reminded extraordinarily mutual lifetimes commitments hospitality acknowledge daughters grandmother grandparents
grandfather download round ability series theme journey champion approaches anytime hopefully preference percent confidence dollars
stake struggle struggles choices consequence consequences contributions capacity comprehensive seem enjoyed deliver dignity
appreciation greatness weren stuff bless harder`;

export const stopWords: ReadonlySet<number> = new Set(COMMON.split(/\s+/).map(hashOfWord));
