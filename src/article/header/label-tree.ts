/**
 * Labelled values with lists and maps, as front matter in YAML, TOML and JSON contains them. Every notation is first
 * read as such a tree, so that the same labels hold an article back and set the same fields in all of them.
 */
import { holdKindBelow, holdKindOf, isAboutText, isUsed } from '../hold/hold-words.ts';
import type { HoldLabel } from '../hold/holds.ts';
import { readCorrectionTree, type WrittenCorrection } from '../date/corrections.ts';
import { type Field, fieldOf, fieldWith, type Header, type HeaderValue, listOfPlural, mayHold } from './labels.ts';
import { isPictureName } from '../pictures/picture-name.ts';
import { plainLabel } from './plain-label.ts';

/** A text, null for an empty value, a list, or a map. Numbers, dates and flags are texts as written. */
export type Tree = string | null | readonly Tree[] | { readonly pairs: readonly LabelledTree[] };

export interface LabelledTree {
  readonly label: string;
  readonly value: Tree;
  /** 1-based line of the source. */
  readonly line: number;
}

/** Maps that group fields: `extra` and `taxonomies` of Zola, `params` of Hugo, and their like. */
const GROUPS = new Set('extra params taxonomies metadata meta fields frontmatter attributes data'.split(' '));
/** The label of a person's name within a map, best first. */
const NAMES = ['name', 'displayname', 'fullname', 'realname', 'title', 'label', 'nickname'];
const ROLES = ['role', 'position', 'jobtitle', 'job', 'affiliation'];

const isMap = (tree: Tree): tree is { readonly pairs: readonly LabelledTree[] } =>
  tree !== null && typeof tree === 'object' && 'pairs' in tree;

/**
 * @param pairs the labels at the top of the tree, in source order
 * @returns the fields, the labels that may hold the article back, and the labels without a use
 */
export function readTree(
  pairs: readonly LabelledTree[],
): Pick<Header, 'values' | 'holdLabels' | 'corrections' | 'unknown'> {
  const values = new Map<Field, HeaderValue>();
  const holdLabels: HoldLabel[] = [];
  const corrections: WrittenCorrection[] = [];
  const unknown: string[] = [];
  const isJekyll = pairs.some(({ label }) => label === 'layout');
  for (const pair of pairs) {
    const { label, value, line } = pair;
    const corrected = readCorrectionTree(pair);
    if (corrected) {
      corrections.push(...corrected);
      continue;
    }
    const pictured = readPictureTree(pair);
    for (const [field, text] of pictured) if (!values.has(field)) values.set(field, { value: text, line });
    if (pictured.length > 0) continue;
    const given: HeaderValue = { value: listOfPlural(label, readValue(value, fieldOf(label)), isJekyll), line };
    const field = fieldWith(label, given.value);
    const kind = holdKindOf(label);
    if (mayHold(field)) holdLabels.push({ kind: kind ?? 'form', label, ...given });
    holdLabels.push(...holdLabelsWithin(value, label));
    if (field === 'aliases' || field === 'section') values.set(field, joined(values.get(field), given));
    else if (field && !values.has(field)) values.set(field, given);
    else if (!field && !isUsed(kind) && !(isMap(value) && GROUPS.has(plainLabel(label)))) unknown.push(label);
  }
  // A label at the top has priority over the same one in a group.
  for (const { label, value } of pairs) {
    if (!isMap(value) || !GROUPS.has(plainLabel(label))) continue;
    for (const inner of value.pairs) {
      corrections.push(...(readCorrectionTree(inner) ?? []));
      for (const [field, text] of readPictureTree(inner))
        if (!values.has(field)) values.set(field, { value: text, line: inner.line });
      const given: HeaderValue = { value: readValue(inner.value, fieldOf(inner.label)), line: inner.line };
      const field = fieldWith(inner.label, given.value);
      if (field && given.value !== undefined && !values.has(field)) values.set(field, given);
    }
  }
  return { values, holdLabels, corrections, unknown };
}

/** Several labels name former addresses (`aliases`, `redirect_from`, `permalink`) or categories (`section`, `categories`). */
function joined(before: HeaderValue | undefined, given: HeaderValue): HeaderValue {
  if (!before?.value) return given;
  return { value: [before.value, given.value ?? []].flat(), line: before.line };
}

/** Hold labels in a map or a list of maps below a label, such as `extra:` or `params:`. */
function holdLabelsWithin(tree: Tree, above: string): HoldLabel[] {
  if (tree === null || typeof tree === 'string') return [];
  if (!isMap(tree)) return tree.flatMap((item) => holdLabelsWithin(item, above));
  return tree.pairs.flatMap(({ label, value, line }) => {
    const isTags = above === 'taxonomies' && fieldOf(label) === 'tags';
    const kind = holdKindBelow(above, label) ?? (isTags ? 'form' : undefined);
    if (kind) return [{ kind, label, value: readValue(value, undefined), line }];
    return holdLabelsWithin(value, isAboutText(above) ? label : above);
  });
}

/** A tree as the value of a field: a text, a list without lists in it, null; undefined when it is neither. */
function readValue(tree: Tree, field: Field | undefined): HeaderValue['value'] {
  if (tree === null || typeof tree === 'string') return tree;
  if (isMap(tree)) {
    if (field !== 'byline' && field !== 'tags' && field !== 'section') return undefined;
    // `{ jane: { name: Jane Doe } }` is a list of persons, `{ sports, news }` a list of words.
    const name = nameOf(tree.pairs);
    if (name !== undefined) return [name];
    if (tree.pairs.length > 0 && tree.pairs.every(({ value }) => value === null || value === 'true'))
      return tree.pairs.map(({ label }) => label);
    const names = tree.pairs.map(({ value }) => (isMap(value) ? nameOf(value.pairs) : undefined));
    return names.length > 0 && names.every((item) => item !== undefined) ? names : undefined;
  }
  const items = tree.map((item) => (isMap(item) ? nameOf(item.pairs) : readValue(item, field)));
  return items.every((item) => item !== undefined) ? items.flatMap((item) => item ?? []) : undefined;
}

/** The labels within the map of a picture: `cover: { image: photo.jpg, alt: …, caption: … }`. */
const IN_PICTURE: Readonly<Record<string, Field>> = {
  ...{ image: 'picture', src: 'picture', url: 'picture', path: 'picture', file: 'picture', filename: 'picture' },
  ...{ alt: 'alt', alttext: 'alt', caption: 'caption', title: 'caption', credit: 'pictureCredit' },
  ...{ author: 'pictureCredit', photographer: 'pictureCredit', attribution: 'pictureCredit' },
};

/** The fields in the map of a picture, or in the first of a list of such maps; none for any other label. */
function readPictureTree({ label, value }: LabelledTree): readonly (readonly [field: Field, text: string])[] {
  const map = Array.isArray(value) ? value[0] : value;
  if (fieldOf(label) !== 'picture' || map === undefined || !isMap(map)) return [];
  return map.pairs.flatMap(({ label: inner, value: text }) => {
    const field = IN_PICTURE[plainLabel(inner)];
    return field === undefined || typeof text !== 'string' || (field === 'picture' && !isPictureName(text))
      ? []
      : [[field, text] as const];
  });
}

/** The name in a map such as `{ name: Jane Doe, role: Editor, email: … }`, followed by the role. */
function nameOf(pairs: readonly LabelledTree[]): string | undefined {
  const texts = new Map(
    pairs.flatMap(({ label, value }) => (typeof value === 'string' ? [[plainLabel(label), value]] : [])),
  );
  const first = (labels: readonly string[]) => labels.map((label) => texts.get(label)?.trim()).find(Boolean);
  const parts = [
    first(['firstname', 'given', 'givenname', 'first']),
    first(['lastname', 'family', 'familyname', 'last', 'surname']),
  ];
  const name = first(NAMES) ?? (parts.filter(Boolean).join(' ') || undefined);
  const role = first(ROLES);
  return name !== undefined && role !== undefined ? `${name}, ${role}` : name;
}
