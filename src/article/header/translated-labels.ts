/**
 * The labels of the header in the interface's other languages. They mean the same as the English ones in labels.ts: a
 * German editor may write `Titel:`. Labels of dates are there, and labels that hold an article back in hold/label-words.ts.
 */
import type { Field } from './labels.ts';
import { plainLabel } from './plain-label.ts';

type Language = 'de' | 'fr' | 'es' | 'ar' | 'hi' | 'zh';

/** For each language the labels of a field, separated by `|`. */
export const TRANSLATED_LABELS: Readonly<Record<Language, Partial<Readonly<Record<Field, string>>>>> = {
  de: {
    title: 'titel|überschrift|schlagzeile',
    updated: 'aktualisiert|aktualisiert am|geändert am|stand',
    corrections: 'berichtigung|berichtigungen|korrektur|korrekturen|richtigstellung',
    expires: 'läuft ab|läuft ab am|ablaufdatum|verfügbar bis|sichtbar bis|online bis',
    byline: 'autor|autorin|autoren|autorinnen|verfasser|verfasserin',
    dateline: 'ort',
    summary: 'zusammenfassung|vorspann|kurzfassung|beschreibung',
    source: 'quelle|agentur',
    licence: 'lizenz|nutzungsrechte|rechte',
    section: 'rubrik|ressort|kategorie|kategorien',
    series: 'serie|reihe|artikelserie',
    tags: 'schlagwort|schlagworte|schlagwörter|stichwort|stichworte|stichwörter|themen',
    lang: 'sprache',
    picture: 'bild|titelbild|aufmacherbild|foto',
    caption: 'bildunterschrift|bildtext|bildzeile',
    pictureCredit: 'bildnachweis|bildquelle|fotograf|fotografin|bildautor',
    alt: 'alternativtext|bildbeschreibung',
    scan: 'druckseite',
  },
  fr: {
    title: 'titre',
    updated: 'mis à jour|mise à jour|mis à jour le|modifié le',
    corrections: 'rectificatif|rectificatifs|rectification|correctif',
    expires: 'expire|expire le|date d’expiration|visible jusqu’au|en ligne jusqu’au',
    byline: 'auteur|auteure|autrice|auteurs|auteures|autrices',
    dateline: 'lieu',
    summary: 'résumé|chapô|chapeau',
    source: 'source|agence',
    licence: 'licence|droits',
    section: 'rubrique|catégorie|catégories',
    series: 'série|séries',
    tags: 'mots-clés|mot-clé|mots clés|étiquettes|étiquette|thèmes',
    lang: 'langue',
    picture: 'illustration|photographie|image à la une',
    caption: 'légende',
    pictureCredit: 'crédit photo|crédit image|photographe',
    alt: 'texte alternatif',
    scan: 'page imprimée',
  },
  es: {
    title: 'título|titular|titulo',
    updated: 'actualizado|actualizado el|actualización|modificado',
    corrections: 'corrección|correcciones|rectificación|fe de errores|fe de erratas',
    expires: 'caduca|caduca el|fecha de caducidad|visible hasta',
    byline: 'autor|autora|autores|autoras',
    dateline: 'lugar',
    summary: 'resumen|entradilla|bajada|descripción',
    source: 'fuente|agencia',
    licence: 'licencia|derechos|derechos de autor',
    section: 'sección|categoría|categorías',
    series: 'serie',
    tags: 'etiquetas|etiqueta|palabras clave|temas',
    lang: 'idioma',
    picture: 'imagen|fotografía|foto|imagen destacada',
    caption: 'pie de foto|leyenda',
    pictureCredit: 'crédito de la foto|fotógrafo|fotógrafa',
    alt: 'texto alternativo',
    scan: 'página impresa',
  },
  ar: {
    title: 'العنوان|عنوان',
    updated: 'آخر تحديث|تاريخ التحديث|تحديث',
    corrections: 'تصحيح|تصويب|تصحيحات',
    expires: 'تاريخ الانتهاء|ينتهي في',
    byline: 'الكاتب|الكاتبة|المؤلف|بقلم|كاتب',
    dateline: 'المكان',
    summary: 'الملخص|ملخص|المقدمة',
    source: 'المصدر|الوكالة',
    licence: 'الترخيص|الرخصة|الحقوق|حقوق النشر',
    section: 'القسم|الفئة|التصنيف',
    series: 'سلسلة|السلسلة',
    tags: 'الوسوم|وسوم|الكلمات المفتاحية',
    lang: 'اللغة',
    picture: 'صورة|الصورة',
    caption: 'تعليق الصورة|شرح الصورة',
    pictureCredit: 'مصدر الصورة|تصوير|المصور',
    alt: 'وصف الصورة|النص البديل',
  },
  hi: {
    title: 'शीर्षक',
    updated: 'अद्यतन|अपडेट',
    corrections: 'भूल सुधार|शुद्धिपत्र|संशोधन',
    expires: 'समाप्ति तिथि|समाप्ति',
    byline: 'लेखक|लेखिका|संवाददाता',
    dateline: 'स्थान',
    summary: 'सारांश|सार',
    source: 'स्रोत|एजेंसी',
    licence: 'लाइसेंस|अधिकार|सर्वाधिकार',
    section: 'श्रेणी|अनुभाग|वर्ग',
    series: 'श्रृंखला|शृंखला',
    tags: 'टैग|विषय शब्द|कीवर्ड',
    lang: 'भाषा',
    picture: 'चित्र|तस्वीर|फोटो|फ़ोटो',
    caption: 'चित्र परिचय|कैप्शन',
    pictureCredit: 'छायाकार|फोटो साभार',
    alt: 'चित्र विवरण',
  },
  zh: {
    title: '标题|標題|题目',
    updated: '更新|更新日期|更新时间',
    corrections: '更正|勘误|勘誤',
    expires: '过期时间|过期日期|到期日期|下线时间',
    byline: '作者|记者|記者',
    dateline: '地点|地點',
    summary: '摘要|导语|導語|概要',
    source: '来源|來源|通讯社',
    licence: '许可|許可|许可协议|授权|版权|版權',
    section: '栏目|欄目|分类|分類|版块',
    series: '系列|系列报道|系列報道|连载|連載',
    tags: '标签|標籤|关键词|關鍵詞|关键字',
    lang: '语言|語言',
    picture: '图片|圖片|题图|題圖|封面',
    caption: '图片说明|圖片說明|图注',
    pictureCredit: '摄影|攝影|图片来源|圖片來源',
    alt: '替代文字|图片描述',
  },
};

const FIELDS: ReadonlyMap<string, Field> = new Map(
  Object.values(TRANSLATED_LABELS).flatMap((labels) =>
    (Object.keys(labels) as Field[]).flatMap((field) =>
      (labels[field] ?? '').split('|').map((label) => [plainLabel(label), field] as const),
    ),
  ),
);

/** The field that a label names in one of these languages. */
export const translatedField = (label: string): Field | undefined => FIELDS.get(plainLabel(label));

/** All of these labels, in small letters. */
export const translatedLabels = (): IterableIterator<string> => FIELDS.keys();
