/** Describes what a schema finds wrong in settings: the setting, its value, the problem and the remedy. Pure. */
import { z } from 'zod';
import { editDistance } from '../article/text/edit-distance.ts';

/** The keys and positions that lead to a value, such as `['nav', 0, 'to']`. */
export type SettingPath = readonly (string | number)[];

interface SettingProblem {
  readonly path: SettingPath;
  readonly message: string;
}

/** @param written the settings that were checked */
export const problemsOf = (
  schema: z.ZodObject,
  written: unknown,
  issues: readonly z.core.$ZodIssue[],
  path: SettingPath = [],
): SettingProblem[] =>
  issues.flatMap((issue): SettingProblem[] => {
    const at = [...path, ...(issue.path as SettingPath)];
    if (issue.code === 'invalid_union') {
      // Of a text or a map, the one that was written.
      const meant = issue.errors.find(
        (inner) => !inner.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
      );
      if (meant) return problemsOf(schema, written, meant, at);
    }
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(schema, key, at));
    const value = valueAt(written, at);
    // That it is no list is said already.
    if (issue.code === 'too_small' && !Array.isArray(value)) return [];
    const shown = typeof value === 'string' ? ` ${JSON.stringify(value.slice(0, 80))}` : '';
    return [{ path: at, message: `${nameOf(at)}${shown}: ${describe(issue, value, exampleOf(schema, at))}` }];
  });

const valueAt = (root: unknown, path: SettingPath): unknown =>
  path.reduce<unknown>((value, part) => (value as Record<string | number, unknown> | undefined)?.[part], root);

/** `nav, entry 2, to` */
const nameOf = (path: SettingPath) =>
  path.map((part) => (typeof part === 'number' ? `entry ${part + 1}` : part)).join(', ');

const kinds: Readonly<Record<string, string>> = { string: 'a text', array: 'a list', object: 'a group of settings' };

function describe(issue: z.core.$ZodIssue, value: unknown, example: string | undefined): string {
  const remedy = example === undefined ? 'Look into docs/paper.md.' : `Write it like ${example}`;
  switch (issue.code) {
    case 'custom':
      return `${issue.message}. ${(issue.params as { remedy?: string } | undefined)?.remedy ?? remedy}`;
    case 'invalid_type':
      return value === undefined
        ? `this is missing. ${remedy}`
        : `this is not ${kinds[issue.expected] ?? issue.expected}. ${remedy}`;
    case 'invalid_value':
      return `this word is not known. Write one of ${issue.values.join(', ')}.`;
    case 'too_big':
      return `this has too many entries. Write at most ${issue.maximum}.`;
    case 'too_small':
      return 'this list is empty. Write an entry, or leave the line out.';
    default:
      return `this is not what is expected here. ${remedy}`;
  }
}

/** The schema of a setting of a group. */
const settingOf = (schema: z.ZodObject, key: unknown): z.core.$ZodType | undefined => {
  const found = typeof key === 'string' && Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
  return found instanceof z.ZodOptional ? found.unwrap() : found;
};

/** The example of a setting in YAML, on one line: of the setting itself, or of the nearest group that has one. */
function exampleOf(schema: z.ZodObject, path: SettingPath): string | undefined {
  let found: string | undefined;
  let group: z.core.$ZodType | undefined = schema;
  for (const key of path) {
    group = group instanceof z.ZodObject ? settingOf(group, key) : undefined;
    const example = ((group as z.ZodType | undefined)?.meta()?.examples as readonly unknown[] | undefined)?.[0];
    if (example !== undefined) found = `${key}: ${inYaml(example)}`;
  }
  return found;
}

/** A value as YAML has it on one line. */
export function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${inYaml(inner)}`)
      .join(', ')} }`;
  const text = String(value);
  return /^\d+$|^[\p{L}/][\p{L}\p{N} ./@_-]*(?::\/\/[\w./-]+)?(?:,\d+)?$/u.test(text) ? text : JSON.stringify(text);
}

/** Other words for settings, as other programs have them. */
const synonyms: Readonly<Record<string, string>> = {
  ...{ name: 'title', site: 'title', description: 'tagline', subtitle: 'tagline', slogan: 'tagline' },
  ...{ siteurl: 'url', origin: 'url', domain: 'url', path: 'base', basepath: 'base', baseurl: 'url' },
  ...{ language: 'lang', locale: 'lang', menu: 'nav', navigation: 'nav', sections: 'nav', footer: 'foot' },
  ...{
    copyright: 'licence',
    ai: 'rights',
    robots: 'rights',
    icon: 'favicon',
    theme: 'colours',
    email: 'contact',
    csp: 'allow',
    policy: 'allow',
  },
  ...{ weight: 'order', position: 'place', published: 'draft', figures: 'counts', href: 'to', label: 'title' },
};

function unknownKey(schema: z.ZodObject, key: string, path: SettingPath): SettingProblem {
  const known = knownKeys(schema, path);
  const word = key.toLowerCase().replace(/[\s_-]/g, '');
  const synonym = Object.hasOwn(synonyms, word) ? synonyms[word] : undefined;
  const similar = synonym !== undefined && known.includes(synonym) ? synonym : nearest(word, known);
  const remedy = similar ? `Did you mean "${similar}"?` : `Write one of ${known.join(', ')}.`;
  const place = path.length === 0 ? 'there is no setting' : `${nameOf(path)} has no setting`;
  return { path: [...path, key], message: `${place} ${JSON.stringify(key.slice(0, 80))}. ${remedy}` };
}

/** The keys that the group of settings at this place may have. */
function knownKeys(schema: z.ZodObject, path: SettingPath): readonly string[] {
  let found: z.core.$ZodType | undefined = schema;
  for (const part of path) {
    if (found instanceof z.ZodArray) found = found.element;
    else if (found instanceof z.ZodObject) found = settingOf(found, part);
    if (found instanceof z.ZodUnion) found = found.options.find((option) => option instanceof z.ZodObject);
  }
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** The word that is at most two letters, and a third of its length, away. */
function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.min(2, Math.ceil(word.length / 3)) + 1;
  if (word.length > 40) return undefined;
  for (const key of known) {
    const distance = editDistance(word, key.toLowerCase());
    if (distance < least) [best, least] = [key, distance];
  }
  return best;
}
