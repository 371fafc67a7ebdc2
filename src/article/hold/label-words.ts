/**
 * The labels that hold a text back, as data. English is covered in full, the other languages of the interface, and Italian,
 * Portuguese and Russian, by their usual words.
 */

/**
 * How the value of a label is read.
 *   draft    held unless the value is a plain no or "published" (`draft`, `unpublished`, `do not publish`)
 *   secret   the same in a header; among the first lines of a text only a plain yes holds (`private`, `hidden`)
 *   lock     held by any value but a plain no or none (`password`, `deletedAt`)
 *   switch   held by a plain yes only, because the label has other meanings too (`hide: [contents]`)
 *   public   held unless the value is a plain yes or a date (`published`, `visible`)
 *   ready    held by a plain no or a word of work in progress (`approved`, `live`)
 *   state    held unless the value is a word for published (`status`, `visibility`)
 *   perhaps  held only by a word of work in progress, because the label has other meanings too (`state: Texas`)
 *   form     held only by the word for a draft (`layout: draft`, `tags: [draft]`, labels that have no meaning here)
 *   embargo  held until the day; rejected when no day can be read
 *   hold     held until the day; held without end when there is none
 *   day      the day of publication: held when it is later than the edition date
 *   planned  a day with other meanings too (`edition: 3`): held by a day that is later than the edition date, or a weekday or hour
 *   unclear  looks like one of the others, but is not understood: rejected when its value would hold the text
 */
export type HoldKind =
  | 'draft'
  | 'secret'
  | 'lock'
  | 'switch'
  | 'public'
  | 'ready'
  | 'state'
  | 'perhaps'
  | 'form'
  | 'embargo'
  | 'hold'
  | 'day'
  | 'planned'
  | 'unclear';

/** Labels separated by `|`, compared without case, accents, spaces and punctuation. */
export const LABELS: Readonly<Record<Exclude<HoldKind, 'unclear'>, string>> = {
  planned:
    'available from|display date|display from|show after|post date|posted on|first published at|firstpub|planned publication|planned for|planned|run date|run on|run|to run|use|use after|for use|date of use|' +
    'print date|for print|issue date|edition|for edition|intended date|unlocks|launch|launch date|exclusive until|to appear|postponed to|for|slot|' +
    'veröffentlicht ab|erscheint|erscheinungstag|ausgabe|onlinestellung|diffusion le|fecha publicacion|النشر يوم',
  draft:
    'not for web|no web|noweb|no publish|no pub|tk|off record|not for attribution|under wraps|working copy|to review|pending|à valider|entwurfsmodus|' +
    'draft|drafts|drafted|first draft|second draft|rough draft|working draft|final draft|draft mode|draft only|as draft|in draft|a draft|unpublished|unpublish|not published|' +
    'not yet published|not ready|not final|unfinished|incomplete|wip|work in progress|non public|nonpublic|unapproved|unedited|' +
    'entwurf|entwürfe|rohfassung|arbeitsfassung|unveröffentlicht|unveroeffentlicht|nicht veröffentlichen|nicht veröffentlicht|' +
    'noch nicht veröffentlichen|nicht zur veröffentlichung|nicht freigegeben|noch nicht freigegeben|unfertig|in arbeit|in bearbeitung|' +
    'borrador|es borrador|no publicar|no publicado|no listo|no difundir|sin publicar|en revisión|en borrador|pendiente|' +
    'brouillon|est brouillon|ne pas publier|non publié|non publiée|non diffusé|non diffusée|ne pas diffuser|à relire|non validé|en attente|' +
    'مسودة|مسودّة|غير منشور|ليس للنشر|ليست للنشر|لا تنشر|لا ينشر|غير جاهز|قيد المراجعة|قيد التحرير|' +
    'मसौदा|प्रारूप|ड्राफ्ट|ड्राफ़्ट|अप्रकाशित|प्रकाशित न करें|प्रकाशन के लिए नहीं|अधूरा|लंबित|' +
    '草稿|是否草稿|初稿|未发布|未發布|未定稿|请勿发布|不要发布|不得发布|未公开|待审|待审核|待发布|' +
    'rascunho|é rascunho|não publicar|não publicado|não divulgar|em revisão|bozza|è bozza|non pubblicare|non pubblicato|in revisione|in lavorazione|' +
    'черновик|это черновик|не публиковать|не опубликовано|не для печати|не для публикации|не готово|на согласовании|на проверке',
  secret:
    'hidden|private|protected|password protected|unlisted|confidential|secret|internal|internal only|internal use|for internal use|' +
    'invisible|members only|subscribers only|staff only|editors only|paywall|paywalled|restricted|offline|' +
    'versteckt|verborgen|privat|vertraulich|intern|nur intern|oculto|oculta|privado|privada|confidencial|interno|uso interno|' +
    'masqué|privé|privée|confidentiel|interne|مخفي|خاص|سري|निजी|गोपनीय|छिपा|隐藏|私密|机密|内部|保密|' +
    'privato|privata|riservato|nascosto|uso interno|скрыто|скрыт|приватно|конфиденциально|секретно',
  lock:
    'removed at|unpublished at|withdrawn at|' +
    'password|page password|passwort|contraseña|mot de passe|كلمة المرور|密码|deleted|deleted at|trash|trashed|trashed at',
  switch:
    'needs work|pulled|archived|locked|lock|frozen|quarantine|quarantined|sealed|delayed|postponed|deferred|suspended|blocked|dummy|lorem|template only|print only|background only|off the record|review needed|inaktiv|vorläufig|vorab|sperre|caché|reservado|en espera|مؤجل|暂缓|' +
    'preview|preview only|stub|placeholder|sandbox|test|test post|todo|hide|hide from site|hidden from site|restrict|disable|disabled|exclude|excluded|exclude from site|exclude from collections|eleventy exclude from collections|skip|ignore|ignored|withdrawn|retracted|spike|spiked|kill|killed|' +
    'ausblenden|deaktiviert|zurückgezogen|ocultar|masquer|retiré|retirado',
  public:
    'published|publish|public|publicly|publicly visible|visible|publishable|to publish|for publication|' +
    'show|shown|display|displayed|render|show on site|public access|accessible|is accessible for free|' +
    'veröffentlicht|veroeffentlicht|veröffentlichen|veroeffentlichen|publiziert|öffentlich|oeffentlich|sichtbar|anzeigen|' +
    'publicado|publicada|publicar|público|pública|publié|publiée|publier|publique|منشور|منشورة|نشر|प्रकाशित|प्रकाशित करें|सार्वजनिक|' +
    '已发布|发布|公开|是否发布|是否公开|可见|显示|' +
    'pubblicato|pubblicata|pubblicare|pubblico|visibile|visível|опубликовано|опубликован|опубликована|опубликовать|публиковать|видимо',
  ready:
    'enable|edited|copyedit|copyedited|copy edit|copy edited|edited for publication|proofread|proofed|subbed|lawyered|legalled|legal ok|legal cleared|legal approved|cleared for publication|clearance|ok to run|ready for web|verified|fact checked|web|for web|moderation|moderation status|aktiv|en ligne|' +
    'live|go live|golive|online|permalink|ready|ready to publish|ready for publication|approved|released|active|enabled|listed|discoverable|finished|final|complete|' +
    'freigeschaltet|freischalten|publicable|diffusion|diffusé|parution|mise en ligne|发表|上线|للنشر|النشر|قابل للنشر|प्रकाशन|' +
    'completed|done|reviewed|review|approval|cleared|signed off|sign off|legal|legal check|legal review|legal status|fact check|' +
    'publication|publishing|fertig|freigegeben|freigabe|geprüft|listo|lista|aprobado|aprobada|revisado|' +
    'publicación|prêt|approuvé|validé|validation|relu|publication|veröffentlichung|معتمد|موافق عليه|जारी|स्वीकृत|审核|已审核|审核状态|' +
    'aprovado|aprovada|revisto|pronto|approvato|approvata|rivisto|утверждено|согласовано|проверено|готово',
  state:
    'status|statuses|visibility|pub status|publish status|published status|publishing status|publication status|' +
    'workflow|workflow state|workflow status|editorial status|editorial state|review status|publish state|pub state|' +
    'published state|publication state|publishing state|visibility status|approval status|release status|sichtbarkeit|redaktionsstatus|' +
    'veröffentlichungsstatus|estado de publicación|visibilidad|statut|visibilité|الحالة|حالة النشر|حالة|' +
    'स्थिति|प्रकाशन स्थिति|状态|狀態|发布状态|可见性|visibilidade|visibilità|статус|видимость',
  perhaps:
    'privacy|secrecy|confidentiality|restriction|restrictions|' +
    'state|stage|access|access level|audience|permission|permissions|classification|sensitivity|zustand|estado|stato|état|step|phase|flag|flags|label|labels|mark|marks',
  form: 'type|layout|kind|format|template|version',
  embargo:
    'not before|not published before|do not publish before|do not publish until|not for publication before|' +
    'not for publication until|not for release before|not for release until|do not release before|' +
    'do not release until|publish not before|nbf|sperrfrist|sperrfrist bis|sperrfrist ende|sperrvermerk|gesperrt|gesperrt bis|nicht vor|' +
    'nicht veröffentlichen vor|embargado|embargada|embargado hasta|embargo hasta|embargo hasta el|bajo embargo|no publicar antes|no publicar antes de|no publicar antes del|' +
    'no publicar hasta|no difundir antes de|sous embargo|sous embargo jusquau|sous embargo jusqua|embargo jusquau|embargo jusqua|embargo jusquà|ne pas publier avant|' +
    'ne pas publier avant le|ne pas diffuser avant|ne pas diffuser avant le|حظر|محظور|حظر النشر|حظر النشر حتى|محظور حتى|محظور النشر|' +
    'محظور النشر حتى|حظر حتى|ممنوع النشر|ممنوع النشر حتى|لا تنشر قبل|لا ينشر قبل|عدم النشر قبل|प्रतिबंध|प्रतिबंधित|प्रकाशन पर रोक|रोक|एम्बार्गो|से पहले प्रकाशित न करें|' +
    'تاريخ الحظر|نهاية الحظر|قيد الحظر|الحظر|प्रतिबंध तिथि|रोक तक|禁运期|' +
    '禁发|禁发至|禁发期|保密期|保密期至|保密至|禁止发布|解禁|解禁时间|解禁日期|暂缓发布|暂不发布|禁运|' +
    'sob embargo|não publicar antes de|sotto embargo|non pubblicare prima del|non pubblicare prima di|эмбарго|эмбарго до|под эмбарго|не публиковать до|не публиковать ранее',
  hold:
    'hidden until|hide until|not until|no earlier than|lift date|wait until|delay until|embargo lift|unlock date|earliest publication|' +
    'hold|holds|hold back|held|held back|zurückhalten|zurückgehalten|zurückgestellt|retenido|retenida|retener|retenir|retenu|معلق|रोकें|रोका गया|封存|暂扣|压稿',
  day:
    'pubdate|publish date|publish on|publish at|publish after|publish from|publish time|publishing date|publishing time|' +
    'date to publish|release|for release|schedule|scheduled|schedule for|scheduled for|show from|valid from|online from|online on|goes online|goes live|freigabe ab|freigabe am|frei ab|veröffentlichen am|veröffentlichen ab|' +
    'veröffentlichung ab|veröffentlichung am|publicar el|publicar a partir de|publicar desde|publier le|à publier le|publier à partir du|' +
    'online ab|freigabedatum|erscheint am|à paraître|à paraître le|date de parution|date de mise en ligne|上线时间|发布于|' +
    'veröffentlichungsdatum|veröffentlichungszeit|erscheinungsdatum|date de publication|fecha de publicación|' +
    'تاريخ النشر|وقت النشر|प्रकाशन तिथि|प्रकाशन दिनांक|发布日期|发布时间|' +
    'للنشر في|للنشر يوم|定时发布|定时发布时间|计划发布时间|publicar em|pubblicare il|publicação em|дата публикации|опубликовать в',
};

/**
 * Words that programs and people add to a label without changing it: `isDraft`, `wp_post_status`, `draft_post`,
 * `Entwurf ja nein`.
 */
export const FILLER =
  'x|is|isa|a|an|the|as|has|in|it|this|that|be|to|of|or|and|wp|cms|post|page|article|story|content|entry|item|document|doc|text|copy|' +
  'web|website|site|keep|still|mark|marked|save|saved|set|strictly|strict|under|press|news|media|flag|currently|now|yet|' +
  'ist|als|der|die|das|ein|artikel|beitrag|text|est|un|une|le|la|es|el|artículo|article';

/** Words beside "draft" in a label that holds. */
export const BESIDE_DRAFT = 'mode|state|status|only|first|second|third|rough|working|final|version|stage|value|active';
/** Words beside "embargo" in a label that holds. */
export const BESIDE_EMBARGO =
  'until|till|til|to|for|from|at|on|by|date|time|datetime|day|hour|hours|end|ends|ended|ending|expire|expires|expired|expiry|expiration|lift|' +
  'lifts|lifted|release|releases|published|publication|publish|public|status|state|active|enabled|value|bis|ende|endet|ablauf|datum|hasta|fecha|fin|del|jusqu|au|leve|levee|ate|fino|al|alle|' +
  'am|pm|gmt|utc|est|edt|cet|cest|bst|pst|pdt|mon|monday|tue|tuesday|wed|wednesday|thu|thursday|fri|friday|sat|saturday|sun|sunday|' +
  'noon|midnight|midday|start|starts|begin|begins|not|before';
/** Words beside "hold" in a label that holds. */
export const BESIDE_HOLD =
  'on|until|till|til|for|from|release|back|off|publish|publishing|publication|legal|lawyer|lawyers|editor|editors|editorial|desk|further|' +
  'notice|date|time|status|state|by|at|review|approval|photo|photos|print|sunday|indefinitely|active';
/** Acts that "no", "not" and "never" forbid. */
export const ACTS =
  'publish|published|publication|publishing|post|posted|release|released|print|broadcast|use|used|run|online|public|web|publicly|distribute|distribution|' +
  'circulate|circulation|share|sharing|show|list|display|air|ready|final|finished|approved|reviewed|cleared|live|go|upload|quote';
/** Words that make a label of publication one of its day. */
export const DAY_WORDS = 'date|on|at|after|from|time|up|day|datetime|start|starts|starting|begin|go|gmt|utc|iso|since';
export const PUBLICATION =
  'publish|published|publishing|publication|pub|release|released|live|available|availability|visible|schedule|scheduled|launch|golive';
/** Words beside publication with which it is the one of the past, of a book, or of a person. */
export const HARMLESS =
  'first|last|originally|previously|original|previous|in|by|where|old|former|expire|expires|expiry|expiration|until|end|ends|down|name|place|' +
  'type|year|month|id|url|link|notes|version|number|city|country|title|format|dir|path|target|press|unpublish|film|album|book';

/** Labels whose misspellings are recognised. */
export const OFTEN_MISSPELT =
  'draft|drafts|isdraft|embargo|embargoed|embargountil|embargodate|publish|published|ispublished|unpublished|publishdate|private|hidden|' +
  'visible|visibility|status|poststatus|pubstatus|unlisted|confidential|holduntil|notbefore|donotpublish|sperrfrist|entwurf|' +
  'veröffentlicht|borrador|publicado|brouillon|embargado|approved|scheduled';
/** Words that only resemble one of them. */
export const NOT_MISSPELT =
  'approves|approver|schedules|scheduler|publisher|publishers|publishes|public|drift|drifts|draftee|drafter|draftsman|stats|statue|statute|statutes|statutory|states|hiddenness|visibly|' +
  'visitor|privates|privacy|privately|pirate|publicist|republished|embargoes|statuses|polish';

/** Labels above the properties of a part of the page. Only a draft or an embargo below them concerns the article. */
export const PARTS_OF_PAGE =
  'image|images|img|picture|pictures|photo|photos|gallery|cover|hero|banner|thumbnail|featured|figure|video|videos|audio|media|' +
  'attachment|attachments|resource|resources|author|authors|contributor|contributors|byline|comment|comments|seo|sitemap|robots|menu|menus|' +
  'nav|navigation|sidebar|toc|contents|header|footer|share|sharing|social|twitter|facebook|og|opengraph|related|map|location|geo|' +
  'links|link|sponsor|ad|ads|analytics|newsletter|widget|widgets|breadcrumb|breadcrumbs|pagination|math|event|events|match|game|film|book|product';
