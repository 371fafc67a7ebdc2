/**
 * Removes from a headline what agencies put around it when they send a story again: `UPDATE 2-`, `RPT-`, `(2nd LD)`,
 * `- Reuters`. Only for comparing stories of the same wording; a shown headline keeps all its words.
 */

const MARK =
  'updated?|upd|rpt|repeat(?:ed|ing)?|refiled?|resending|resend|corrected|correction|corr|wrapup|wrap|recasts?|lead|' +
  'urgent|breaking(?: news)?|just in|alert|flash|exclusive|aktualisiert|korrektur|wiederholung|zusammenfassung|eil|' +
  'actualización|actualizad[oa]|corrección|urgente|última hora|mise à jour|actualisée?|rectificatif|' +
  'عاجل|تحديث|محد[َّ]*ث|تصحيح|अपडेट|सुधार|ब्रेकिंग(?: न्यूज़?)?|更新|快[讯訊]|更正|最新';
const NUMBER = '(?:[ -]?\\d{1,2})?';
/** `UPDATE 1-`, `RPT-UPDATE 2-`, `CORRECTED:`, `Breaking news: ` */
const PREFIX = new RegExp(`^(?:(?:\\d(?:st|nd|rd|th) )?(?:${MARK})${NUMBER}(?:[ ]?[:：|]|[ ]?[-–—](?!\\d)))[ ]*`, 'iu');
/** `[Update] `, `（更新）` */
const MARK_AT_START = new RegExp(`^[([（【](?:${MARK})${NUMBER}[)\\]）】][ ]*`, 'iu');
/** `(UPDATED)`, `[Update 2]`, `(2nd LD)` */
const MARK_AT_END = new RegExp(
  `[ ]*[([（【](?:(?:\\d{1,2}(?:st|nd|rd|th)[ ])?(?:${MARK}|ld(?:-writethru)?|writethru)${NUMBER})[)\\]）】]$`,
  'iu',
);
const AGENCY =
  'Reuters|AP|AFP|ANI|PTI|UPI|UNI|IANS|EFE|DPA|dpa|ANSA|TASS|RIA|APP|KCNA|Xinhua|Bloomberg|Kyodo|Yonhap|Interfax|Anadolu|' +
  'Associated Press|The Associated Press|Agence France-Presse|Press Trust of India|Europa Press';
/** `| Reuters`, ` - AP`, `(AFP)`; and `Reuters: ` at the beginning. */
const AGENCY_AT_END = new RegExp(`[ ]*(?:[|][ ]*(?:${AGENCY})|[ ][-–—][ ](?:${AGENCY})|[([](?:${AGENCY})[)\\]])$`, 'u');
const AGENCY_AT_START = new RegExp(`^(?:${AGENCY})[ ]?:[ ]+`, 'u');

/** More marks than this are not furniture. */
const MAX_MARKS = 4;

/** @returns the headline without furniture, or the whole headline when nothing else is in it */
export function withoutFurniture(headline: string): string {
  let rest = headline.trim();
  for (let marks = 0; marks < MAX_MARKS; marks += 1) {
    const next = [PREFIX, MARK_AT_START, MARK_AT_END, AGENCY_AT_END, AGENCY_AT_START].reduce(
      (text, pattern) => text.replace(pattern, '').trim(),
      rest,
    );
    if (next === rest) break;
    if (next === '') return headline;
    rest = next;
  }
  return rest;
}
