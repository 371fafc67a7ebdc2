/** Notices to the editors, in the seven languages of the interface. */

/** The texts between the bars. */
export const listOf = (text: string): readonly string[] => text.split('|').map((item) => item.trim());

/** Lines among the first of a text, each of which holds. */
export const holdNotices: readonly string[] = listOf(`
  DRAFT | Draft version 2 | **DRAFT** | [draft – do not publish] | > Draft, not for publication |
  <!-- draft --> | ## Draft | Darft | Please do not publish this yet | Do not run before Sunday |
  NOT FOR USE BEFORE 10AM | Not yet approved | Awaiting legal approval | EMBARGOED UNTIL 6 PM FRIDAY |
  Embargo lifts Friday | PRESS RELEASE – EMBARGOED UNTIL 12 MAY 2031 | EMBARG0ED UNTIL FRIDAY |
  This report is under embargo until 6 pm | EDS: hold until Friday | HOLD FOR LAWYER | Hold for Anna |
  Story on hold | Embargo: Friday | FOR RELEASE 6 PM EST FRIDAY | To be published on 12 May 2031 |
  For Sunday release | Internal use only | Strictly confidential | Draft by Anna Bell | DRAFT (AC) | KILLED |
  TK | Print only | Not yet subbed | With the lawyers | Needs quotes | Unsubbed | Nothing before Friday |
  Not earlier than 6 pm Friday | Advance for Sunday | To run Sunday | For Monday's paper | For Sunday |
  FRIDAY EMBARGO: what the mayor will say | FOR SUNDAY: all about the parade | Hold for Sunday - the parade |
  All about the parade DRAFT 2 | All about the parade {draft} | All about the parade #draft |
  DO NOT PUBLISH All about the parade | This article must not be published before Friday. |
  Dieser Text darf nicht vor Freitag veröffentlicht werden. | Ce texte ne doit pas être publié avant vendredi. |
  Este texto no debe publicarse antes del viernes. | لا يجوز نشر هذا النص قبل الجمعة. | Zur Freigabe | Stehsatz |
  Noch nicht gegengelesen | Pas avant vendredi | Version de travail | Por editar | No subir a la web |
  للاستخدام الداخلي فقط | لم يراجع بعد | शुक्रवार तक रोकें | संपादन बाकी | 征求意见稿 | 未校对 | Status: draft |
  State: draft | Published: no | draft = true | Visibility: private | Publish: later |
  Bitte noch nicht veröffentlichen | Erster Entwurf | Achtung, Sperrfrist! | Sperrfrist 12.5.2031 18 Uhr |
  Nicht vor Freitag veröffentlichen | Merci de ne pas publier avant vendredi | Premier brouillon |
  Texte sous embargo | En attente de validation | Por favor, no publicar | Primer borrador |
  Nota embargada hasta el viernes | Pendiente de aprobación | يرجى عدم النشر | مسودة أولى |
  حظر النشر حتى الجمعة | कृपया प्रकाशित न करें | पहला ड्राफ्ट | शुक्रवार तक प्रतिबंधित | 草稿，请勿发布 | 尚未发布 |
  周五前请勿发布 | 禁发至周五 | 待审核
`);
