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
/** Labels of other programs, of notes, and of days with other meanings too. */
const others = [
  ...[
    'no_web: yes',
    'off_record: yes',
    'working_copy: true',
    'pending: legal',
    'pulled: true',
    'frozen: yes',
    'proofread: no',
  ],
  ...[
    'subbed: no',
    'cleared for publication: no',
    'ready_for_web: no',
    'go_live: no',
    'golive: 2031-05-12',
    'clearance: pending',
  ],
  ...[
    'hidden_until: 2031-05-12',
    'no_earlier_than: 2031-05-12',
    'lift date: 2031-05-12',
    'run date: 12 May 2031',
    'use after: Friday',
  ],
  ...[
    'edition: 2031-05-12',
    'exclusive until: 2031-05-12',
    'for: Sunday papers',
    'slot: Sunday',
    'erscheint: 12.5.2031',
  ],
  ...[
    'note: not for publication',
    'notes: Not for publication until the trial ends',
    'editor_note: hold for legal',
    'usage: not before 12 May 2031',
  ],
  ...[
    'special instructions: embargoed until Friday',
    'Hinweis: Sperrfrist beachten',
    'Remarque: ne pas diffuser',
    'Aviso: no publicar',
  ],
  ...['تنبيه: محظور النشر حتى الجمعة', 'सूचना: प्रकाशित न करें', '备注: 周五前请勿发布'],
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
  ...others,
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
    '# Not for publication',
    'slug: THE-FAIR-HOLD',
    'taxonomies:\n  tags: [draft]',
  ],
];

/** Headers in other notations than YAML. */
export const holdHeads = [
  '+++\ndraft = true\n+++',
  '+++\nstatus = "draft"\n+++',
  ';;;\n{"draft": true}\n;;;',
  '<!--\n.. title: x\n.. status: draft\n-->',
];
