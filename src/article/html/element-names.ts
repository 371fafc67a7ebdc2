/**
 * The words that the renderer adds to a body: names of links and tables for screen readers, the heading of footnotes, and the word
 * for a picture without a description. They are in the language of the article, and in English where a language has none.
 */
import type { Element, Parents, Root } from 'hast';

interface Names {
  /** The link of a sub-heading to itself, in at most 20 bytes of UTF-8: `body-size.ts` counts them for each heading. */
  readonly section: string;
  readonly table: string;
  /** The heading of the footnotes. */
  readonly notes: string;
  /** The link of a footnote back to the text; `{n}` is the number of the note. */
  readonly back: string;
  /** A link to a picture without a description, in at most 20 bytes of UTF-8. */
  readonly picture: string;
}

/** The names that the renderer writes. */
export const english: Names = {
  section: 'Link to this section',
  table: 'Table',
  notes: 'Notes',
  back: 'Back to reference {n}',
  picture: 'Picture',
};

/** By language, without script and region. */
export const elementNames: Readonly<Record<string, Names>> = {
  en: english,
  de: {
    section: 'Link zum Abschnitt',
    table: 'Tabelle',
    notes: 'Anmerkungen',
    back: 'Zurück zur Stelle {n}',
    picture: 'Bild',
  },
  es: {
    section: 'Enlace a la sección',
    table: 'Tabla',
    notes: 'Notas',
    back: 'Volver a la llamada {n}',
    picture: 'Imagen',
  },
  fr: {
    section: 'Lien vers la section',
    table: 'Tableau',
    notes: 'Notes',
    back: 'Retour à l’appel de note {n}',
    picture: 'Image',
  },
  ar: { section: 'رابط القسم', table: 'جدول', notes: 'الهوامش', back: 'العودة إلى موضع الهامش {n}', picture: 'صورة' },
  he: { section: 'קישור לקטע', table: 'טבלה', notes: 'הערות', back: 'חזרה להפניה {n}', picture: 'תמונה' },
  hi: { section: 'लिंक', table: 'तालिका', notes: 'टिप्पणियाँ', back: 'टिप्पणी {n} के स्थान पर लौटें', picture: 'तस्वीर' },
  zh: { section: '本节链接', table: '表格', notes: '注释', back: '返回注释 {n} 处', picture: '图片' },
};

/**
 * Names the elements of a body, which the renderer has named in English, in a language. Addresses stay: the heading of the footnotes has the same anchor in every language.
 * @param lang BCP 47
 */
export function nameElements(tree: Root, lang: string): void {
  const language = lang.split('-', 1)[0] ?? '';
  const names = Object.hasOwn(elementNames, language) ? elementNames[language] : undefined;
  if (names && names !== english) visit(tree, names);
}

function visit(parent: Parents, names: Names): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    nameElement(node, names);
    visit(node, names);
  }
}

function nameElement({ tagName, properties, children }: Element, names: Names): void {
  const isNamed = typeof properties['ariaLabel'] === 'string';
  if ('dataFootnoteBackref' in properties) {
    const [number = ''] = /[\d-]+$/.exec(String(properties['ariaLabel'])) ?? [];
    properties['ariaLabel'] = names.back.replace('{n}', number);
  } else if (isNamed && tagName === 'a') properties['ariaLabel'] = names.section;
  else if (isNamed && tagName === 'div') properties['ariaLabel'] = names.table;
  else if (tagName === 'span' && 'dataPicture' in properties) {
    children[0] = { type: 'text', value: names.picture };
  } else if (tagName === 'section' && 'dataFootnotes' in properties) {
    const heading = children.find((child) => child.type === 'element' && child.tagName === 'h2');
    const words = heading?.type === 'element' ? heading.children[0] : undefined;
    if (words?.type === 'text') words.value = names.notes;
  }
}
