/**
 * The words that hold a text back, as data: labels in headers, and the values that mean yes, no, published and not
 * published. English is covered in full, the other languages of the interface by their usual words.
 */

/**
 * How the value of a label is read.
 *   draft    held unless the value is a plain no (`draft`, `unpublished`, `do not publish`)
 *   secret   the same in a header; among the first lines of a text only a plain yes holds (`private`, `hidden`)
 *   public   held unless the value is a plain yes or a date (`published`, `visible`)
 *   ready    held by a plain no or a word of work in progress (`approved`, `live`)
 *   state    held unless the value is a word for published (`status`, `visibility`)
 *   perhaps  held only by a word of work in progress, because the label has other meanings too (`state: Texas`)
 *   form     held only by the word for a draft (`layout: draft`)
 *   embargo  held until the day; rejected when no day can be read
 *   hold     held until the day; held without end when there is none
 *   day      the day of publication: held when it is later than the edition date
 */
export type HoldKind =
  'draft' | 'secret' | 'public' | 'ready' | 'state' | 'perhaps' | 'form' | 'embargo' | 'hold' | 'day';

/** Labels separated by `|`, compared after {@link plainWord}. */
const LABELS: Readonly<Record<HoldKind, string>> = {
  draft:
    'draft|drafts|drafted|first draft|second draft|rough draft|working draft|final draft|draft mode|draft only|as draft|in draft|a draft|unpublished|unpublish|not published|' +
    'not yet published|not ready|not final|unfinished|incomplete|do not publish|dont publish|no publish|wip|' +
    'work in progress|not for publication|not for release|not for print|not for broadcast|do not release|' +
    'do not print|entwurf|entwürfe|rohfassung|unveröffentlicht|nicht veröffentlichen|nicht veröffentlicht|' +
    'nicht zur veröffentlichung|borrador|no publicar|no publicado|sin publicar|brouillon|ne pas publier|' +
    'non publié|ne pas diffuser|مسودة|مسودّة|غير منشور|ليس للنشر|لا تنشر|मसौदा|प्रारूप|ड्राफ्ट|ड्राफ़्ट|अप्रकाशित|' +
    'प्रकाशित न करें|प्रकाशन के लिए नहीं|草稿|未发布|未發布|请勿发布|不要发布|不得发布',
  secret:
    'hidden|private|protected|password protected|unlisted|confidential|secret|internal|internal only|invisible|members only|offline|versteckt|' +
    'verborgen|privat|vertraulich|intern|oculto|privado|confidencial|interno|caché|privé|confidentiel|interne|' +
    'مخفي|خاص|سري|निजी|गोपनीय|छिपा|隐藏|私密|机密|内部',
  public:
    'published|publish|public|publicly|visible|publishable|to publish|for publication|veröffentlicht|veröffentlichen|' +
    'öffentlich|sichtbar|publicado|publicada|publicar|publié|publiée|publier|منشور|نشر|प्रकाशित|सार्वजनिक|' +
    '已发布|发布|公开',
  ready:
    'live|online|ready|ready to publish|approved|released|active|enabled|listed|discoverable|finished|final|complete|' +
    'completed|done|fertig|freigegeben|listo|aprobado|prêt|approuvé|जारी|审核|已审核',
  state:
    'status|visibility|pub status|publish status|published status|publishing status|publication status|draft status|' +
    'workflow|workflow state|workflow status|editorial status|editorial state|review status|publish state|' +
    'published state|publication state|publishing state|visibility status|sichtbarkeit|redaktionsstatus|estado|' +
    'visibilidad|statut|visibilité|état|الحالة|حالة النشر|स्थिति|状态|狀態',
  perhaps: 'state|stage|access|audience|zustand|step|phase',
  form: 'type|layout|kind|format|template|version',
  embargo:
    'not before|not published before|do not publish before|do not publish until|not for publication before|' +
    'not for publication until|not for release before|not for release until|do not release before|' +
    'do not release until|publish not before|sperrfrist|sperrfrist bis|sperrvermerk|gesperrt|gesperrt bis|nicht vor|' +
    'nicht veröffentlichen vor|embargado|embargado hasta|no publicar antes de|no publicar antes del|' +
    'no publicar hasta|sous embargo|sous embargo jusquau|sous embargo jusqua|ne pas publier avant|' +
    'ne pas publier avant le|ne pas diffuser avant|ne pas diffuser avant le|حظر النشر|حظر النشر حتى|محظور حتى|' +
    'محظور النشر حتى|حظر حتى|प्रतिबंध|प्रतिबंधित|प्रकाशन पर रोक|रोक|禁发|禁发至|禁发期|保密期|保密期至|禁止发布|解禁|解禁时间|暂缓发布',
  hold:
    'hold|holds|on hold|hold until|hold till|hold til|hold for|hold for release|hold release|hold back|held|held until|' +
    'held till|held back|hold story|hold publication|zurückhalten|zurückgehalten|retenido|retenir|retenu',
  day:
    'publish date|publish on|publish at|publish after|publish from|publish time|publishing date|publishing time|' +
    'date to publish|go live|go live on|go live at|go live date|live date|live on|live from|release|release date|' +
    'release on|release at|release after|release time|date of release|for release|for release on|for release at|' +
    'for release after|available|available from|available on|available after|available at|availability date|' +
    'visible from|visible after|show from|scheduled|scheduled for|scheduled at|scheduled on|scheduled date|' +
    'scheduled time|schedule|schedule date|publication start|valid from|freigabe|freigabe ab|freigabe am|' +
    'veröffentlichen am|veröffentlichen ab|publicar el|publier le',
};

/** A label or value without case, accents, spaces and punctuation: `Is_Draft?` becomes `isdraft`. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]|[^\p{L}\p{M}\p{N}]/gu, '');

const wordsOf = (text: string) => text.split('|').map(plainWord);
const setOf = (text: string): ReadonlySet<string> => new Set(wordsOf(text));

const KINDS: ReadonlyMap<string, HoldKind> = new Map(
  (Object.keys(LABELS) as HoldKind[]).flatMap((kind) => wordsOf(LABELS[kind]).map((label) => [label, kind] as const)),
);

/** Prefixes that programs and people add to a label: `isDraft`, `post_status`, `wp_post_status`. */
const BEFORE =
  /^(?:isa|is|wp|cms|post|page|article|story|content|entry|item|document|doc|web|site|keep|still|mark|marked|as|strictly|under)/;

/** Matches "Embargo ends", "Embargoed until 6 pm", but not "Embargo on Cuba: what comes next". */
const EMBARGO =
  /^(?:embargo(?:ed|es)?|sperrfrist)(?:until|till?|to|for|from|at|date|time|day|ends?|expir(?:es|y|ation)|lifts?|lifted|release|releases|published|publication|publish|press|media|news|status|bis|ende|[ap]m|gmt|utc|[ecp][sd]?t|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|\d+)*$/;

/** How to read the value of this label; undefined when the label never holds a text back. */
export function holdKindOf(label: string): HoldKind | undefined {
  let word = plainWord(label);
  if (word.length > 60) return undefined;
  for (;;) {
    const kind = KINDS.get(word);
    if (kind) return kind;
    if (EMBARGO.test(word)) return 'embargo';
    const rest = word.replace(BEFORE, '');
    if (rest === word || rest === '') return undefined;
    word = rest;
  }
}

/** True for a label that only ever means the state of a text. */
export const saysStatus = (kind: HoldKind, label: string) => kind === 'state' && /status/i.test(label);
/** Labels that make a line a header line at any position: no headline begins with them. */
export const isSureLabel = (kind: HoldKind, label: string) =>
  kind === 'draft' || kind === 'embargo' || kind === 'hold' || saysStatus(kind, label);
/** Labels that are evaluated. A warning lists the others as unused. */
export const isUsed = (kind: HoldKind | undefined) => kind !== undefined && kind !== 'perhaps' && kind !== 'form';

const YES = setOf('true|yes|y|t|1|on|ja|wahr|sí|si|verdadero|oui|vrai|نعم|हाँ|हां|सत्य|是|真');
const NO = setOf('false|no|n|f|0|off|nein|falsch|falso|non|faux|لا|नहीं|असत्य|否|假');
/** Values that mean that a text is published. */
const PUBLISHED = setOf(
  'publish|published|public|publicly|live|final|finalized|finalised|done|released|online|visible|open|usable|complete|' +
    'completed|posted|printed|everyone|anyone|all|veröffentlicht|öffentlich|sichtbar|publicado|publicada|público|' +
    'pública|publié|publiée|publique|منشور|प्रकाशित|सार्वजनिक|已发布|已發布|发布|公开',
);
/** Values that mean that a text is not published, for labels that can also mean something else. */
const WITHHELD = setOf(
  'draft|drafts|drafting|auto draft|pending|pending review|review|in review|under review|to review|needs review|' +
    'in progress|progress|wip|work in progress|private|members|members only|member|paid|subscribers|subscriber|' +
    'internal|restricted|confidential|hidden|future|scheduled|trash|trashed|deleted|unpublished|not published|' +
    'unlisted|embargo|embargoed|hold|on hold|held|idea|planned|todo|to do|writing|editing|edit|copy edit|legal|' +
    'rejected|withdrawn|spiked|killed|inherit|protected|preview|staged|staging|offline|inactive|disabled|' +
    'unfinished|incomplete|not ready|new|entwurf|borrador|brouillon|مسودة|मसौदा|草稿',
);
const WITHHELD_WORD = /\b(?:drafts?|pending|review|private|internal|unpublished|embargo(?:ed)?|wip|scheduled|hold)\b/i;
const FORMS = setOf('draft|drafts|unpublished|embargoed|entwurf|borrador|brouillon|مسودة|मसौदा|草稿');

export const isYes = (value: string) => YES.has(plainWord(value));
export const isNo = (value: string) => NO.has(plainWord(value));
export const saysPublished = (value: string) => isYes(value) || PUBLISHED.has(plainWord(value));
/** @param exactly whether the whole value must be such a word */
export const saysWithheld = (value: string, exactly = false) =>
  WITHHELD.has(plainWord(value)) || (!exactly && value.length <= 60 && WITHHELD_WORD.test(value));
export const isDraftForm = (value: string) => FORMS.has(plainWord(value));

/** Names of folders for unpublished texts, used by other site generators and by people. */
const FOLDERS = setOf(
  'draft|drafts|unpublished|not published|embargo|embargoed|embargoes|entwurf|entwürfe|borrador|borradores|brouillon|' +
    'brouillons|مسودة|مسودات|मसौदा|मसौदे|草稿|草稿箱',
);

/** The first folder in a path below the content folder that is a folder of drafts. */
export const draftsFolderOf = (path: string): string | undefined =>
  path
    .split('/')
    .slice(0, -1)
    .find((folder) => folder.length <= 60 && FOLDERS.has(plainWord(folder)));
