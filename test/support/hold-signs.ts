/** Signs with which people and programs say that a text is not to be out, in the seven languages of the interface. */

const flags = [
  'draft',
  'isDraft',
  'is_draft',
  'draft_post',
  'Draft',
  'unpublished',
  'embargoed',
  'on_hold',
  'legal hold',
  'do_not_publish',
];
const yeses = ['true', 'yes', '1', 'on', '', 'perhaps'];
const negatives = ['published', 'publish', 'isPublished', 'visible', 'public', 'ready', 'approved', 'is_live'];
const noes = ['false', 'no', '0', 'off'];
const states = ['status', 'post_status', 'pubStatus', 'visibility', 'workflow state', 'publication status'];
const stateValues = ['draft', 'pending', 'private', 'in review', 'scheduled', 'nobody knows'];
const days = [
  'embargo',
  'embargo_until',
  'Embargo until',
  'embargoEndDate',
  'hold until',
  'not_before',
  'publishDate',
  'publish_on',
  'release',
  'go_live_at',
  'press embargo',
];
const dayValues = ['2031-05-12', '12 May 2031', '2031-05-12T06:00'];
const abroad = [
  ...[
    'Entwurf: ja',
    'Veröffentlicht: nein',
    'Status: in Bearbeitung',
    'Sperrfrist: 2031-05-12',
    'nicht freigegeben: ja',
    'sichtbar: nein',
  ],
  ...[
    'brouillon: oui',
    'publié: non',
    'statut: en attente',
    'sous embargo: oui',
    'à relire: oui',
    "embargo jusqu'au: 2031-05-12",
  ],
  ...[
    'borrador: sí',
    'publicado: no',
    'estado: borrador',
    'embargado hasta: 2031-05-12',
    'oculto: sí',
    'no publicar: sí',
  ],
  ...[
    'مسودة: نعم',
    'منشور: لا',
    'الحالة: مسودة',
    'حظر النشر حتى: 2031-05-12',
    'मसौदा: हाँ',
    'प्रकाशित: नहीं',
    'स्थिति: मसौदा',
  ],
  ...['草稿: 是', '已发布: 否', '状态: 草稿', '禁发至: 2031-05-12'],
];
const misspelt = [
  'Darft: true',
  'Embago: 2031-05-12',
  'Pubished: false',
  'stauts: draft',
  'visiblity: private',
  'dratf: yes',
  'publised: no',
];
const cross = (labels: readonly string[], values: readonly string[]) =>
  labels.flatMap((label) => values.map((value) => `${label}: ${value}`.trim()));

/** Lines of a header, each of which holds. */
export const holdLabelLines: readonly string[] = [
  ...cross(flags, yeses),
  ...cross(negatives, noes),
  ...cross(states, stateValues),
  ...cross(days, dayValues),
  ...abroad,
  ...misspelt,
  ...[
    'hold: 6 PM Friday',
    'embargo: FRIDAY',
    'embargo: 00:01 GMT 5 May 2031',
    'embargo: 12.5.2031 18 Uhr',
    'password: letmein',
    'needs review: yes',
  ],
];

/** Front matter that header lines cannot express. */
export const holdStructures = [
  ...[
    'draft: {value: true}',
    'draft: [no]',
    'published: ~',
    'extra:\n  draft: true',
    'params:\n  published: false',
    'meta:\n  status: draft',
  ],
  ...[
    'cascade:\n  - draft: true',
    'flags: [draft]',
    'tags: [draft]',
    'draft: false\nDraft: true',
    'status: published\nvisibility: private',
  ],
  ...[
    '_build:\n  render: never',
    'embargo:\n  until: 2031-05-12',
    'published_at: null',
    '"draft": "true"',
    'draft: |\n  yes',
  ],
];

/** Lines among the first of a text, each of which holds. */
export const holdNotices: readonly string[] = [
  ...[
    'DRAFT',
    'Draft version 2',
    '**DRAFT**',
    '[draft – do not publish]',
    '> Draft, not for publication',
    '<!-- draft -->',
    '## Draft',
    'Darft',
  ],
  ...[
    'Please do not publish this yet',
    'Do not run before Sunday',
    'NOT FOR USE BEFORE 10AM',
    'Not yet approved',
    'Awaiting legal approval',
  ],
  ...[
    'EMBARGOED UNTIL 6 PM FRIDAY',
    'Embargo lifts Friday',
    'PRESS RELEASE – EMBARGOED UNTIL 12 MAY 2031',
    'EMBARG0ED UNTIL FRIDAY',
  ],
  ...[
    'This report is under embargo until 6 pm',
    'EDS: hold until Friday',
    'HOLD FOR LAWYER',
    'Hold for Anna',
    'Story on hold',
    'Embargo: Friday',
  ],
  ...[
    'FOR RELEASE 6 PM EST FRIDAY',
    'To be published on 12 May 2031',
    'For Sunday release',
    'Internal use only',
    'Strictly confidential',
  ],
  ...['Status: draft', 'Published: no', 'draft = true', 'Visibility: private', 'Publish: later'],
  ...[
    'Bitte noch nicht veröffentlichen',
    'Erster Entwurf',
    'Achtung, Sperrfrist!',
    'Sperrfrist 12.5.2031 18 Uhr',
    'Nicht vor Freitag veröffentlichen',
  ],
  ...['Merci de ne pas publier avant vendredi', 'Premier brouillon', 'Texte sous embargo', 'En attente de validation'],
  ...['Por favor, no publicar', 'Primer borrador', 'Nota embargada hasta el viernes', 'Pendiente de aprobación'],
  ...['يرجى عدم النشر', 'مسودة أولى', 'حظر النشر حتى الجمعة', 'कृपया प्रकाशित न करें', 'पहला ड्राफ्ट', 'शुक्रवार तक प्रतिबंधित'],
  ...['草稿，请勿发布', '尚未发布', '周五前请勿发布', '禁发至周五', '待审核'],
];

/** Folders in which nothing is published. */
export const holdFolders = [
  'drafts',
  '_drafts',
  'Drafts/2023',
  'unpublished',
  'Embargo',
  'Entwürfe',
  'borradores',
  'brouillons',
  'مسودات',
  '草稿',
];
/** Headers in other notations than YAML. */
export const holdHeads = [
  '+++\ndraft = true\n+++',
  '+++\nstatus = "draft"\n+++',
  ';;;\n{"draft": true}\n;;;',
  '<!--\n.. title: x\n.. status: draft\n-->',
];
