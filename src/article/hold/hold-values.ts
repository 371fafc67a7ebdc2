/** The values of hold labels, as data: yes, no, published and not published, in the languages of the interface. */
import { plainWord, setOf } from './hold-words.ts';

const YES = setOf(
  'true|yes|y|t|1|on|x|ja|wahr|sí|si|verdadero|oui|vrai|نعم|हाँ|हां|सत्य|是|真|是的|sim|verdadeiro|sì|vero|да|истина',
);
const NO = setOf(
  'false|no|n|f|0|off|none|na|nil|nein|falsch|keine|keiner|falso|ninguno|ninguna|non|faux|aucun|aucune|لا|لا يوجد|नहीं|असत्य|否|假|无|無|没有|不是|não|nao|nenhum|nessuno|нет|ложь|отсутствует',
);
/** Values of an embargo that has ended. */
const OVER = setOf('lifted|expired|over|ended|aufgehoben|abgelaufen|levantado|levé|expiré|scaduto|снято|已解除|已解禁');
/** Values that mean that a text is published. */
const PUBLISHED = setOf(
  'publish|published|public|publicly|live|final|finalized|finalised|done|released|online|visible|open|usable|complete|' +
    'completed|posted|printed|everyone|anyone|all|veröffentlicht|öffentlich|sichtbar|publicado|publicada|público|' +
    'pública|publié|publiée|publique|en ligne|publiziert|freigegeben|active|always|updated|corrected|منشور|منشورة|عام|प्रकाशित|सार्वजनिक|' +
    '已发布|已發布|发布|公开|公開|已上线|pubblicato|pubblicata|pubblico|visibile|visível|опубликовано|опубликован|опубликована|открыто',
);
/** The same for a draft: "draft: final" is the last of the drafts. */
const OUT = setOf(
  'published|public|live|veröffentlicht|publicado|publicada|publié|publiée|منشور|प्रकाशित|已发布|已發布|pubblicato|pubblicata|опубликовано|опубликован|опубликована',
);
/** Values that mean that a text is not published, for labels that can also mean something else. */
const WITHHELD = setOf(
  'draft|drafts|drafting|auto draft|company confidential|editors|paused|suspendue|interdite|not cleared|non|未通过|noch nicht|retenido|retenida|pending|pending review|review|in review|under review|to review|needs review|' +
    'in progress|progress|wip|work in progress|private|members|members only|member|paid|subscribers|subscriber|' +
    'internal|restricted|confidential|hidden|future|scheduled|trash|trashed|deleted|unpublished|not published|' +
    'unlisted|embargo|embargoed|hold|on hold|held|idea|planned|todo|to do|writing|editing|edit|copy edit|legal|' +
    'rejected|withdrawn|spiked|killed|inherit|protected|preview|staged|staging|offline|inactive|disabled|' +
    'unfinished|incomplete|not ready|not yet|later|new|never|tbd|tba|tbc|withheld|suspended|blocked|awaiting approval|awaiting review|not approved|password|none|' +
    'logged in|staff|staff only|editors only|internal only|proof|proofs|proofing|proofreading|entwurf|in arbeit|in bearbeitung|ausstehend|offen|gesperrt|intern|vertraulich|privat|borrador|pendiente|' +
    'sin publicar|no publicado|non publié|unveröffentlicht|nicht veröffentlicht|en revisión|privado|interno|confidencial|brouillon|en attente|à relire|privé|interne|confidentiel|مسودة|قيد المراجعة|خاص|معلق|' +
    'मसौदा|ड्राफ्ट|प्रारूप|अप्रकाशित|लंबित|निजी|草稿|待审|待审核|审核中|未发布|私密|内部|' +
    'rascunho|pendente|em revisão|em edição|não publicado|oculto|bozza|in revisione|in attesa|in lavorazione|non pubblicato|privato|riservato|nascosto|' +
    'черновик|на проверке|на согласовании|на рассмотрении|в работе|ожидает|не опубликовано|не опубликован|скрыто|скрыт|отложено',
);
const WITHHELD_WORD = /\b(?:drafts?|pending|review|private|internal|unpublished|embargo(?:ed)?|wip|scheduled|hold)\b/i;
const FORMS = setOf(
  'draft|drafts|rough draft|first draft|unpublished|embargoed|under embargo|do not publish|not for publication|wip|work in progress|' +
    'entwurf|entwürfe|nicht veröffentlichen|borrador|borradores|no publicar|bajo embargo|brouillon|brouillons|ne pas publier|sous embargo|' +
    'مسودة|مسودات|मसौदा|मसौदे|ड्राफ्ट|अप्रकाशित|草稿|草稿箱|初稿|未发布|' +
    'rascunho|rascunhos|não publicar|sob embargo|bozza|bozze|non pubblicare|sotto embargo|черновик|черновики|не публиковать|под эмбарго|эмбарго',
);

export const isYes = (value: string) => YES.has(plainWord(value));
export const isNo = (value: string) => NO.has(plainWord(value));
export const saysPublished = (value: string) => isYes(value) || PUBLISHED.has(plainWord(value));
/** @param exactly whether the whole value must be such a word */
export const saysWithheld = (value: string, exactly = false) =>
  WITHHELD.has(plainWord(value)) || (!exactly && value.length <= 60 && WITHHELD_WORD.test(value));
export const isOver = (value: string) => isNo(value) || OVER.has(plainWord(value));
/** Whether the value of a label such as "draft" says that the text is published. */
export const isOut = (value: string) => isNo(value) || OUT.has(plainWord(value));
export const isDraftForm = (value: string) => FORMS.has(plainWord(value));
